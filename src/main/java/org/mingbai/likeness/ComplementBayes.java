package org.mingbai.likeness;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/// Complement naive Bayes: a label is likely as far as the texts of all other labels are unlike.
public final class ComplementBayes {
  private static final double SMOOTH = 1;

  private final Weights weights;

  /// Labels are numbers from 0 to `labels` - 1.
  public ComplementBayes(List<FeatureSpace.Vector> texts, int[] answers, int labels, int features) {
    double[][] sums = new double[labels][features];
    double[] all = new double[features];
    for (int i = 0; i < texts.size(); i++) {
      FeatureSpace.Vector text = texts.get(i);
      for (int f = 0; f < text.features().length; f++) {
        sums[answers[i]][text.features()[f]] += text.values()[f];
        all[text.features()[f]] += text.values()[f];
      }
    }
    weights = new Weights(labels, features);
    for (int label = 0; label < labels; label++) {
      weights.set(label, weighed(sums[label], all));
    }
  }

  private ComplementBayes(Weights weights) {
    this.weights = weights;
  }

  public void write(DataOutput out) throws IOException {
    weights.write(out);
  }

  public static ComplementBayes read(DataInput in) throws IOException {
    return new ComplementBayes(Weights.read(in));
  }

  private static double[] weighed(double[] own, double[] all) {
    double others = 0;
    for (int f = 0; f < all.length; f++) {
      others += all[f] - own[f] + SMOOTH;
    }
    double absolute = 0;
    double[] weights = new double[all.length];
    for (int f = 0; f < all.length; f++) {
      weights[f] = -Math.log((all[f] - own[f] + SMOOTH) / others);
      absolute += Math.abs(weights[f]);
    }
    for (int f = 0; f < all.length; f++) {
      weights[f] *= all.length / absolute;
    }
    return weights;
  }

  /// How likely each label is, by number; only comparable within one text.
  public double[] votes(FeatureSpace.Vector text) {
    return weights.votes(text);
  }
}
