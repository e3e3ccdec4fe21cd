package org.mingbai.knowledge;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingbai.language.Language;

/// The shelf's public face: lists sheets, shows one, answers a question from those in force.
public final class SheetDesk {
  /// Sheets in this language, of this country (null: of all) and those that hold everywhere.
  public List<Sheet> shelf(Language language, @Nullable String country) {
    throw new IllegalStateException("not written yet " + language + country);
  }

  public Optional<Sheet> sheet(String id, Language language) {
    throw new IllegalStateException("not written yet " + id + language);
  }

  /// Country null: unknown, every sheet of the language may answer.
  public Answer answer(String question, Language language, @Nullable String country) {
    throw new IllegalStateException("not written yet " + question + language + country);
  }
}
