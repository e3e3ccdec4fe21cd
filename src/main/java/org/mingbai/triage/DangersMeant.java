package org.mingbai.triage;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingbai.language.LocaleFolder;
import org.mingbai.language.Sample;
import org.mingbai.lessons.Source;
import org.mingbai.likeness.Meanings;

/// Hears dangers by their words and their meaning together, in languages that have a model.
record DangersMeant(Alarm alarm) {
  boolean raised(long[] features, float[] meaning) {
    return alarm.raised(features, meaning);
  }

  /// As it can be kept: another meaning of a sentence makes another lesson.
  record Lesson(LocaleFolder folder, List<String> texts, List<float[]> vectors)
      implements org.mingbai.lessons.Lesson<DangersMeant> {
    static Lesson of(LocaleFolder folder, Meanings meanings) {
      List<String> texts = new ArrayList<>(folder.dangers().stream().map(Sample::text).toList());
      texts.addAll(Dangers.far(folder));
      return new Lesson(folder, texts, meanings.of(texts));
    }

    @Override
    public String name() {
      return "dangers-meant-" + folder.language().tag();
    }

    @Override
    public Source source() {
      Source source = Taught.by(folder.dangers());
      source.add(texts);
      vectors.forEach(source::add);
      return source;
    }

    @Override
    public DangersMeant learn() {
      Map<String, float[]> known = new HashMap<>();
      for (int i = 0; i < texts.size(); i++) {
        known.put(texts.get(i), vectors.get(i));
      }
      return new DangersMeant(
          new Alarm(Dangers.rows(folder, text -> known.getOrDefault(text, vectors.getFirst()))));
    }

    @Override
    public void write(DangersMeant learnt, DataOutput out) throws IOException {
      learnt.alarm().write(out);
    }

    @Override
    public DangersMeant read(DataInput in) throws IOException {
      return new DangersMeant(Alarm.read(in));
    }
  }
}
