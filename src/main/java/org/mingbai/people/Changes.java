package org.mingbai.people;

/// What became of a change to a member.
public enum Changes {
  DONE,
  /// There is no such member.
  NOT_HERE,
  /// She is the last administrator; somebody must be left who can let others in.
  LAST_ADMINISTRATOR,
  /// It is about places that whoever changes it does not administer.
  NOT_HERS
}
