package org.mingbai.likeness;

import java.util.Collections;
import java.util.List;
import org.mingbai.language.Embeddings;
import org.mingbai.language.Language;

/// Reads texts of one language with its model; without one every meaning is empty. A model reads a
/// few hundred words a tenth of a second: of a long text its beginning and its end are read.
public final class Meanings {
  private static final int PART = 300;
  private static final float[] UNREAD = {};

  private final Embeddings embeddings;
  private final Language language;

  public Meanings(Embeddings embeddings, Language language) {
    this.embeddings = embeddings;
    this.language = language;
  }

  /// No model: words alone.
  public static Meanings none(Language language) {
    return new Meanings(Embeddings.none(), language);
  }

  /// Whether there is a model.
  public boolean read() {
    return embeddings.speak(language);
  }

  /// One for each text, in order.
  public List<float[]> of(List<String> texts) {
    return read()
        ? embeddings.of(language, texts.stream().map(Meanings::shortened).toList())
        : Collections.nCopies(texts.size(), UNREAD);
  }

  public float[] of(String text) {
    return of(List.of(text)).getFirst();
  }

  private static String shortened(String text) {
    return text.length() <= 2 * PART
        ? text
        : text.substring(0, PART) + " " + text.substring(text.length() - PART);
  }
}
