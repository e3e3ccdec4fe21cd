package org.mingbai.likeness;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.mingbai.lessons.Figures;

/// Ridge regression of each label on the meanings of its examples: one for its own, minus one for
/// all others. All labels share one matrix, so that thousands of examples take less than a second.
final class MeaningVotes {
  private static final double CARE = 5;

  private final float[][] weights;

  /// Meanings of the same length, with the number of their label from 0 to `labels` - 1.
  MeaningVotes(List<float[]> meanings, int[] answers, int labels) {
    int size = meanings.getFirst().length + 1;
    double[][] products = new double[size][size];
    double[][] wanted = new double[labels][size];
    for (int row = 0; row < meanings.size(); row++) {
      float[] x = withOne(meanings.get(row));
      add(products, x);
      for (int label = 0; label < labels; label++) {
        add(wanted[label], x, answers[row] == label ? 1 : -1);
      }
    }
    for (int i = 0; i < size; i++) {
      products[i][i] += CARE;
    }
    factor(products);
    weights = new float[labels][size];
    for (int label = 0; label < labels; label++) {
      double[] solved = solved(products, wanted[label]);
      for (int i = 0; i < size; i++) {
        weights[label][i] = (float) solved[i];
      }
    }
  }

  private MeaningVotes(float[][] weights) {
    this.weights = weights;
  }

  void write(DataOutput out) throws IOException {
    Figures.write(out, weights);
  }

  static MeaningVotes read(DataInput in) throws IOException {
    return new MeaningVotes(Figures.rows(in));
  }

  /// The last one carries the constant.
  private static float[] withOne(float[] meaning) {
    float[] x = Arrays.copyOf(meaning, meaning.length + 1);
    x[meaning.length] = 1;
    return x;
  }

  private static void add(double[][] products, float[] x) {
    for (int i = 0; i < x.length; i++) {
      double[] row = products[i];
      double factor = x[i];
      for (int j = 0; j <= i; j++) {
        row[j] += factor * x[j];
      }
    }
  }

  private static void add(double[] sum, float[] x, int times) {
    for (int i = 0; i < x.length; i++) {
      sum[i] += times * x[i];
    }
  }

  /// Cholesky's lower triangle, in place.
  private static void factor(double[][] a) {
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = a[i][j];
        for (int k = 0; k < j; k++) {
          sum -= a[i][k] * a[j][k];
        }
        a[i][j] = i == j ? Math.sqrt(sum) : sum / a[j][j];
      }
    }
  }

  private static double[] solved(double[][] lower, double[] wanted) {
    double[] x = wanted.clone();
    for (int i = 0; i < x.length; i++) {
      for (int k = 0; k < i; k++) {
        x[i] -= lower[i][k] * x[k];
      }
      x[i] /= lower[i][i];
    }
    for (int i = x.length - 1; i >= 0; i--) {
      for (int k = i + 1; k < x.length; k++) {
        x[i] -= lower[k][i] * x[k];
      }
      x[i] /= lower[i][i];
    }
    return x;
  }

  /// Near one for a label's own, near minus one for others.
  double[] votes(float[] meaning) {
    float[] x = withOne(meaning);
    double[] votes = new double[weights.length];
    for (int label = 0; label < votes.length; label++) {
      for (int i = 0; i < x.length; i++) {
        votes[label] += weights[label][i] * x[i];
      }
    }
    return votes;
  }
}
