package org.mingbai.grievance;

import java.util.Optional;
import java.util.Set;

/// Hears red lines in words that come in by form, where no conversation listened first, and what
/// any complaint is about.
@FunctionalInterface
public interface Watch {
  /// The red lines these words cross, in the language of the page (a BCP 47 tag) or in their own.
  Set<RedLine> over(String text, String locale);

  /// What these words are taken for, to be kept with the case; nothing waits for it.
  default Optional<Placing> about(String text) {
    return Optional.empty();
  }
}
