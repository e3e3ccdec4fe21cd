package org.mingbai.people;

/// What is wrong with a password, if anything.
public enum PasswordVerdict {
  FINE,
  SHORT,
  LONG,
  COMMON,
  OWN_NAME
}
