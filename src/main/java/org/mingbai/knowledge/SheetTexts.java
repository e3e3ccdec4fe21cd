package org.mingbai.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingbai.knowledge.SheetFile.Edition;
import org.mingbai.language.SheetSource;
import org.mingbai.language.UnreadableLocale;

/// The texts of sheets wherever they lie: waiting in the workshop, let out from there, or shipped.
final class SheetTexts {
  private final Shelves shelves;
  private final SheetBook book;

  SheetTexts(Shelves shelves, SheetBook book) {
    this.shelves = shelves;
    this.book = book;
  }

  SheetFile file(SheetKey key) {
    return book.find(key).orElseGet(() -> new SheetFile(key, List.of()));
  }

  /// The text that waits, else the newest that was let out, else the shipped one, else nothing.
  SheetDraft draft(SheetFile file) {
    return file.draft()
        .or(() -> file.editions().reversed().stream().findFirst().map(Edition::text))
        .flatMap(SheetTexts::readable)
        .or(() -> shelves.shipped(file.key()))
        .map(SheetDraft::of)
        .orElseGet(() -> new SheetDraft(Map.of()));
  }

  /// A text that this house can no longer read must not hide the others.
  private static Optional<SheetSource> readable(String text) {
    try {
      return Optional.of(read(text));
    } catch (UnreadableLocale e) {
      return Optional.empty();
    }
  }

  private static SheetSource read(String text) {
    return SheetSource.read("workshop", text);
  }

  /// An edition by its number; 0 is the one that ships with the house.
  Optional<SheetSource> edition(SheetKey key, int number) {
    return number == 0
        ? shelves.shipped(key)
        : file(key).editions().stream()
            .filter(e -> e.number() == number)
            .findFirst()
            .map(e -> read(e.text()));
  }

  /// What answers today.
  Optional<SheetSource> standing(SheetKey key) {
    SheetFile file = file(key);
    Optional<SheetSource> live = file.live(shelves.today()).map(e -> read(e.text()));
    return file.everWithdrawn() ? live : live.or(() -> shelves.shipped(key));
  }

  /// The number the next text gets: one more than what ships or was let out last.
  int number(SheetKey key) {
    int shipped =
        shelves
            .shipped(key)
            .map(s -> s.front().get("version") instanceof Integer version ? version : 0)
            .orElse(0);
    return shipped + file(key).editions().size() + 1;
  }

  /// The sheet as it would stand; the draft must have nothing wrong.
  Sheet sheet(SheetKey key, SheetDraft draft) {
    return SheetShelf.sheet(key.locale(), draft.source(key.id(), number(key)));
  }
}
