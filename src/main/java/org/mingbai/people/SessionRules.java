package org.mingbai.people;

import java.time.Duration;
import java.time.Instant;

/// How long a session holds (SEC-22): twelve hours at most, half an hour unused.
final class SessionRules {
  static final Duration MOST = Duration.ofHours(12);
  static final Duration IDLE = Duration.ofMinutes(30);
  private static final Duration NOTED_EACH = Duration.ofMinutes(1);

  private SessionRules() {}

  static boolean holds(Session session, Instant now) {
    return now.isBefore(session.begun().plus(MOST)) && now.isBefore(session.seen().plus(IDLE));
  }

  /// Is it time to note that it was used? Not at each request.
  static boolean noteworthy(Session session, Instant now) {
    return !now.isBefore(session.seen().plus(NOTED_EACH));
  }
}
