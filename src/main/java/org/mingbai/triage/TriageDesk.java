package org.mingbai.triage;

import org.jspecify.annotations.Nullable;
import org.mingbai.grievance.Assessment;
import org.mingbai.language.Language;

/// Listens to one message: red lines first, then its kind, category and facts; always with reasons.
public final class TriageDesk {
  /// `asked` is what the house asked last (`where`, `when`, `done`, `wish`, `what`, `confirm`), or null.
  public Assessment assess(String text, Language language, @Nullable String country, @Nullable String asked) {
    throw new IllegalStateException("not written yet " + text + language + country + asked);
  }
}
