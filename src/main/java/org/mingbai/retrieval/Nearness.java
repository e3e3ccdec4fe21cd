package org.mingbai.retrieval;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingbai.language.Language;

/// How near the parts of one text are to a question, by the words they share. A word counts more
/// the fewer parts say it, and the fewer of the questions that the text is asked anyway: in those
/// on probation "probation" tells no part from another.
public final class Nearness {
  private static final double SATURATION = 1.2;
  private static final double LENGTH = .4;

  /// What a word still counts that every question says.
  private static final double USUAL = .3;

  private final Way way;
  private final List<Map<String, Integer>> bags;
  private final Map<String, Integer> inParts;
  private final Map<String, Integer> inQuestions;
  private final int questions;
  private final double usual;

  private Nearness(Way way, List<String> parts, List<String> questions) {
    this.way = way;
    bags = parts.stream().map(part -> way.bag(part, Integer.MAX_VALUE)).toList();
    inParts = in(bags);
    inQuestions = in(questions.stream().map(q -> way.bag(q, Way.MOST_TERMS)).toList());
    this.questions = questions.size();
    usual = Math.max(1, bags.stream().mapToInt(Map::size).average().orElse(1));
  }

  /// For each part 0 (nothing shared) to 1 (the nearest of them); `questions` are those that the
  /// text is asked.
  public static double[] of(
      Language language, String question, List<String> parts, List<String> questions) {
    double[] sum = new double[parts.size()];
    for (Way way : Ways.of(language)) {
      double[] own = new Nearness(way, parts, questions).shares(question);
      for (int i = 0; i < sum.length; i++) {
        sum[i] += way.weight() * own[i];
      }
    }
    return shares(sum);
  }

  private static Map<String, Integer> in(List<Map<String, Integer>> bags) {
    Map<String, Integer> in = new HashMap<>();
    bags.forEach(bag -> bag.keySet().forEach(term -> in.merge(term, 1, Integer::sum)));
    return in;
  }

  private double[] shares(String question) {
    Set<String> asked = way.bag(question, Way.MOST_TERMS).keySet();
    return shares(bags.stream().mapToDouble(bag -> score(bag, asked)).toArray());
  }

  private double score(Map<String, Integer> bag, Set<String> asked) {
    double stretch = SATURATION * (1 - LENGTH + LENGTH * bag.size() / usual);
    double score = 0;
    for (String term : asked) {
      int there = bag.containsKey(term) ? 1 : 0;
      double rare =
          rare(inParts.getOrDefault(term, 0), bags.size())
              * (USUAL + rare(inQuestions.getOrDefault(term, 0), questions) / rare(0, questions));
      score += rare * there / (1 + stretch);
    }
    return score;
  }

  private static double rare(int in, int of) {
    return Math.log(1 + (of - in + .5) / (in + .5));
  }

  private static double[] shares(double[] values) {
    double most = Arrays.stream(values).max().orElse(0);
    return most == 0
        ? new double[values.length]
        : Arrays.stream(values).map(value -> value / most).toArray();
  }
}
