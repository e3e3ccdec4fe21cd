package org.mingbai.triage;

import java.util.ArrayList;
import java.util.List;
import org.mingbai.grievance.Assessment;
import org.mingbai.grievance.Category;
import org.mingbai.grievance.Kin;
import org.mingbai.grievance.MessageKind;
import org.mingbai.grievance.RedLine;
import org.mingbai.language.Sample;
import org.mingbai.language.Words;
import org.mingbai.lessons.Source;
import org.mingbai.likeness.Learners;

/// What lessons of triage are learnt from: rows of words, and the code that learns.
final class Taught {
  /// All code on which it depends what is learnt; `LessonsOfTriageTest` finds what is missing.
  static final List<Class<?>> CODE = code();

  private static final String BY = Source.code(CODE);

  private Taught() {}

  private static List<Class<?>> code() {
    List<Class<?>> code = new ArrayList<>(Words.code());
    code.addAll(Learners.code());
    code.addAll(
        List.of(
            AboutUs.class,
            Alarm.class,
            Assessment.class,
            Categories.class,
            Category.class,
            Dangers.class,
            Kin.class,
            Kinds.class,
            MessageKind.class,
            RedLine.class));
    return List.copyOf(code);
  }

  static Source by(List<Sample> rows) {
    List<String> words = new ArrayList<>();
    for (Sample row : rows) {
      words.add(row.label());
      words.add(row.text());
    }
    Source source = new Source(BY);
    source.add(words);
    return source;
  }
}
