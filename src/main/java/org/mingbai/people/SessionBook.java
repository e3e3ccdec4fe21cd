package org.mingbai.people;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingbai.grievance.Receipts;

/// Begins, knows and ends sessions; an ended, old or idle one opens nothing.
final class SessionBook {
  private final Sessions sessions;
  private final Receipts receipts;
  private final InstantSource clock;

  SessionBook(Sessions sessions, Receipts receipts, InstantSource clock) {
    this.sessions = sessions;
    this.receipts = receipts;
    this.clock = clock;
  }

  /// A fresh session and its token, told once.
  String begin(String member) {
    Instant now = clock.instant();
    String token = receipts.secret();
    sessions.begin(new Session(Fresh.id(), member, now, now), blind(token));
    return token;
  }

  Optional<Session> known(@Nullable String token) {
    Instant now = clock.instant();
    Optional<Session> held = unnoted(token);
    held.filter(s -> SessionRules.noteworthy(s, now)).ifPresent(s -> sessions.seen(s.id(), now));
    return held;
  }

  /// The same, without counting as use.
  Optional<Session> unnoted(@Nullable String token) {
    if (token == null || token.isBlank()) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    return sessions.find(blind(token)).filter(s -> SessionRules.holds(s, now));
  }

  List<Session> of(String member) {
    Instant now = clock.instant();
    return sessions.of(member).stream()
        .filter(s -> SessionRules.holds(s, now))
        .sorted(Comparator.comparing(Session::seen).reversed())
        .toList();
  }

  void end(Session session) {
    sessions.end(session.id());
    SecurityLog.event("session-ended", session.member());
  }

  void endAll(String member) {
    sessions.endAll(member);
    SecurityLog.event("sessions-ended", member);
  }

  private byte[] blind(String token) {
    return receipts.blind("session|" + token);
  }

  int sweep() {
    Instant now = clock.instant();
    return sessions.sweep(now.minus(SessionRules.MOST), now.minus(SessionRules.IDLE));
  }
}
