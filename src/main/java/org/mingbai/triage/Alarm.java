package org.mingbai.triage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.mingbai.likeness.Likeness;

/// Tells the dangerous from the ordinary by likeness to sentences of both kinds. How like a danger
/// a text must be is found by guessing a third of the sentences from the others: so that only few
/// of the ordinary ones, among them many that are near in words, would raise it.
final class Alarm {
  /// This share of the ordinary sentences may raise it: a false alarm costs a gentle panel, a
  /// danger that is not heard costs more.
  private static final double FALSE_ALARMS = .09;

  private static final int PARTS = 3;
  private static final String DANGER = "danger";
  private static final String NONE = "none";

  private final Likeness likeness;
  private final double least;

  /// A sentence with its meaning, which is empty where no model reads the language.
  record Row(String text, boolean danger, float[] meaning) {}

  Alarm(List<Row> rows) {
    List<Likeness.Example> all = new ArrayList<>();
    List<Likeness.Example> learnt = new ArrayList<>();
    List<Likeness.Example> ordinary = new ArrayList<>();
    for (Row row : rows) {
      Likeness.Example example =
          Likeness.Example.of(row.text(), row.danger() ? DANGER : NONE, row.meaning());
      all.add(example);
      if (Math.floorMod(row.text().hashCode(), PARTS) != 0) {
        learnt.add(example);
      } else if (!row.danger()) {
        ordinary.add(example);
      }
    }
    likeness = new Likeness(all);
    Likeness without = new Likeness(learnt);
    List<Double> raised = new ArrayList<>();
    ordinary.forEach(e -> raised.add(danger(without.votes(e.features(), e.meaning()))));
    raised.sort(Collections.reverseOrder());
    least = raised.get((int) (FALSE_ALARMS * raised.size()));
  }

  private static double danger(Map<String, Likeness.Vote> votes) {
    return votes.getOrDefault(DANGER, Likeness.Vote.NONE).sum();
  }

  boolean raised(long[] features, float[] meaning) {
    return features.length > 0 && danger(likeness.votes(features, meaning)) > least;
  }
}
