package org.mingbai.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingbai.language.Language;
import org.mingbai.language.Languages;
import org.mingbai.triage.TriageDesk;

class SpotterTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
  private static final TriageDesk DESK = new TriageDesk(Languages.read(null));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | KE | They owe me 45,000 shillings | money | 45,000 shillings | 45000 KES",
        "en | UG | I got two hundred dollars | money | two hundred dollars | 200 USD",
        "en | KE | It was 12.50 USD | money | 12.50 USD | 12.5 USD",
        "zh | CN | 一共欠我两万五千元 | money | 两万五千元 | 25000 CNY",
        "zh | CN | 给了一万八块 | money | 一万八块 | 18000 CNY",
        "ar | SA | لي عندهم أربعة آلاف ريال | money | أربعة آلاف ريال | 4000 SAR",
        "ar | SA | المبلغ ٤٥٠٠ ريال | money | ٤٥٠٠ ريال | 4500 SAR",
        "sw | KE | Wananidai elfu kumi na mbili shilingi | money | elfu kumi na mbili shilingi | 12000 KES",
        "lg | UG | Bansigadde ssente emitwalo kkumi | money | ssente emitwalo kkumi | 100000 UGX",
        "en | KE | on 5 March 2025 | date | 5 March 2025 | 2025-03-05",
        "en | KE | since December | date | December | 2025-12-01/2025-12-31",
        "en | KE | on 2026-03-05 | date | 2026-03-05 | 2026-03-05",
        "zh | CN | 从三月二号开始 | date | 三月二号 | 2026-03-02",
        "fr | SN | depuis le 12 avril | date | 12 avril | 2026-04-12",
        "sw | KE | ilikuwa jana | date | jana | 2026-11-24",
        "en | UG | I worked three months | duration | three months | P3M",
        "sw | KE | miezi miwili | duration | miezi miwili | P2M",
        "zh | CN | 拖了三个月 | duration | 三个月 | P3M",
        "en | KE | call 0712 345 678 please | phone | 0712 345 678 | 0712345678"
      })
  void values_are_found_with_their_place(
      String tag, String country, String text, String type, String words, String value) {
    List<Spot> spots = DESK.spot(text, Language.of(tag), country, TODAY);
    int start = text.indexOf(words);
    assertThat(spots).contains(new Spot(type, start, start + words.length(), value));
  }

  @Test
  void a_day_that_does_not_exist_is_no_date() {
    assertThat(DESK.spot("on 2026-02-30", Language.ENGLISH, "KE", TODAY)).isEmpty();
    assertThat(DESK.spot("31 June", Language.ENGLISH, "KE", TODAY)).isEmpty();
    assertThat(DESK.spot("999999999999999999999 shillings", Language.ENGLISH, "KE", TODAY))
        .isEmpty();
  }
}
