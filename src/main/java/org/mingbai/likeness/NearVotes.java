package org.mingbai.likeness;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.mingbai.lessons.Figures;

/// How near in meaning the nearest two examples of each label are: where a label has hardly any
/// examples, one that says the same is enough.
final class NearVotes {
  private final List<float[]> meanings;
  private final int[] answers;
  private final int labels;

  /// Meanings of length one, with the number of their label from 0 to `labels` - 1.
  NearVotes(List<float[]> meanings, int[] answers, int labels) {
    this.meanings = List.copyOf(meanings);
    this.answers = answers.clone();
    this.labels = labels;
  }

  void write(DataOutput out) throws IOException {
    Figures.write(out, meanings.toArray(float[][]::new));
    Figures.write(out, answers);
    out.writeInt(labels);
  }

  static NearVotes read(DataInput in) throws IOException {
    return new NearVotes(List.of(Figures.rows(in)), Figures.ints(in), in.readInt());
  }

  /// The mean nearness of the nearest two of each label; of one where it has no other.
  double[] votes(float[] meaning) {
    double[] first = new double[labels];
    double[] second = new double[labels];
    for (int i = 0; i < answers.length; i++) {
      double near = product(meanings.get(i), meaning);
      int label = answers[i];
      if (near > first[label]) {
        second[label] = first[label];
        first[label] = near;
      } else {
        second[label] = Math.max(second[label], near);
      }
    }
    double[] votes = new double[labels];
    for (int label = 0; label < labels; label++) {
      votes[label] = second[label] > 0 ? (first[label] + second[label]) / 2 : first[label];
    }
    return votes;
  }

  private static double product(float[] a, float[] b) {
    float sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
