package org.mingbai.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Keeps staff sessions, so that they survive a restart. Tokens come blinded.
public interface Sessions {
  void begin(Session session, byte[] token);

  Optional<Session> find(byte[] token);

  void seen(String id, Instant now);

  List<Session> of(String member);

  void end(String id);

  void endAll(String member);

  /// Forgets sessions begun before the one or last seen before the other; returns how many.
  int sweep(Instant begunBefore, Instant seenBefore);
}
