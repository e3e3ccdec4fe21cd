package org.mingbai.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingbai.grievance.Category;
import org.mingbai.grievance.Grievance;

/// Case files for tests.
final class CaseSamples {
  static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
  static final LocalDate DAY = LocalDate.of(2026, 11, 25);

  private CaseSamples() {}

  static Grievance wages() {
    return grievance("wages.unpaid");
  }

  static Grievance grievance(@Nullable String category) {
    return new Grievance(
        "No pay since March.",
        category == null ? null : new Category(category),
        "KE",
        null,
        null,
        "Athi River",
        null,
        null);
  }

  static CaseFile file(boolean filed, CaseEvent... more) {
    CaseEvent.Promise promise = new CaseEvent.Promise("promise", DAY, DAY.plusDays(7));
    List<CaseEvent> events = new ArrayList<>();
    events.add(
        new CaseEvent.Opened(NOON, "MB-1", "sw", wages(), filed, null, Set.of(), "hash", promise));
    events.addAll(List.of(more));
    return new CaseFile(new CaseId("c1"), events);
  }

  static Instant hour(int hours) {
    return NOON.plusSeconds(3600L * hours);
  }

  static CaseEvent claimed(String member) {
    return new CaseEvent.Claimed(hour(1), member, member + " A.");
  }

  static CaseEvent released(String member) {
    return new CaseEvent.Released(hour(2), member, member + " A.");
  }

  static CaseEvent replied(String member) {
    return new CaseEvent.Replied(hour(2), member, member + " A.", "We look into it.", "en");
  }

  static CaseEvent closed(String member) {
    return new CaseEvent.Closed(hour(3), member, member + " A.", "It was paid.", "en");
  }

  static CaseEvent said(int hours) {
    return new CaseEvent.StatementAdded(hour(hours), "more", "sw");
  }
}
