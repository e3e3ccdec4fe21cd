package org.mingbai.likeness;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.mingbai.lessons.Figures;

/// What each feature counts for each label, a byte a weight: a vector has length one, so that the
/// rounding moves a vote by less than a hundredth of the widest weight.
final class Weights {
  private static final int STEPS = 255;

  /// All labels of one feature side by side, so that the votes of a text go through a few short
  /// rows.
  private final byte[] bytes;

  private final float[] least;
  private final float[] step;

  Weights(int labels, int features) {
    bytes = new byte[labels * features];
    least = new float[labels];
    step = new float[labels];
  }

  private Weights(byte[] bytes, float[] least, float[] step) {
    this.bytes = bytes;
    this.least = least;
    this.step = step;
  }

  /// Label by label, which packs better.
  void write(DataOutput out) throws IOException {
    Figures.write(out, least);
    Figures.write(out, step);
    for (int label = 0; label < least.length; label++) {
      byte[] row = new byte[bytes.length / least.length];
      for (int feature = 0; feature < row.length; feature++) {
        row[feature] = bytes[feature * least.length + label];
      }
      Figures.write(out, row);
    }
  }

  static Weights read(DataInput in) throws IOException {
    float[] least = Figures.floats(in);
    float[] step = Figures.floats(in);
    byte[] bytes = {};
    for (int label = 0; label < least.length; label++) {
      byte[] row = Figures.bytes(in);
      bytes = label == 0 ? new byte[row.length * least.length] : bytes;
      for (int feature = 0; feature < row.length; feature++) {
        bytes[feature * least.length + label] = row[feature];
      }
    }
    return new Weights(bytes, least, step);
  }

  /// Takes over the weights of one label; where some are below zero and some above, zero stays
  /// zero.
  void set(int label, double[] weights) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double weight : weights) {
      low = Math.min(low, weight);
      high = Math.max(high, weight);
    }
    double width = Math.max(1e-12, (high - low) / (STEPS - 1));
    double from = low < 0 && high > 0 ? Math.floor(low / width) * width : low;
    least[label] = (float) from;
    step[label] = (float) width;
    for (int i = 0; i < weights.length; i++) {
      long steps = Math.round((weights[i] - from) / width);
      bytes[i * least.length + label] = (byte) (Math.clamp(steps, 0, STEPS) - 128);
    }
  }

  double of(int label, int feature) {
    return least[label] + step[label] * (bytes[feature * least.length + label] + 128);
  }

  /// The vote of a text for each label.
  double[] votes(FeatureSpace.Vector text) {
    int[] features = text.features();
    float[] values = text.values();
    float sum = 0;
    for (float value : values) {
      sum += value;
    }
    float[] steps = new float[least.length];
    for (int i = 0; i < features.length; i++) {
      int row = features[i] * steps.length;
      float value = values[i];
      for (int label = 0; label < steps.length; label++) {
        steps[label] += (bytes[row + label] + 128) * value;
      }
    }
    double[] votes = new double[steps.length];
    for (int label = 0; label < votes.length; label++) {
      votes[label] = least[label] * sum + step[label] * steps[label];
    }
    return votes;
  }
}
