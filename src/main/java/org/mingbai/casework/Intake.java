package org.mingbai.casework;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingbai.grievance.Grievance;
import org.mingbai.grievance.RedLine;

/// A grievance as it comes in: her language, what she tells, what triage saw in it, and the
/// conversation it comes from (none for forms).
public record Intake(
    String locale, Grievance grievance, Set<RedLine> redLines, @Nullable String conversation) {
  public Intake {
    redLines = Set.copyOf(redLines);
  }
}
