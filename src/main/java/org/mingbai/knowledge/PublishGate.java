package org.mingbai.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Asks every question of the shelf as it stands and as it would stand with a new text in it.
final class PublishGate {
  private final SheetIndex before;
  private final SheetIndex after;
  private final Sheet sheet;
  private final LocalDate day;

  PublishGate(SheetIndex before, SheetIndex after, Sheet sheet, LocalDate day) {
    this.before = before;
    this.after = after;
    this.sheet = sheet;
    this.day = day;
  }

  GateReport report() {
    List<GateReport.Move> misses = new ArrayList<>();
    List<GateReport.Move> taken = new ArrayList<>();
    int asked = 0;
    for (Sheet owner : after.sheets()) {
      boolean own = owner.id().equals(sheet.id());
      if (own || meet(owner)) {
        asked += owner.questions().size();
        owner.questions().stream()
            .flatMap(q -> (own ? missed(q) : taken(q, owner)).stream())
            .forEach((own ? misses : taken)::add);
      }
    }
    return new GateReport(asked, misses, taken);
  }

  /// Its own question that belongs to another sheet already.
  private Optional<GateReport.Move> missed(String question) {
    String then = after.asked(question, allowed(sheet));
    return then.equals(sheet.id())
        ? Optional.empty()
        : Optional.of(
            new GateReport.Move(
                question, sheet.id(), before.asked(question, allowed(sheet)), then));
  }

  /// Another sheet's question that would find this one first, by what they say: those who ask it in
  /// other words would be led astray.
  private Optional<GateReport.Move> taken(String question, Sheet owner) {
    if (!after.first(question, allowed(owner)).equals(sheet.id())) {
      return Optional.empty();
    }
    String was = before.first(question, allowed(owner));
    return was.equals(owner.id())
        ? Optional.of(new GateReport.Move(question, owner.id(), was, sheet.id()))
        : Optional.empty();
  }

  /// Could one asker be answered by either of them?
  private boolean meet(Sheet other) {
    return other.inForce(day) && (held(sheet).test(other) || held(other).test(sheet));
  }

  private static Predicate<Sheet> held(Sheet owner) {
    Set<String> countries = owner.country() == null ? Set.of() : Set.of(owner.country());
    return s -> s.holdsIn(countries) && s.holdsAt(owner.sites());
  }

  private Predicate<Sheet> allowed(Sheet owner) {
    return held(owner).and(s -> s.inForce(day) || s.id().equals(sheet.id()));
  }
}
