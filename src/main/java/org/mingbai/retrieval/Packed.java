package org.mingbai.retrieval;

/// A vector of length one in a byte a number: cosines move by less than two thousandths, and tens
/// of thousands of questions take a quarter of the room.
record Packed(byte[] steps, float step) {
  private static final int MOST = 127;

  static Packed of(float[] vector) {
    float widest = 1e-9f;
    for (float value : vector) {
      widest = Math.max(widest, Math.abs(value));
    }
    float step = widest / MOST;
    byte[] steps = new byte[vector.length];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = (byte) Math.round(vector[i] / step);
    }
    return new Packed(steps, step);
  }

  float[] unpacked() {
    float[] vector = new float[steps.length];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = steps[i] * step;
    }
    return vector;
  }

  /// How near it is to another vector of length one. Four sums side by side: one alone would wait
  /// for itself at every step; all models have a multiple of four numbers.
  double cosine(float[] other) {
    float s0 = 0;
    float s1 = 0;
    float s2 = 0;
    float s3 = 0;
    for (int i = 0; i + 3 < steps.length; i += 4) {
      s0 += steps[i] * other[i];
      s1 += steps[i + 1] * other[i + 1];
      s2 += steps[i + 2] * other[i + 2];
      s3 += steps[i + 3] * other[i + 3];
    }
    return (s0 + s1 + s2 + s3) * step;
  }
}
