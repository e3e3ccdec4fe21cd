package org.mingbai.knowledge;

import java.util.List;

/// What the shelf says to a question.
public sealed interface Answer {
  double confidence();

  /// One sheet answers; `text` is at most three short sentences of it, `next` its first step.
  record Found(Sheet sheet, String text, String next, double confidence, List<Scored> near)
      implements Answer {}

  /// One of these may; the person picks.
  record Unsure(List<Scored> candidates, double confidence) implements Answer {}

  /// No sheet covers it. `elsewhere` names a country whose rule would have been nearest, or is
  /// empty.
  record NotCovered(double confidence) implements Answer {}

  /// A sheet with its score, 0 to 1.
  record Scored(Sheet sheet, double score) {}
}
