package org.mingbai.grievance;

import java.time.Instant;
import java.util.List;

/// Keeps what the administrator has set; an unconfigured house answers with the shipped contacts
/// and no names.
public interface Organisations {
  /// One state: when it was set, by which member, and what it says.
  record State(Instant at, String member, Organisation organisation) {}

  Organisation current();

  /// Keeps the next state with the member who set it; every state stays in the history.
  void keep(Organisation next, String member);

  /// The last changes, at most so many, the newest first, and after them the state they began from
  /// (set by nobody where the house was fresh).
  List<State> history(int most);
}
