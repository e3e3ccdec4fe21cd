package org.mingbai.knowledge;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.mingbai.language.Language;

/// Asks every question of the shelf as it stands and as it would stand with a new text in it: on
/// the day that text begins to answer, and on each later day on which another of its language
/// begins, so that texts that wait for their day meet.
final class PublishGate {
  private final Shelves shelves;
  private final SheetBook book;

  PublishGate(Shelves shelves, SheetBook book) {
    this.shelves = shelves;
    this.book = book;
  }

  GateReport report(Sheet sheet, LocalDate from) {
    Set<GateReport.Move> misses = new LinkedHashSet<>();
    Set<GateReport.Move> taken = new LinkedHashSet<>();
    int asked = 0;
    for (LocalDate day : days(sheet, from)) {
      SheetIndex before = shelves.on(day, Language.of(sheet.locale()));
      Trial trial = new Trial(before, shelves.with(sheet, before), sheet, day);
      asked = Math.max(asked, trial.ask(misses, taken));
    }
    return new GateReport(asked, List.copyOf(misses), List.copyOf(taken));
  }

  /// The first day, and those on which the shelf changes while the text is on it.
  private SortedSet<LocalDate> days(Sheet sheet, LocalDate from) {
    SortedSet<LocalDate> days = new TreeSet<>(Set.of(from));
    book.all().stream()
        .filter(f -> f.key().locale().equals(sheet.locale()) && !f.key().id().equals(sheet.id()))
        .flatMap(f ->
            f.editions().stream()
                .map(SheetFile.Edition::from)
                .filter(day -> from.isBefore(day) && begins(f, day)))
        .filter(day -> sheet.validTo() == null || !sheet.validTo().isBefore(day))
        .forEach(days::add);
    return days;
  }

  /// Not overtaken by a later text, nor withdrawn, before its day.
  private static boolean begins(SheetFile file, LocalDate day) {
    return file.live(day).map(SheetFile.Edition::from).equals(Optional.of(day));
  }

  /// The shelf of one day without the sheet and with it.
  private record Trial(SheetIndex before, SheetIndex after, Sheet sheet, LocalDate day) {
    /// Says how many questions were asked.
    int ask(Set<GateReport.Move> misses, Set<GateReport.Move> taken) {
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
      return asked;
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

    /// Another sheet's question that would find this one first, by what they say: those who ask it
    /// in other words would be led astray.
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
}
