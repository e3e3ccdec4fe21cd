package org.mingbai.grievance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfficeHoursTest {
  @Test
  void hoursAreReadAsTheyAreKept() {
    assertThat(OfficeHours.read("SUNDAY-THURSDAY 07:30-15:00; SATURDAY-SATURDAY 09:00-12:00"))
        .contains(
            new OfficeHours(
                List.of(
                    new OfficeHours.Span(
                        DayOfWeek.SUNDAY,
                        DayOfWeek.THURSDAY,
                        LocalTime.of(7, 30),
                        LocalTime.of(15, 0)),
                    new OfficeHours.Span(
                        DayOfWeek.SATURDAY,
                        DayOfWeek.SATURDAY,
                        LocalTime.of(9, 0),
                        LocalTime.NOON))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Mon-Fri 8-17",
        "MONDAY-FRIDAY 08:00-",
        "MONDAY-FRIDAY 08:00-25:00",
        "MONDAY-FUNDAY 08:00-17:00",
        "MONDAY-FRIDAY 08:00-17:00; ",
        "周一至周五 8:00-17:00"
      })
  void whatIsNoHoursIsNotGuessed(String kept) {
    assertThat(OfficeHours.read(kept)).isEmpty();
  }
}
