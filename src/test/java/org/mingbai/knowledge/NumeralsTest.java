package org.mingbai.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NumeralsTest {
  @ParameterizedTest
  @CsvSource({
    "zh, 应当自收到之日起三十日内, 30, DAY",
    "zh, 不少于十个工作日, 10, WORKING_DAY",
    "zh, 每月支付二倍的工资, 200, PERCENT",
    "zh, 不低于百分之八十, 80, PERCENT",
    "zh, 两年内, 24, MONTH",
    "zh, 加收万分之五, 0.05, PERCENT",
    "zh, 处5万元以上罚款, 50000, NONE",
    "en, within fifteen days, 15, DAY",
    "en, forty-five days, 45, DAY",
    "en, half a month of wage, 0.5, MONTH",
    "en, two thirds of it, 66.7, PERCENT",
    "fr, sous sept jours, 7, DAY",
    "fr, 2 jours ouvrés, 2, WORKING_DAY",
    "sw, miaka mitatu, 36, MONTH",
    "sw, siku 21 za kazi, 21, WORKING_DAY",
    "sw, takriban 150 % ya malipo, 150, PERCENT",
    "lg, wiiki nga 2, 14, DAY",
    "lg, emyezi esatu, 3, MONTH",
    "ar, خلال ٣٠ يومًا, 30, DAY",
    "ar, من عشر سنوات, 120, MONTH",
    "ar, أو خلال أسبوعين, 14, DAY",
    "tl, kalahating buwan ng sahod, 0.5, MONTH",
    "tl, anim na oras bawat araw, 6, HOUR",
    "tl, dalawampu't isang araw, 21, DAY",
    "tl, labing-apat na araw, 14, DAY",
    "tl, kinse na araw, 15, DAY",
    "tl, bente kuwatro oras, 24, HOUR",
    "tl, limang taong tuloy-tuloy, 60, MONTH",
    "tl, dalawang buwang sahod, 2, MONTH",
    "tl, mga twenty-one working days, 21, WORKING_DAY",
    "tl, tatlong-kapat ng sahod, 75, PERCENT",
    "tl, singkuwenta porsiyento, 50, PERCENT",
    "tl, hanggang alas-tres ng hapon, 15, HOUR",
    "id, dalam lima belas hari, 15, DAY",
    "id, dua puluh satu hari kerja, 21, WORKING_DAY",
    "id, seratus delapan puluh hari, 180, DAY",
    "id, dua ratus empat puluh jam, 240, HOUR",
    "id, lima tahun berturut-turut, 60, MONTH",
    "id, tiga perempat gaji, 75, PERCENT",
    "id, dua pertiga dari uang itu, 66.7, PERCENT",
    "id, sampai dua kali lipat jumlahnya, 200, PERCENT",
    "id, setengah jam istirahat, 0.5, HOUR",
    "id, setengah bulan gaji, 0.5, MONTH"
  })
  void a_number_is_read_with_its_unit_in_every_script(
      String language, String text, BigDecimal value, Figure.Unit unit) {
    List<Figure> figures = Numerals.of(language).read(text).figures();
    assertThat(figures).hasSize(1);
    assertThat(figures.getFirst().value()).isEqualByComparingTo(value);
    assertThat(figures.getFirst().unit()).isEqualTo(unit);
  }

  @ParameterizedTest
  @CsvSource({
    "zh, 依据：《劳动合同法》第八十二条。, 82",
    "en, 'as the law says (Land Act 2012, s.133C)', 133",
    "sw, (kifungu 2), 2",
    "lg, (ennyingo 26(2)(b)), 26",
    "ar, (المادة 84), 84",
    "tl, (Artikulo 79 bis), 79",
    "id, '(UU Ketenagakerjaan, Pasal 79 bis)', 79"
  })
  void the_number_of_an_article_is_no_figure(String language, String text, String article) {
    Numerals.Found found = Numerals.of(language).read(text);
    assertThat(found.articles()).containsExactly(article);
    assertThat(found.figures()).extracting(Figure::value).doesNotContain(new BigDecimal(article));
  }

  @ParameterizedTest
  @CsvSource({
    "zh, 工资一直没发十分着急",
    "en, only one of them",
    "fr, une personne de confiance",
    "sw, sema hapa mara moja",
    "ar, خسائره واحدًا واحدًا",
    "tl, makausap ang isang tao",
    "id, hanya dari satu sumber"
  })
  void what_only_sounds_like_a_number_is_none(String language, String text) {
    assertThat(Numerals.of(language).read(text).figures()).isEmpty();
  }

  @Test
  void a_year_is_twelve_months_and_a_working_day_no_day() {
    Numerals english = Numerals.of("en");
    Figure year = english.read("1 year").figures().getFirst();
    Figure months = english.read("twelve months").figures().getFirst();
    Figure day = english.read("3 days").figures().getFirst();
    Figure working = english.read("3 working days").figures().getFirst();
    assertThat(year.backs(months)).isTrue();
    assertThat(day.backs(working)).isFalse();
  }
}
