package org.mingbai.casework;

import java.util.Set;
import org.mingbai.grievance.RedLine;

/// Hears red lines in words that come in by form, where no conversation listened first.
@FunctionalInterface
public interface Watch {
  /// The red lines these words cross, in the language of the page (a BCP 47 tag) or in their own.
  Set<RedLine> over(String text, String locale);
}
