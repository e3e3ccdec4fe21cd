package org.mingbai.waiting;

import java.time.Instant;

/// Tells whether the mediator who has a file is gone: works here no more, or is away while somebody
/// waits for her.
@FunctionalInterface
public interface Absences {
  boolean gone(String member, boolean somebodyWaits, Instant now);
}
