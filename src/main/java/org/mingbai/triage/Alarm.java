package org.mingbai.triage;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mingbai.likeness.Likeness;
import org.mingbai.likeness.Weighing;

/// Tells the dangerous from the ordinary by likeness to sentences of both kinds. How like a danger
/// a text must be is found by guessing a third of the sentences from the others: so that only few
/// of the ordinary ones would raise it, whether or not those near in words are counted; where one
/// of the two ways hears more, it hears more.
final class Alarm {
  /// This share of the ordinary sentences may raise it: a false alarm costs a gentle panel, a
  /// danger that is not heard costs more.
  private static final double FALSE_ALARMS = .12;

  /// And this share of ordinary grievances that are not even near in words.
  private static final double FAR_ALARMS = .08;

  private static final int PARTS = 3;
  private static final String DANGER = "danger";
  private static final String NONE = "none";

  private final Likeness likeness;
  private final double least;

  /// What a sentence is: a danger, ordinary though near in words to one, an ordinary grievance, or
  /// anything else that is said: that teaches, but is too far to tell where the line is.
  enum Sort {
    DANGER,
    NEAR,
    FAR,
    OTHER
  }

  /// A sentence as it is taken apart once.
  record Row(Likeness.Example example, Sort sort, boolean leftOut) {
    /// The meaning is empty where no model reads the language.
    static Row of(String text, Sort sort, float[] meaning) {
      return new Row(
          Likeness.Example.of(text, sort == Sort.DANGER ? DANGER : NONE, meaning),
          sort,
          Math.floorMod(text.hashCode(), PARTS) == 0);
    }
  }

  Alarm(List<Row> rows) {
    likeness = learnt(rows.stream());
    Likeness without = learnt(rows.stream().filter(r -> !r.leftOut()));
    List<Double> all = new ArrayList<>();
    List<Double> far = new ArrayList<>();
    for (Row row : rows) {
      if (row.leftOut() && row.sort() != Sort.DANGER && row.sort() != Sort.OTHER) {
        double raised = danger(without, row.example());
        all.add(raised);
        if (row.sort() == Sort.FAR) {
          far.add(raised);
        }
      }
    }
    least = Math.min(top(all, FALSE_ALARMS), top(far, FAR_ALARMS));
  }

  /// Most words of an indirect sentence are rare ones: they count too.
  private static Likeness learnt(Stream<Row> rows) {
    return new Likeness(rows.map(Row::example).toList(), Weighing.MANY);
  }

  private Alarm(Likeness likeness, double least) {
    this.likeness = likeness;
    this.least = least;
  }

  void write(DataOutput out) throws IOException {
    likeness.write(out);
    out.writeDouble(least);
  }

  static Alarm read(DataInput in) throws IOException {
    return new Alarm(Likeness.read(in), in.readDouble());
  }

  /// What this share of the values lies above; infinite where there are none.
  private static double top(List<Double> values, double share) {
    return values.stream()
        .sorted(Collections.reverseOrder())
        .skip((long) (share * values.size()))
        .findFirst()
        .orElse(Double.POSITIVE_INFINITY);
  }

  private static double danger(Likeness likeness, Likeness.Example example) {
    return danger(likeness.votes(example.features(), example.meaning()));
  }

  private static double danger(Map<String, Likeness.Vote> votes) {
    return votes.getOrDefault(DANGER, Likeness.Vote.NONE).sum();
  }

  boolean raised(long[] features, float[] meaning) {
    return features.length > 0 && danger(likeness.votes(features, meaning)) > least;
  }
}
