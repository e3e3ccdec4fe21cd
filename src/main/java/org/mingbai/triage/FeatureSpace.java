package org.mingbai.triage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The features of a set of texts by number, with how telling each is; a text becomes a vector of length one.
final class FeatureSpace {
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> names = new ArrayList<>();
  private final float[] idf;

  /// Grams and pairs that occur in one text only are left out.
  FeatureSpace(List<List<String>> texts) {
    Map<String, Integer> counts = new HashMap<>();
    for (List<String> text : texts) {
      new HashSet<>(text).forEach(feature -> counts.merge(feature, 1, Integer::sum));
    }
    counts.keySet().stream()
        .sorted()
        .filter(feature -> feature.startsWith("=") || counts.getOrDefault(feature, 0) > 1)
        .forEach(
            feature -> {
              numbers.put(feature, names.size());
              names.add(feature);
            });
    idf = new float[names.size()];
    for (int i = 0; i < idf.length; i++) {
      int texts1 = counts.getOrDefault(names.get(i), 1);
      idf[i] = (float) (1 + Math.log((1.0 + texts.size()) / (1.0 + texts1)));
    }
  }

  int size() {
    return names.size();
  }

  String name(int feature) {
    return names.get(feature);
  }

  /// A text's known features in order of their number.
  record Vector(int[] features, float[] values) {}

  Vector vector(List<String> text) {
    Map<Integer, Integer> counts = new TreeMap<>();
    for (String feature : text) {
      Integer number = numbers.get(feature);
      if (number != null) {
        counts.merge(number, 1, Integer::sum);
      }
    }
    int[] features = new int[counts.size()];
    float[] values = new float[counts.size()];
    int n = 0;
    double square = 0;
    for (Map.Entry<Integer, Integer> count : counts.entrySet()) {
      features[n] = count.getKey();
      values[n] = (float) ((1 + Math.log(count.getValue())) * idf[count.getKey()]);
      square += values[n] * values[n];
      n++;
    }
    float length = (float) Math.max(1e-9, Math.sqrt(square));
    for (int i = 0; i < n; i++) {
      values[i] /= length;
    }
    return new Vector(features, values);
  }
}
