package org.mingbai.people;

import java.util.Arrays;
import java.util.Optional;

/// What a member of staff is here to do; the keys are stable.
public enum Role {
  ADMINISTRATOR("administrator"),
  MEDIATOR("mediator"),
  AUTHOR("author"),
  PUBLISHER("publisher"),
  /// Sees who waits and may take a case over from another mediator.
  SUPERVISOR("supervisor"),
  /// Trained for violence, harm to children and self-harm: may stand on a duty list.
  SAFEGUARDING("safeguarding"),
  /// Looks again at cases whose complainant does not agree with how somebody else closed them.
  REVIEWER("reviewer"),
  /// Allows or refuses, as the second pair of eyes, that whoever has a case sees the numbers of
  /// papers in it.
  CUSTODIAN("custodian");

  /// At the doors, an administrator of some places is this and no administrator.
  public static final String ADMINISTRATOR_HERE = "administrator-here";

  private final String key;

  Role(String key) {
    this.key = key;
  }

  public String key() {
    return key;
  }

  /// Is it about cases? Those are hers where she works; the others are for the whole house, if she
  /// has not got them in some places alone.
  public boolean ofCases() {
    return this != ADMINISTRATOR && this != AUTHOR && this != PUBLISHER;
  }

  public static Optional<Role> of(String key) {
    return Arrays.stream(values()).filter(r -> r.key.equals(key)).findFirst();
  }
}
