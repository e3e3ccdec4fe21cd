package org.mingbai.grievance;

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
}
