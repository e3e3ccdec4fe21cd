package org.mingbai.tidings;

import java.time.LocalDate;

/// Counts the codes of a day by marks that name nobody, so that no mailbox is flooded.
public interface CodeCounts {
  /// One more of this mark on that day; says how many there are now.
  int more(String mark, LocalDate day);

  /// Forgets the days before; returns how many marks.
  int forget(LocalDate before);
}
