package org.mingbai.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FormTest {
  private static Form parse(String encoded) {
    return Form.parse(encoded.getBytes(StandardCharsets.ISO_8859_1));
  }

  @Test
  void fields_come_as_they_were_written() {
    Form form = parse("text=%E5%B7%A5%E8%B5%84+is+due%0D%0A&empty=&=x&twice=1&twice=2&&bare");
    assertThat(form.text("text")).isEqualTo("工资 is due\r\n");
    assertThat(form.text("empty")).isEmpty();
    assertThat(form.filled("empty")).isEmpty();
    assertThat(form.has("bare")).isTrue();
    assertThat(form.has("missing")).isFalse();
    assertThat(form.all("twice")).containsExactly("1", "2");
  }

  @Test
  void controls_are_taken_out_by_the_one_rule() {
    // FLT-22
    assertThat(parse("text=a%00b%1Bc").text("text")).isEqualTo("abc");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text=%FF%FE", "text=%C0%AF", "text=%ED%A0%80", "text=\u00e9"})
  void malformed_signs_are_refused_not_patched(String encoded) {
    // FLT-21
    assertThatThrownBy(() -> parse(encoded))
        .isInstanceOf(Refused.class)
        .extracting(e -> ((Refused) e).problem())
        .isEqualTo(Problem.BAD_TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text=%", "text=%zz", "%=x", "text=%4"})
  void broken_percent_signs_are_refused(String encoded) {
    assertThatThrownBy(() -> parse(encoded))
        .isInstanceOf(Refused.class)
        .extracting(e -> ((Refused) e).problem())
        .isEqualTo(Problem.BAD_REQUEST);
  }

  @Test
  void a_form_of_ten_thousand_fields_is_refused() {
    assertThatThrownBy(() -> parse("a=1&".repeat(10_000))).isInstanceOf(Refused.class);
  }
}
