package org.mingbai.retrieval;

import java.util.List;

/// The parts of an entry that are searched apart, and how much each counts.
enum Part {
  /// Each variant of the question by itself: finds what is asked in the same words.
  QUESTION(.3),
  /// All variants together.
  QUESTIONS(.6),
  TITLE(.4),
  BODY(1),
  /// Other ways of speaking of the same matter.
  RELATED(.7);

  private final double weight;

  Part(double weight) {
    this.weight = weight;
  }

  double weight() {
    return weight;
  }

  List<String> texts(Entry entry) {
    return switch (this) {
      case QUESTION -> entry.questions();
      case QUESTIONS -> List.of(String.join("\n", entry.questions()));
      case TITLE -> List.of(entry.title());
      case BODY -> List.of(entry.body());
      case RELATED -> entry.related();
    };
  }
}
