package org.mingbai.administration;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingbai.administration.HistoryRules.Change;
import org.mingbai.administration.HistoryRules.Entry;
import org.mingbai.grievance.Contact;
import org.mingbai.grievance.Organisation;
import org.mingbai.staffroom.DeskFrame;
import org.mingbai.staffroom.DeskPages;
import org.mingbai.staffroom.Words;

/// What was changed, in words: who, when, how it stood before and after.
record HistoryWords(DeskPages desk, DeskFrame frame) {
  static final int MOST = 100;

  /// One thing that was changed; before and after are empty where there was nothing.
  record Line(String what, String before, String after) {}

  /// What one member changed at one moment; `mark` puts it back, and is empty where it cannot be.
  record Told(Instant at, String who, List<Line> lines, String mark) {}

  List<Told> told(List<Entry> entries) {
    return entries.stream()
        .map(e ->
            new Told(
                e.at(),
                desk.memberName(e.member()),
                e.changes().stream().map(c -> line(c, e.before())).toList(),
                e.last() ? mark(e) : ""))
        .toList();
  }

  private static String mark(Entry entry) {
    return DeskPages.mark(entry.at() + entry.member() + entry.changes());
  }

  /// The entry a form would put back, if it still may be.
  static Optional<Entry> wanted(List<Entry> entries, String mark) {
    return entries.stream().filter(Entry::last).filter(e -> mark(e).equals(mark)).findFirst();
  }

  private Line line(Change change, Organisation before) {
    return new Line(
        what(change, before), value(change, change.before()), value(change, change.after()));
  }

  private String what(Change change, Organisation before) {
    return switch (change.fact()) {
      case NAME -> frame.t("desk.history.name", "language", desk.ownName(change.about()));
      case HOURS ->
          frame.t("desk.history.hours", "country", Words.country(frame.page(), change.about()));
      case COUNTRIES -> frame.t("desk.organisation.countries");
      case LANGUAGES -> frame.t("desk.organisation.languages");
      case DAYS -> frame.t("desk.organisation.days");
      case ANSWER -> frame.t("desk.organisation.answer");
      case NUMBER, CONFIRMED, ADDED, REMOVED -> contact(change.about(), before);
    };
  }

  /// One that was removed is called as it was.
  private String contact(String id, Organisation before) {
    return Stream.concat(desk.organisation().contacts().stream(), before.contacts().stream())
        .filter(c -> c.id().equals(id))
        .map(Contact::name)
        .findFirst()
        .orElse(id);
  }

  private String value(Change change, String value) {
    return switch (change.fact()) {
      case NAME, DAYS, ANSWER, NUMBER, ADDED -> value;
      case HOURS -> frame.page().open(value);
      case REMOVED -> value.isEmpty() ? frame.t("desk.contacts.removed") : value;
      case CONFIRMED ->
          frame.t(value.equals("true") ? "desk.contacts.confirmed" : "desk.contacts.unconfirmed");
      case COUNTRIES -> each(value, c -> Words.country(frame.page(), c));
      // none chosen means all
      case LANGUAGES -> value.isEmpty() ? frame.t("desk.history.all") : each(value, desk::ownName);
    };
  }

  private static String each(String codes, java.util.function.UnaryOperator<String> words) {
    return Arrays.stream(codes.split(" "))
        .filter(c -> !c.isEmpty())
        .map(words)
        .collect(Collectors.joining(", "));
  }
}
