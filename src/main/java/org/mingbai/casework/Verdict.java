package org.mingbai.casework;

import java.util.List;

/// What the rules say to an act: the events that follow (none when it holds already), or why it may
/// not be.
sealed interface Verdict {
  record Follows(List<CaseEvent> events) implements Verdict {}

  record Not(Refusal why) implements Verdict {}

  static Verdict follows(CaseEvent... events) {
    return new Follows(List.of(events));
  }
}
