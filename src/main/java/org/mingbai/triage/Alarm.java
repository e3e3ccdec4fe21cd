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
    likeness = likeness(rows);
    List<Row> learnt = new ArrayList<>();
    List<Row> held = new ArrayList<>();
    for (Row row : rows) {
      boolean here = Math.floorMod(row.text().hashCode(), PARTS) == 0;
      (here ? held : learnt).add(row);
    }
    Likeness without = likeness(learnt);
    List<Double> ordinary = new ArrayList<>();
    held.stream()
        .filter(row -> !row.danger())
        .forEach(row -> ordinary.add(danger(without.votes(row.text(), row.meaning()))));
    ordinary.sort(Collections.reverseOrder());
    least = ordinary.get((int) (FALSE_ALARMS * ordinary.size()));
  }

  private static Likeness likeness(List<Row> rows) {
    return new Likeness(
        rows.stream()
            .map(r -> Likeness.Example.of(r.text(), r.danger() ? DANGER : NONE, r.meaning()))
            .toList());
  }

  private static double danger(Map<String, Likeness.Vote> votes) {
    return votes.getOrDefault(DANGER, Likeness.Vote.NONE).sum();
  }

  boolean raised(long[] features, float[] meaning) {
    return features.length > 0 && danger(likeness.votes(features, meaning)) > least;
  }
}
