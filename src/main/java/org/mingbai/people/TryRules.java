package org.mingbai.people;

import java.time.Duration;
import java.time.Instant;
import org.mingbai.people.WrongTries.Tries;

/// How failed sign-ins slow the next: four are free, then the wait doubles from one second to a
/// quarter of an hour.
final class TryRules {
  static final int FREE = 4;
  static final Duration MOST = Duration.ofMinutes(15);

  private TryRules() {}

  static boolean heard(Tries tries, Instant now) {
    return !now.isBefore(tries.heardFrom());
  }

  /// What a failure makes of it; one that was not even heard changes nothing.
  static Tries failed(Tries tries, Instant now) {
    if (!heard(tries, now)) {
      return tries;
    }
    int wrong = tries.wrong() + 1;
    return new Tries(wrong, now.plus(wait(wrong)));
  }

  private static Duration wait(int wrong) {
    if (wrong <= FREE) {
      return Duration.ZERO;
    }
    Duration doubled = Duration.ofSeconds(1L << Math.min(wrong - FREE - 1, 20));
    return doubled.compareTo(MOST) < 0 ? doubled : MOST;
  }
}
