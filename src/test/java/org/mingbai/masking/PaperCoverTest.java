package org.mingbai.masking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.mingbai.language.Languages;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PaperCoverTest {
  private static final Masking MASKING = new Masking(Languages.read(null));

  private static String alone(String text, String country) {
    return new PaperCover(MASKING, country).over(text);
  }

  @Test
  void all_but_the_last_two_signs_are_covered_in_any_script() {
    assertThat(alone("我的身份证号是11010519491231002X，钱没有给。", "CN")).isEqualTo("我的身份证号是▪▪▪▪▪2X，钱没有给。");
    assertThat(alone("My passport number is AB1234567.", "KE"))
        .isEqualTo("My passport number is ▪▪▪▪▪67.");
    assertThat(alone("card 4111-1111-1111-1111 is lost", null)).isEqualTo("card ▪▪▪▪▪11 is lost");
  }

  @Test
  void telephones_names_sums_days_and_other_numbers_stay() {
    String text =
        "My name is Amina. Call 0712 345 678 on 2026-11-25 about 45000 KES, order 123456789.";
    assertThat(alone(text, "KE")).isEqualTo(text);
  }

  @Test
  void what_was_told_beside_its_cue_is_covered_where_it_stands_alone() {
    PaperCover cover = new PaperCover(MASKING, "KE");
    cover.hear("My passport number is AB1234567");
    assertThat(cover.over("they have ab 123-45 67!")).isEqualTo("they have ▪▪▪▪▪67!");
    assertThat(cover.overTold("send AB1234567 there")).isEqualTo("send ▪▪▪▪▪67 there");
    assertThat(cover.overTold("pay to card 4111 1111 1111 1111"))
        .as("an office may tell her a number")
        .isEqualTo("pay to card 4111 1111 1111 1111");
    assertThat(cover.over("AB12345678 is another")).isEqualTo("AB12345678 is another");
  }
}
