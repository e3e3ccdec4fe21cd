package org.mingbai.knowledge;

import java.util.List;

/// What publishing a sheet would change: its own questions that would not find it first, and other
/// sheets' questions that it would take.
public record GateReport(int asked, List<Move> misses, List<Move> taken) {
  /// A question, the sheet it belongs to, and what is found first before and after; empty where
  /// nothing is.
  public record Move(String question, String owner, String before, String after) {}

  public GateReport {
    misses = List.copyOf(misses);
    taken = List.copyOf(taken);
  }

  /// May the sheet be let out?
  public boolean open() {
    return misses.isEmpty() && taken.isEmpty();
  }
}
