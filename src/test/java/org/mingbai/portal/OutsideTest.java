package org.mingbai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
}
