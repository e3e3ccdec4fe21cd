package org.mingbai.people;

/// What became of a change to a member.
public enum Changes {
  DONE,
  /// She may do something else, or elsewhere: a link that was given her before is dead.
  OTHERWISE,
  /// There is no such member.
  NOT_HERE,
  /// She is the last administrator; somebody must be left who can let others in.
  LAST_ADMINISTRATOR,
  /// It is about places that whoever changes it does not administer.
  NOT_HERS
}
