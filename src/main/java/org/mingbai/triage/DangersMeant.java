package org.mingbai.triage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingbai.language.Embeddings;
import org.mingbai.language.Language;
import org.mingbai.language.LocaleFolder;
import org.mingbai.language.Sample;

/// Hears dangers by their words and their meaning together, in languages that have a model.
final class DangersMeant {
  private static final int PART = 300;

  private final Language language;
  private final Embeddings embeddings;
  private final Alarm alarm;

  DangersMeant(LocaleFolder folder, Embeddings embeddings) {
    this.language = folder.language();
    this.embeddings = embeddings;
    List<String> texts = new ArrayList<>(folder.dangers().stream().map(Sample::text).toList());
    texts.addAll(Dangers.far(folder));
    List<float[]> vectors = embeddings.of(language, texts);
    Map<String, float[]> known = new HashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      known.put(texts.get(i), vectors.get(i));
    }
    alarm = Dangers.alarm(folder, text -> known.getOrDefault(text, vectors.getFirst()));
  }

  boolean raised(String text, long[] features) {
    return alarm.raised(features, embeddings.of(language, List.of(shortened(text))).getFirst());
  }

  /// A model reads a few hundred words a tenth of a second; of a long message its beginning and its
  /// end are read, and the lexicon hears all of it.
  private static String shortened(String text) {
    return text.length() <= 2 * PART
        ? text
        : text.substring(0, PART) + " " + text.substring(text.length() - PART);
  }
}
