package org.mingbai.intake;

import java.util.List;
import java.util.Set;

/// What is asked of one class of grievances, in which order: at most `most` questions, and only one
/// where `nearly` of the answers are known already. Its `alarms` are red lines that lead to it
/// whatever the class, its `hints` those that lead to it while the class is not known.
public record IntakePath(
    String name,
    List<Question> questions,
    int most,
    int nearly,
    Set<String> alarms,
    Set<String> hints) {
  public IntakePath {
    questions = List.copyOf(questions);
    alarms = Set.copyOf(alarms);
    hints = Set.copyOf(hints);
  }

  /// Its questions as they are written.
  public List<String> written() {
    return questions.stream().map(Question::written).toList();
  }
}
