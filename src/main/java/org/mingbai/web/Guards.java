package org.mingbai.web;

import java.util.Optional;

/// Tells who a staff session belongs to; supplied by the office.
public interface Guards {
  /// The member of this session cookie's value, if the session still holds.
  Optional<StaffIdentity> staff(String session);

  /// The same for a stream that listens by itself: it does not count as use of the session.
  default Optional<StaffIdentity> listener(String session) {
    return staff(session);
  }

  /// A house without staff pages.
  static Guards nobody() {
    return session -> Optional.empty();
  }
}
