package org.mingbai.notices;

import java.util.Locale;

/// What became of a letter that was handed to the mail server.
public sealed interface Delivery {
  /// The server has it.
  record Taken() implements Delivery {}

  /// The server has it not.
  record Not(Trouble why) implements Delivery {}

  /// Why a letter was not taken.
  enum Trouble {
    /// No mail server is set up.
    NOT_SET_UP,
    NO_ANSWER,
    TOO_SLOW,
    /// The server speaks without TLS, or its certificate does not fit.
    NO_TLS,
    /// The server does not know our user or password.
    SIGN_IN,
    /// The server does not know the address.
    ADDRESS,
    /// The server refused for another reason.
    REFUSED;

    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Does it hold for every letter, so that the next need not be tried now?
    boolean ofTheServer() {
      return this != ADDRESS && this != REFUSED;
    }
  }
}
