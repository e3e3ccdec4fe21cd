package org.mingbai.people;

import java.time.Instant;

/// Counts failed sign-ins by login, known or unknown alike, so that the next ones wait longer.
public interface WrongTries {
  /// How many failed in a row, and from when on the next is heard.
  record Tries(int wrong, Instant heardFrom) {
    public static final Tries NONE = new Tries(0, Instant.EPOCH);
  }

  Tries of(String login);

  void note(String login, Tries tries);

  void clear(String login);

  /// Forgets logins that were heard again before this; returns how many.
  int sweepTries(Instant before);
}
