package org.mingbai.presence;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What somebody does with a case that is open on her screen.
public enum State {
  /// She reads it.
  VIEWING,
  /// It is open, and for a while no key and no pointer moved, or another page is in front.
  IDLE,
  /// She writes in one of its forms.
  WRITING;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<State> of(String key) {
    return Arrays.stream(values()).filter(s -> s.key().equals(key)).findFirst();
  }
}
