package org.mingbai.casework;

/// How far a case has come; the keys are stable.
public enum Stage {
  RECEIVED("received"),
  ACKNOWLEDGED("acknowledged"),
  ACCEPTED("accepted"),
  REFERRED("referred"),
  IN_WORK("in_work"),
  PROPOSED("proposed"),
  DECIDED("decided"),
  REVIEW("review"),
  SECOND_REVIEW("second_review"),
  CLOSED("closed"),
  WITHDRAWN("withdrawn");

  private final String key;

  Stage(String key) {
    this.key = key;
  }

  public String key() {
    return key;
  }
}
