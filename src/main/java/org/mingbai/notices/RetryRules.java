package org.mingbai.notices;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// When a letter that was not taken is tried again: twice as long each time, never all at once, and
/// after twelve times no more by itself.
final class RetryRules {
  static final int MOST = 12;

  /// As long as one try may take at most; a node that dies in it leaves the letter to the others.
  static final Duration HELD = Duration.ofMinutes(5);

  private static final Duration FIRST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofHours(2);

  private RetryRules() {}

  /// When, after so many tries; empty: never, somebody must look. An address that does not exist is
  /// not tried again.
  static Optional<Instant> next(Letter letter, Delivery.Trouble trouble, Instant now) {
    if (letter.tries() >= MOST || trouble == Delivery.Trouble.ADDRESS) {
      return Optional.empty();
    }
    Duration plain = FIRST.multipliedBy(1L << Math.min(letter.tries() - 1, 10));
    Duration wait = plain.compareTo(LONGEST) > 0 ? LONGEST : plain;
    return Optional.of(now.plus(wait).plus(spread(letter, wait)));
  }

  /// Up to a quarter more, other for each letter and try.
  private static Duration spread(Letter letter, Duration wait) {
    int mark = Math.floorMod((letter.id() + letter.tries()).hashCode(), 1000);
    return wait.multipliedBy(mark).dividedBy(4000);
  }
}
