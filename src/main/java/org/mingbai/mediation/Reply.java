package org.mingbai.mediation;

import java.util.List;
import java.util.Optional;
import org.mingbai.language.Language;
import org.mingbai.phrases.Ready;
import org.mingbai.phrases.ReadySentences;

/// Words for the complainant, in the language they are written in. An `InternalNote` is another
/// type, and nothing turns one into the other.
public record Reply(String text, String locale, List<Ready> ready) {
  public Reply {
    ready = List.copyOf(ready);
  }

  /// Own words.
  public Reply(String text, String locale) {
    this(text, locale, List.of());
  }

  /// Ready sentences in the complainant's language; empty unless each is whole.
  public static Optional<Reply> ready(ReadySentences sentences, List<Ready> ready, String locale) {
    return sentences.say(Language.of(locale), ready).map(text -> new Reply(text, locale, ready));
  }

  @Override
  public String toString() {
    return "Reply[hidden]";
  }
}
