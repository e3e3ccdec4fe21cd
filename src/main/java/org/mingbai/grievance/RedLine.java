package org.mingbai.grievance;

import java.util.Arrays;
import java.util.Optional;

/// A matter that needs care at once; the keys are stable.
public enum RedLine {
  DANGER("danger"),
  ACCIDENT("accident"),
  VIOLENCE("violence"),
  SEXUAL("sexual"),
  CHILD("child"),
  SELF_HARM("self-harm"),
  RETALIATION("retaliation"),
  SECURITY_ABUSE("security-abuse"),
  FORCED_LABOUR("forced-labour"),
  TRAFFICKING("trafficking");

  private final String key;

  RedLine(String key) {
    this.key = key;
  }

  public String key() {
    return key;
  }

  public static Optional<RedLine> of(String key) {
    return Arrays.stream(values()).filter(r -> r.key.equals(key)).findFirst();
  }
}
