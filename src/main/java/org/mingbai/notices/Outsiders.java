package org.mingbai.notices;

import java.util.Optional;

/// Writes the mails to those who are no members of staff.
public interface Outsiders {
  /// The mail for a letter; empty when nobody needs it any more.
  Optional<Mail> written(Letter letter);

  /// Where nobody else is written to.
  static Outsiders none() {
    return letter -> Optional.empty();
  }
}
