package org.mingbai.triage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingbai.language.LocaleFolder;
import org.mingbai.language.Sample;
import org.mingbai.likeness.Meanings;

/// Hears dangers by their words and their meaning together, in languages that have a model.
final class DangersMeant {
  private final Alarm alarm;

  DangersMeant(LocaleFolder folder, Meanings meanings) {
    List<String> texts = new ArrayList<>(folder.dangers().stream().map(Sample::text).toList());
    texts.addAll(Dangers.far(folder));
    List<float[]> vectors = meanings.of(texts);
    Map<String, float[]> known = new HashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      known.put(texts.get(i), vectors.get(i));
    }
    alarm = Dangers.alarm(folder, text -> known.getOrDefault(text, vectors.getFirst()));
  }

  boolean raised(long[] features, float[] meaning) {
    return alarm.raised(features, meaning);
  }
}
