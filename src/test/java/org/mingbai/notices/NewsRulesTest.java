package org.mingbai.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.mingbai.casework.CaseEvent;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.CaseId;
import org.mingbai.grievance.Grievance;
import org.mingbai.grievance.RedLine;
import org.mingbai.procedure.ProcedureBook;
import org.mingbai.roster.Roster;
import org.mingbai.roster.Roster.Hours;
import org.mingbai.roster.Roster.Leave;
import org.mingbai.roster.Roster.Shift;

/// Which news a case holds, whom a red line calls when, when a digest may come, and when a letter
/// is tried again.
@DisplayNameGeneration(ReplaceUnderscores.class)
class NewsRulesTest {
  /// A Wednesday.
  private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

  private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

  private static final ProcedureBook PROCEDURES = ProcedureBook.read(null);

  private static Instant after(long minutes) {
    return NOON.plus(Duration.ofMinutes(minutes));
  }

  private static CaseFile file(Set<RedLine> lines, CaseEvent... more) {
    Grievance told = new Grievance("No pay.", null, "KE", null, null, null, null, null);
    List<CaseEvent> events = new ArrayList<>();
    events.add(
        new CaseEvent.Opened(
            NOON,
            "MB-1",
            "sw",
            told,
            true,
            null,
            lines,
            "hash",
            new CaseEvent.Promise("promise", DAY, DAY.plusDays(7))));
    events.addAll(List.of(more));
    return new CaseFile(new CaseId("c1"), events);
  }

  private static CaseEvent claimed(int minutes, String member) {
    return new CaseEvent.Claimed(after(minutes), member, member);
  }

  private static List<News> now(CaseFile file) {
    return NewsRules.of(file, week(ZoneOffset.UTC)).stream()
        .filter(n -> n.kind() != Kind.DEADLINE)
        .toList();
  }

  @Test
  void a_case_nobody_has_is_news_for_all_who_see_it_until_somebody_takes_it() {
    assertThat(now(file(Set.of()))).containsExactly(new News(Kind.WAITING, NOON, null));
    assertThat(now(file(Set.of(), claimed(1, "amina")))).isEmpty();
    CaseEvent left = new CaseEvent.LeftAlone(after(9), "amina");
    assertThat(now(file(Set.of(), claimed(1, "amina"), left)))
        .containsExactly(new News(Kind.WAITING, after(9), null));
  }

  @Test
  void her_word_in_my_case_a_mention_and_an_offer_are_news_for_whom_they_are_meant() {
    CaseEvent said = new CaseEvent.StatementAdded(after(5), "more", "sw");
    CaseEvent note = new CaseEvent.NoteAdded(after(6), "amina", "Amina", "@joel", List.of("joel"));
    CaseEvent offer = new CaseEvent.Offered(after(7), "amina", "Amina", "salma", "Salma", "away");
    assertThat(now(file(Set.of(), claimed(1, "amina"), said)))
        .containsExactly(new News(Kind.WORD, after(5), "amina"));
    assertThat(now(file(Set.of(), claimed(1, "amina"), said, note)))
        .containsExactly(new News(Kind.MENTION, after(6), "joel"));
    assertThat(now(file(Set.of(), claimed(1, "amina"), offer)))
        .containsExactly(new News(Kind.OFFER, after(7), "salma"));
    CaseEvent all = new CaseEvent.Offered(after(8), "amina", "Amina", null, null, "who can?");
    assertThat(now(file(Set.of(), all)))
        .as("a case nobody has, to all but who asks")
        .containsExactly(
            new News(Kind.WAITING, NOON, null),
            new News(Kind.OFFER, after(8), null, null, "amina"));
  }

  @Test
  void a_deadline_is_news_two_days_before_it_and_once_it_passed_and_no_more_when_all_is_closed() {
    ZoneId nairobi = ZoneId.of("Africa/Nairobi");
    CaseFile mine = file(Set.of(), claimed(1, "amina"));
    LocalDate due = mine.next().by();
    assertThat(due).isNotNull();
    assertThat(NewsRules.of(mine, week(nairobi)))
        .containsExactly(
            new News(Kind.DEADLINE, due.minusDays(2).atStartOfDay(nairobi).toInstant(), "amina"),
            new News(Kind.DEADLINE, due.plusDays(1).atStartOfDay(nairobi).toInstant(), "amina"));
    CaseEvent closed = new CaseEvent.Closed(after(9), "amina", "Amina", "Paid.", "en");
    assertThat(NewsRules.of(file(Set.of(), claimed(1, "amina"), closed), week(nairobi))).isEmpty();
  }

  /// Every day is a working day.
  private static DigestRules.Clock week(ZoneId zone) {
    return new DigestRules.Clock(zone, day -> true);
  }

  @Test
  void words_that_wait_are_news_when_they_are_asked_for_and_once_more_when_they_wait_too_long() {
    CaseEvent first = waits(5, "grace");
    CaseEvent second = waits(10, "joel");
    List<News> both = now(file(Set.of(), claimed(1, "amina"), first, second));
    assertThat(both)
        .containsExactly(
            text(5, "2>sw", "grace", false),
            text(245, "2>sw", "grace", true),
            text(10, "3>sw", "joel", false),
            text(250, "3>sw", "joel", true));
    assertThat(both.stream().map(News::told).distinct()).as("each text for itself").hasSize(2);
    CaseEvent back = new CaseEvent.ReplyTakenBack(after(12), "grace", "Grace", 2);
    assertThat(now(file(Set.of(), claimed(1, "amina"), first, second, back))).hasSize(2);
  }

  private static CaseEvent waits(int minutes, String member) {
    return new CaseEvent.ReplyWaits(after(minutes), member, member, "We look.", "en", "sw", false);
  }

  private static News text(int minutes, String mark, String by, boolean late) {
    News.Words words = new News.Words(mark, "en>sw", by, late);
    return new News(Kind.TRANSLATION, after(minutes), null, words);
  }

  @Test
  void a_kind_of_news_that_came_later_is_wanted_until_she_says_otherwise() {
    Set<Kind> chosen = Set.of(Kind.WORD);
    Mailbox old = new Mailbox("amina", "sw", null, null, chosen, true, null, 1, null);
    assertThat(old.wants())
        .containsExactlyInAnyOrder(
            Kind.WORD, Kind.TRANSLATION, Kind.STRANDED, Kind.REVIEW, Kind.NUMBERS);
    assertThat(old.wanting(chosen, true, "sw").wants()).containsExactly(Kind.WORD);
  }

  // --- the ladder ---

  private static final List<Set<String>> RUNGS =
      List.of(Set.of("trained"), Set.of("stand-in"), Set.of("last"), Set.of("boss"));

  private static Set<String> called(CaseFile file, List<LocalDate> looks, long minutes) {
    return LadderRules.called(RUNGS, LadderRules.alarm(file, looks).orElseThrow(), after(minutes));
  }

  @Test
  void a_red_line_climbs_a_rung_each_half_hour_until_somebody_opens_the_case() {
    CaseFile alarming = file(Set.of(RedLine.VIOLENCE));
    assertThat(called(alarming, List.of(), 0)).containsExactly("trained");
    assertThat(called(alarming, List.of(), 29)).containsExactly("trained");
    assertThat(called(alarming, List.of(), 30)).containsExactlyInAnyOrder("trained", "stand-in");
    assertThat(called(alarming, List.of(), 60)).contains("last").doesNotContain("boss");
    assertThat(called(alarming, List.of(), 90)).contains("boss");
    assertThat(called(alarming, List.of(DAY), 90)).isEmpty();
    assertThat(called(alarming, List.of(DAY.minusDays(1)), 0)).hasSize(1);
  }

  @Test
  void a_rung_on_which_nobody_can_be_reached_is_passed_at_once() {
    Alarm alarm = LadderRules.alarm(file(Set.of(RedLine.CHILD)), List.of()).orElseThrow();
    List<Set<String>> thin = List.of(Set.of(), Set.of("stand-in"), Set.of(), Set.of("boss"));
    assertThat(LadderRules.called(thin, alarm, NOON)).containsExactly("stand-in");
    assertThat(LadderRules.called(thin, alarm, after(30))).contains("boss");
  }

  @Test
  void a_new_red_line_in_an_opened_case_calls_again_and_the_same_one_does_not() {
    CaseEvent same = new CaseEvent.RedLineSeen(after(60), Set.of(RedLine.CHILD));
    CaseEvent other = new CaseEvent.RedLineSeen(after(60), Set.of(RedLine.SELF_HARM));
    CaseEvent act = claimed(5, "trained");
    assertThat(called(file(Set.of(RedLine.CHILD), act, same), List.of(DAY), 61)).isEmpty();
    assertThat(called(file(Set.of(RedLine.CHILD), act, other), List.of(DAY), 61))
        .as("who looked that day may have looked before")
        .containsExactly("trained");
    CaseEvent after = claimed(62, "other");
    assertThat(called(file(Set.of(RedLine.CHILD), act, other, after), List.of(), 63)).isEmpty();
  }

  @Test
  void without_a_red_line_or_a_week_later_nothing_rings() {
    assertThat(LadderRules.rings(file(Set.of()), NOON)).isFalse();
    assertThat(LadderRules.rings(file(Set.of(RedLine.CHILD)), after(1))).isTrue();
    assertThat(LadderRules.rings(file(Set.of(RedLine.CHILD)), NOON.plus(Duration.ofDays(7))))
        .isFalse();
  }

  // --- the digest ---

  private static Roster roster(List<Shift> week, Leave... leave) {
    return new Roster(
        Map.of("amina", new Hours("", week, List.of())), Map.of("amina", List.of(leave)), Map.of());
  }

  private static boolean due(Roster roster, Instant last, Instant now) {
    DigestRules.Clock clock =
        new DigestRules.Clock(ZoneOffset.UTC, day -> PROCEDURES.works("KE", day));
    return DigestRules.due(roster, "amina", clock, last, now);
  }

  @Test
  void whose_week_nobody_wrote_down_is_told_on_working_days_of_her_country() {
    LocalDate friday = DAY.with(TemporalAdjusters.next(DayOfWeek.FRIDAY));
    for (String country : List.of("SA", "KE")) {
      DigestRules.Clock clock =
          new DigestRules.Clock(ZoneOffset.UTC, day -> PROCEDURES.works(country, day));
      Instant noon = friday.atTime(12, 0).toInstant(ZoneOffset.UTC);
      assertThat(DigestRules.due(Roster.EMPTY, "amina", clock, Instant.EPOCH, noon))
          .as(country)
          .isEqualTo(country.equals("KE"));
      Instant sunday = friday.plusDays(2).atTime(12, 0).toInstant(ZoneOffset.UTC);
      assertThat(DigestRules.due(Roster.EMPTY, "amina", clock, Instant.EPOCH, sunday))
          .as(country)
          .isEqualTo(country.equals("SA"));
    }
  }

  @Test
  void a_digest_comes_in_her_hours_never_on_leave_and_at_most_once_an_hour() {
    Shift shift = new Shift(DAY.getDayOfWeek(), LocalTime.of(10, 0), LocalTime.of(14, 0));
    Roster wednesday = roster(List.of(shift));
    assertThat(due(wednesday, Instant.EPOCH, NOON)).isTrue();
    assertThat(due(wednesday, Instant.EPOCH, after(-121))).isFalse();
    assertThat(due(wednesday, Instant.EPOCH, after(120))).isFalse();
    assertThat(due(wednesday, after(-59), NOON)).isFalse();
    assertThat(due(wednesday, after(-60), NOON)).isTrue();
    assertThat(due(roster(List.of(shift), new Leave(DAY, DAY)), Instant.EPOCH, NOON)).isFalse();
  }

  @Test
  void whose_week_nobody_wrote_down_is_told_on_weekdays_from_nine_to_five() {
    assertThat(due(Roster.EMPTY, Instant.EPOCH, NOON)).isTrue();
    assertThat(due(Roster.EMPTY, Instant.EPOCH, after(-181))).isFalse();
    assertThat(due(Roster.EMPTY, Instant.EPOCH, after(300))).isFalse();
    assertThat(due(Roster.EMPTY, Instant.EPOCH, NOON.plus(Duration.ofDays(3)))).isFalse();
    Leave away = new Leave(DAY, DAY.plusDays(1));
    assertThat(due(roster(List.of(), away), Instant.EPOCH, NOON)).isFalse();
  }

  // --- trying again (FLT-26) ---

  private static Letter tried(String id, int tries) {
    return new Letter(
        id, Letter.Sort.DIGEST, "amina", "", DAY, Letter.State.WAITING, tries, NOON, null);
  }

  @Test
  void a_letter_waits_twice_as_long_each_time_up_to_a_bound_and_is_then_given_up() {
    Duration before = Duration.ZERO;
    for (int tries = 1; tries <= 7; tries++) {
      Instant next =
          RetryRules.next(tried("a", tries), Delivery.Trouble.NO_ANSWER, NOON).orElseThrow();
      Duration wait = Duration.between(NOON, next);
      Duration plain = Duration.ofMinutes(1L << (tries - 1));
      assertThat(wait).isBetween(plain, plain.multipliedBy(5).dividedBy(4)).isGreaterThan(before);
      before = wait;
    }
    assertThat(RetryRules.next(tried("a", 11), Delivery.Trouble.NO_ANSWER, NOON).orElseThrow())
        .isBefore(NOON.plus(Duration.ofMinutes(151)));
    assertThat(RetryRules.next(tried("a", 12), Delivery.Trouble.NO_ANSWER, NOON)).isEmpty();
    assertThat(RetryRules.next(tried("a", 1), Delivery.Trouble.ADDRESS, NOON)).isEmpty();
  }

  @Test
  void letters_that_failed_together_do_not_all_come_back_together() {
    Set<Instant> times = new java.util.HashSet<>();
    for (int i = 0; i < 50; i++) {
      times.add(
          RetryRules.next(tried("letter" + i, 4), Delivery.Trouble.TOO_SLOW, NOON).orElseThrow());
    }
    assertThat(times).hasSizeGreaterThan(25);
  }

  // --- addresses (SEC-29) ---

  @Test
  void an_address_is_plain_latin_and_can_hold_no_second_line() {
    assertThat(List.of("amina@example.org", "a.b+c@mail.example.co.ke")).allMatch(MailAddress::fit);
    assertThat(
            List.of(
                "",
                "amina",
                "amina@",
                "@example.org",
                "a@b",
                "amina@example.org\r\nBcc: x@example.org",
                "amina@example.org, other@example.org",
                "\"x y\"@example.org",
                "<amina@example.org>",
                "amina@exämple.org",
                "a@" + "b".repeat(64) + ".org",
                "a".repeat(250) + "@example.org"))
        .noneMatch(MailAddress::fit);
  }
}
