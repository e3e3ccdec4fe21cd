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

  private static Form parts(String body) {
    return Form.parse(
        body.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8),
        "multipart/form-data; boundary=x");
  }

  private static final String WORDS = "--x\nContent-Disposition: form-data; name=\"words\"\n\n工资\n";

  private static String file(String name, String content) {
    return "--x\nContent-Disposition: form-data; name=\"file\"; filename=\""
        + name
        + "\"\nContent-Type: text/plain\n\n"
        + content
        + "\n";
  }

  @Test
  void a_form_in_parts_brings_words_and_one_file_whose_name_is_not_looked_at() {
    Form form = parts(WORDS + file("../../工资.pdf", "a--x\n\n--y") + "--x--\n");
    assertThat(form.text("words")).isEqualTo("工资");
    assertThat(form.file("file").map(b -> new String(b, StandardCharsets.UTF_8)))
        .contains("a--x\r\n\r\n--y");
    assertThat(form.has("file")).isFalse();
    assertThat(form.file("words")).isEmpty();
  }

  @Test
  void where_no_file_was_chosen_there_is_none_and_an_empty_one_is_one() {
    assertThat(parts(file("", "") + "--x--").file("file")).isEmpty();
    assertThat(parts(file("a", "") + "--x--").file("file").map(b -> b.length)).contains(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--x",
        "--y--",
        "words",
        "--x\n\n\n--x--",
        "--x\nContent-Disposition: form-data\n\na\n--x--",
        "--x\nContent-Disposition: attachment; name=\"a\"\n\na\n--x--",
        "--x\nContent-Disposition: form-data; name=\"a\"\n\na\n",
        "--x\nContent-Disposition: form-data; name=\"a\"\n\na\n--xx\n"
      })
  void parts_out_of_shape_are_refused(String body) {
    assertThatThrownBy(() -> parts(body))
        .isInstanceOf(Refused.class)
        .extracting(e -> ((Refused) e).problem())
        .isEqualTo(Problem.BAD_REQUEST);
  }

  @Test
  void two_files_or_a_thousand_parts_or_heads_without_end_are_refused() {
    for (String body :
        new String[] {
          file("a", "1") + file("b", "2") + "--x--",
          WORDS.repeat(1_000) + "--x--",
          "--x\nContent-Disposition: form-data; name=\"a\""
              + "\nA: b".repeat(1_000)
              + "\n\na\n--x--"
        }) {
      assertThatThrownBy(() -> parts(body)).isInstanceOf(Refused.class);
    }
    assertThatThrownBy(() -> Form.parse(new byte[0], "multipart/form-data"))
        .isInstanceOf(Refused.class);
  }

  @Test
  void malformed_signs_in_parts_are_refused_too() {
    byte[] body = (WORDS + "--x--").replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    body[body.length - 9] = (byte) 0xff;
    assertThatThrownBy(() -> Form.parse(body, "multipart/form-data; boundary=\"x\""))
        .isInstanceOf(Refused.class)
        .extracting(e -> ((Refused) e).problem())
        .isEqualTo(Problem.BAD_TEXT);
  }
}
