package org.mingbai.triage;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingbai.grievance.RedLine;
import org.mingbai.language.LocaleFolder;
import org.mingbai.language.Sample;
import org.mingbai.language.SheetSource;
import org.mingbai.language.Word;
import org.mingbai.likeness.Classifier;
import org.mingbai.likeness.Weighing;

/// Hears red lines that no term of the lexicon names, by likeness to sentences in which people tell
/// of them. It only adds to what the lexicon hears; a false alarm costs a gentle panel.
final class Dangers {
  private static final String NONE = "none";
  private static final double SHARPNESS = 1;
  private static final float[] UNREAD = {};

  /// Categories whose complaints may well cross a red line, whole or by label, are no examples of
  /// the ordinary.
  private static final Set<String> APART =
      Set.of(
          "harassment",
          "security",
          "work-safety.unsafe",
          "work-safety.injury",
          "work-safety.heat",
          "community-safety.accident",
          "community-safety.blasting",
          "community-safety.disease",
          "community-safety.pipeline",
          "employment.documents",
          "employment.forced",
          "environment.spill",
          "environment.air",
          "kind:complaint");

  /// Sheets have thousands of questions: as many stand for all.
  private static final int MOST_ASKED = 1500;

  /// More of these than of dangers would draw the line where hardly any is heard.
  private static final int UNCOVERED = 500;

  private static final int TOLD = 800;
  private static final int REASONS = 3;

  private final @Nullable Classifier kinds;
  private final @Nullable Alarm alarm;

  Dangers(LocaleFolder folder) {
    List<Alarm.Row> rows = rows(folder, text -> UNREAD);
    List<Classifier.Row> dangerous = new ArrayList<>();
    for (int i = 0; i < folder.dangers().size(); i++) {
      if (rows.get(i).sort() == Alarm.Sort.DANGER) {
        dangerous.add(
            new Classifier.Row(rows.get(i).example().features(), folder.dangers().get(i).label()));
      }
    }
    kinds = dangerous.isEmpty() ? null : new Classifier(dangerous, Weighing.PLAIN, SHARPNESS);
    alarm = dangerous.isEmpty() ? null : new Alarm(rows);
  }

  private Dangers(@Nullable Classifier kinds, @Nullable Alarm alarm) {
    this.kinds = kinds;
    this.alarm = alarm;
  }

  void write(DataOutput out) throws IOException {
    out.writeBoolean(kinds != null && alarm != null);
    if (kinds != null && alarm != null) {
      kinds.write(out);
      alarm.write(out);
    }
  }

  static Dangers read(DataInput in) throws IOException {
    return in.readBoolean()
        ? new Dangers(Classifier.read(in), Alarm.read(in))
        : new Dangers(null, null);
  }

  /// The sentences of dangers, in their order, then what people otherwise say, with what `meaning`
  /// reads in them.
  static List<Alarm.Row> rows(LocaleFolder folder, Function<String, float[]> meaning) {
    List<Alarm.Row> rows = new ArrayList<>();
    for (Sample danger : folder.dangers()) {
      Alarm.Sort sort = danger.label().equals(NONE) ? Alarm.Sort.NEAR : Alarm.Sort.DANGER;
      rows.add(Alarm.Row.of(danger.text(), sort, meaning.apply(danger.text())));
    }
    told(folder).forEach(t -> rows.add(Alarm.Row.of(t, Alarm.Sort.FAR, meaning.apply(t))));
    other(folder).forEach(t -> rows.add(Alarm.Row.of(t, Alarm.Sort.OTHER, meaning.apply(t))));
    return rows;
  }

  /// All that people tell, say and ask beside the sentences of dangers.
  static List<String> far(LocaleFolder folder) {
    return Stream.concat(told(folder).stream(), other(folder).stream()).toList();
  }

  /// Ordinary grievances: as many as leave the sentences of dangers their weight.
  private static List<String> told(LocaleFolder folder) {
    return Kinds.some(said(folder, sample -> !ofKind(sample)), TOLD);
  }

  /// What else people say and ask.
  private static List<String> other(LocaleFolder folder) {
    List<String> texts = new ArrayList<>(Kinds.some(folder.uncovered(), UNCOVERED));
    texts.addAll(said(folder, Dangers::ofKind));
    List<String> asked = new ArrayList<>();
    for (SheetSource sheet : folder.sheets()) {
      boolean plain = !partApart(String.valueOf(sheet.front().get("topic")));
      if (plain && sheet.front().get("questions") instanceof List<?> questions) {
        questions.forEach(q -> asked.add(String.valueOf(q)));
      }
    }
    int step = Math.ceilDiv(asked.size(), MOST_ASKED);
    for (int i = 0; i < asked.size(); i += step) {
      texts.add(asked.get(i));
    }
    return texts;
  }

  private static List<String> said(LocaleFolder folder, Predicate<Sample> wanted) {
    return folder.samples().stream()
        .filter(wanted)
        .filter(s -> !APART.contains(s.label()) && !APART.contains(top(s.label())))
        .map(Sample::text)
        .toList();
  }

  private static boolean ofKind(Sample sample) {
    return sample.label().startsWith("kind:") || sample.label().equals("-");
  }

  /// Is this class, or a label of it, no example of the ordinary? Sheets know classes alone.
  private static boolean partApart(String top) {
    return APART.stream().anyMatch(label -> top(label).equals(top));
  }

  private static String top(String label) {
    return label.split("\\.")[0];
  }

  /// The red line it is likest to; empty where it is more like the ordinary.
  Optional<RedLine> in(long[] features) {
    return alarm != null && alarm.raised(features, UNREAD) ? kind(features) : Optional.empty();
  }

  /// The red line a text is likest to, taken that it tells of one.
  Optional<RedLine> kind(long[] features) {
    if (kinds == null) {
      return Optional.empty();
    }
    String likest = kinds.guess(features).getFirst().label();
    return Arrays.stream(RedLine.values()).filter(line -> line.key().equals(likest)).findFirst();
  }

  /// The words that spoke for it.
  List<String> reasons(List<Word> words, RedLine line) {
    return kinds == null || !kinds.labels().contains(line.key())
        ? List.of()
        : kinds.reasons(words, line.key(), REASONS);
  }
}
