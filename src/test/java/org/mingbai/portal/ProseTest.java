package org.mingbai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProseTest {
  @Test
  void lines_with_a_dash_make_a_list_and_nothing_else_is_read_into_text() {
    assertThat(Prose.of("First **line**.\nStill first.\n\nSecond.\n- one\n- two\nLast."))
        .containsExactly(
            new Prose(false, List.of("First **line**.\nStill first.")),
            new Prose(false, List.of("Second.")),
            new Prose(true, List.of("one", "two")),
            new Prose(false, List.of("Last.")));
    assertThat(Prose.of("")).isEmpty();
  }

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
}
