package org.mingbai.mediation;

import org.mingbai.casework.CaseId;

/// Keeps how much of a case the office has seen: the number of its events, nobody's name and no
/// time.
public interface SeenMarks {
  /// Somebody of the office has seen so many events; fewer than before changes nothing.
  void mark(CaseId id, long events);

  long upTo(CaseId id);
}
