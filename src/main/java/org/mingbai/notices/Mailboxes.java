package org.mingbai.notices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Keeps members' mail addresses, sealed.
public interface Mailboxes {
  Optional<Mailbox> of(String member);

  List<Mailbox> all();

  /// Keeps the next state, one version on; false when somebody else was first.
  boolean keep(Mailbox next);

  /// Address and all are gone for good.
  void remove(String member);

  /// Until when she was told what is new; the beginning of time where she never was.
  Instant told(String member);
}
