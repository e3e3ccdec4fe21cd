package org.mingbai.people;

/// Hashes passwords so that only a guess, and a slow one, can be compared.
public interface Passwords {
  /// A fresh salted hash of this password; tens of milliseconds.
  String hash(String password);

  /// Does the password fit the hash? A hash nobody could have made fits nothing.
  boolean fits(String password, String hash);
}
