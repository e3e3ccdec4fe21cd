package org.mingbai.grievance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CodeMaskTest {
  private static final ReceiptCode CODE = ReceiptCode.of(482139057716402938L);

  private static String in(String digits) {
    StringBuilder out = new StringBuilder();
    CODE.grouped()
        .chars()
        .forEach(c -> out.append(c == ' ' ? " " : digits.substring(c - '0', c - '0' + 1)));
    return out.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0123456789",
        "٠١٢٣٤٥٦٧٨٩",
        "۰۱۲۳۴۵۶۷۸۹",
        "०१२३४५६७८९",
        "০১২৩৪৫৬৭৮৯",
        "０１２３４５６７８９"
      })
  void a_code_is_masked_in_the_digits_of_every_script(String digits) {
    String code = in(digits);
    for (String written :
        new String[] {
          code, code.replace(" ", ""), code.replace(' ', '-'), code.replace(" ", " - ")
        }) {
      CodeMask mask = CodeMask.over("look at " + written + " please, since 2026");
      assertThat(mask.masked()).isTrue();
      assertThat(mask.text()).isEqualTo("look at " + CodeMask.MASK + " please, since 2026");
    }
  }

  @Test
  void two_codes_are_both_masked_and_one_beside_other_numbers_too() {
    String code = CODE.grouped();
    assertThat(CodeMask.over(code + ", " + code).text())
        .isEqualTo(CodeMask.MASK + ", " + CodeMask.MASK);
    assertThat(CodeMask.over("0722 " + code).text()).doesNotContain(code.substring(0, 11));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no number",
        "0722 123 456",
        "48213 90577 16402 93800",
        "12345678901234567890",
        "我们的工资三个月没有发了，",
        "2026-11-25 09:00 300,000"
      })
  void everything_else_stays_as_it_is(String text) {
    assertThat(CodeMask.over(text)).isEqualTo(new CodeMask(text, false));
  }

  @Test
  void FLT_18_64_KB_of_digits_take_no_quadratic_time() {
    assertThat(CodeMask.over("1".repeat(65_536)).text()).hasSizeLessThanOrEqualTo(65_536);
    assertThat(CodeMask.over("7 ".repeat(32_768)).text()).hasSizeLessThanOrEqualTo(65_536);
  }
}
