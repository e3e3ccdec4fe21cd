package org.mingbai.knowledge;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.mingbai.language.Language;

/// Asks the gate on the day a text begins to answer, and on each later day on which another text of
/// its language begins: texts that wait for their day meet it there.
final class GateDays {
  private final Shelves shelves;
  private final SheetBook book;

  GateDays(Shelves shelves, SheetBook book) {
    this.shelves = shelves;
    this.book = book;
  }

  GateReport report(Sheet sheet, LocalDate from) {
    Set<GateReport.Move> misses = new LinkedHashSet<>();
    Set<GateReport.Move> taken = new LinkedHashSet<>();
    int asked = 0;
    for (LocalDate day : days(sheet, from)) {
      SheetIndex before = shelves.on(day, Language.of(sheet.locale()));
      GateReport seen = new PublishGate(before, shelves.with(sheet, before), sheet, day).report();
      misses.addAll(seen.misses());
      taken.addAll(seen.taken());
      asked = Math.max(asked, seen.asked());
    }
    return new GateReport(asked, misses.stream().toList(), taken.stream().toList());
  }

  /// The first day, and those on which the shelf changes while the text is on it.
  private SortedSet<LocalDate> days(Sheet sheet, LocalDate from) {
    SortedSet<LocalDate> days = new TreeSet<>();
    days.add(from);
    book.all().stream()
        .filter(f -> f.key().locale().equals(sheet.locale()) && !f.key().id().equals(sheet.id()))
        .flatMap(f ->
            f.editions().stream()
                .map(SheetFile.Edition::from)
                .filter(from::isBefore)
                .filter(day -> begins(f, day)))
        .filter(day -> sheet.validTo() == null || !sheet.validTo().isBefore(day))
        .forEach(days::add);
    return days;
  }

  /// Not overtaken by a later text, nor withdrawn, before its day.
  private static boolean begins(SheetFile file, LocalDate day) {
    return file.live(day).map(SheetFile.Edition::from).equals(Optional.of(day));
  }
}
