package org.mingbai.grievance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What triage makes of one message: kind, categories best first, red lines, facts it found, and
/// the words that spoke for it.
public record Assessment(
    MessageKind kind,
    double kindConfidence,
    List<Guess> categories,
    Set<RedLine> redLines,
    Map<String, String> facts,
    List<String> because) {

  /// A category with how certain it is, 0 to 1.
  public record Guess(Category category, double confidence) {}

  public Optional<Guess> best() {
    return categories.stream().findFirst();
  }
}
