package org.mingbai.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FitTextTest {
  // FLT-22, FLT-23
  @ParameterizedTest
  @ValueSource(
      strings = {
        "می‌خواهم",
        "क्‍ष",
        "👨‍👩‍👧‍👦",
        "total \u202e0005\u202c",
        "\u2066abc\u2069",
        "wa\u00adges",
        "a\ufeffb",
        "one\u2028two\u2029three",
        "\ue000\uf8ff",
        "\u0378",
        "𠮷野家",
        "a\t\tb\r\nc\rd",
        "🏴\udb40\udc67\udb40\udc7f",
        "",
        "a\ufffdb",
        "  spaces  "
      })
  void what_people_write_stays(String text) {
    assertThat(FitText.of(text)).hasValue(text);
  }

  @Test
  void controls_and_non_characters_go() {
    assertThat(FitText.of("a\u0000b\u0001\u0007\u000b\u000c\u001b[31m")).hasValue("ab[31m");
    assertThat(FitText.of("a\u007fb\u0085c\u009b")).hasValue("abc");
    assertThat(FitText.of("a\ufffe\uffff\ufdd0\ufdefb" + Character.toString(0x1ffff)))
        .hasValue("ab");
    assertThat(FitText.of("\u0000")).hasValue("");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\ud800b", "a\udc00b", "\udc00\ud800", "a\ud83d", "\ud83d\ud83d\ude00"})
  void half_a_character_is_no_text(String text) {
    assertThat(FitText.of(text)).isEmpty();
  }

  @Test
  void the_rule_is_one_rule_for_every_character() {
    IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
        .filter(c -> c < 0xd800 || c > 0xdfff)
        .forEach(c -> {
          boolean control = Character.getType(c) == Character.CONTROL && "\t\n\r".indexOf(c) < 0;
          boolean none = (c & 0xfffe) == 0xfffe || c >= 0xfdd0 && c <= 0xfdef;
          String text = "x" + Character.toString(c) + "y";
          assertThat(FitText.of(text)).hasValue(control || none ? "xy" : text);
        });
  }

  @Test
  void fitting_twice_changes_nothing_more() {
    Random random = new Random(22);
    for (int n = 0; n < 2000; n++) {
      StringBuilder text = new StringBuilder();
      random.ints(20, 0, 0x1100).forEach(text::appendCodePoint);
      String once = FitText.of(text.toString()).orElseThrow();
      assertThat(FitText.of(once)).hasValue(once);
    }
  }
}
