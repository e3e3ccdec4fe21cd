package org.mingbai.roster;

/// Keeps the roster with every change it ever had.
public interface Rosters {
  Roster current();

  /// Keeps one change after all others.
  void keep(RosterEvent event);
}
