package org.mingbai.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingbai.people.Member;
import org.mingbai.people.Role;

/// Who can translate, and by when (issue 6, section 3).
@DisplayNameGeneration(ReplaceUnderscores.class)
class TranslatorRulesTest {
  private static final ZoneId NAIROBI = ZoneId.of("Africa/Nairobi");
  private static final Predicate<LocalDate> WEEK =
      d -> d.getDayOfWeek() != DayOfWeek.SATURDAY && d.getDayOfWeek() != DayOfWeek.SUNDAY;

  private static Member member(String reads, String writes) {
    return new Member(
        "m",
        "m",
        "M",
        Set.of(Role.MEDIATOR),
        tags(reads),
        tags(writes),
        List.of(),
        List.of(),
        true);
  }

  private static List<String> tags(String words) {
    return words.equals("-") ? List.of() : Arrays.asList(words.split(" "));
  }

  @ParameterizedTest(name = "reads {0}, writes {1}: en to sw {2}, judges {3}")
  @CsvSource({
    "en sw, en sw, true, true",
    "en, sw, true, true",
    "en sw, en, false, true",
    "sw, sw, false, false",
    "-, en sw, true, true",
    "-, -, false, false"
  })
  void whoever_knows_the_one_and_writes_the_other_can_translate(
      String reads, String writes, boolean has, boolean judges) {
    Member who = member(reads, writes);
    assertThat(TranslatorRules.has(who, "en", "sw")).isEqualTo(has);
    assertThat(TranslatorRules.has(who, "en>sw")).isEqualTo(has);
    assertThat(TranslatorRules.judges(who, "en", "sw")).isEqualTo(judges);
  }

  // Nairobi is three hours before UTC; 27 November 2026 is a Friday.
  @ParameterizedTest(name = "{0} is due {1}")
  @CsvSource({
    "2026-11-27T06:00:00Z, 2026-11-27T10:00:00Z",
    "2026-11-27T02:00:00Z, 2026-11-27T10:00:00Z",
    "2026-11-27T10:00:00Z, 2026-11-27T14:00:00Z",
    "2026-11-27T12:00:00Z, 2026-11-30T08:00:00Z",
    "2026-11-27T20:00:00Z, 2026-11-30T10:00:00Z",
    "2026-11-28T09:00:00Z, 2026-11-30T10:00:00Z"
  })
  void a_text_is_due_within_half_a_working_day(String since, String due) {
    assertThat(TranslatorRules.due(Instant.parse(since), NAIROBI, WEEK))
        .isEqualTo(Instant.parse(due));
  }

  @ParameterizedTest
  @CsvSource("2026-11-27T06:00:00Z, 2026-11-27T10:00:00Z")
  void where_no_day_is_a_working_day_it_is_four_hours(String since, String due) {
    assertThat(TranslatorRules.due(Instant.parse(since), NAIROBI, d -> false))
        .isEqualTo(Instant.parse(due));
  }
}
