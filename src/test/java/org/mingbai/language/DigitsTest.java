package org.mingbai.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitsTest {
  // FLT-25
  @ParameterizedTest
  @CsvSource({
    "٠١٢٣٤٥٦٧٨٩, 0123456789",
    "۰۱۲۳۴۵۶۷۸۹, 0123456789",
    "०१२३४५६७८९, 0123456789",
    "০১২৩৪৫৬৭৮৯, 0123456789",
    "０１２３４５６７８９, 0123456789",
    "๔๕๖ ௪௫௬, 456 456",
    "𝟛𝟜, 34",
    "12345-٦٧٨, 12345-678"
  })
  void digits_of_every_script_become_ascii(String written, String ascii) {
    assertThat(Digits.ascii(written)).isEqualTo(ascii);
  }

  @ParameterizedTest
  @CsvSource({"三月五日", "²", "①", "Ⅷ", "ab-c", "½", "😡"})
  void all_else_stays(String text) {
    assertThat(Digits.ascii(text)).isEqualTo(text);
  }
}
