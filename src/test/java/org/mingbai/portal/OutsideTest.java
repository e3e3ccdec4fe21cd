package org.mingbai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutsideTest {
  @Test
  void every_number_of_a_contact_can_be_dialled_and_an_address_cannot() {
    assertThat(Outside.dials("999, 112, 911"))
        .extracting(Outside.Dial::called)
        .containsExactly("999", "112", "911");
    assertThat(Outside.dials("+86-10-12308"))
        .extracting(Outside.Dial::called)
        .containsExactly("+861012308");
    assertThat(Outside.dials("gjxfj.gov.cn")).isEmpty();
    assertThat(Outside.dials("office in the county, ground floor")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"zh, 中国", "sw, Kenya", "ar, السعودية"})
  void while_her_country_is_not_known_help_where_her_language_is_at_home_comes_first(
      String lang, String country) {
    try (RunningPortal house = new RunningPortal(false)) {
      String page = new Sender(house.base()).get("/" + lang + "/help").body();
      List<String> countries =
          Pattern.compile("<h2>([^<]*)</h2>").matcher(page).results().map(m -> m.group(1)).toList();
      assertThat(countries).hasSizeGreaterThan(2);
      assertThat(countries.getFirst()).contains(country);
    }
  }
}
