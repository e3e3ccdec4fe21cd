package org.mingbai.grievance;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A matter that needs care at once; the keys are stable. Each names the classes a grievance that
/// crosses it is usually of; danger and despair may come of any.
public enum RedLine {
  DANGER("danger"),
  ACCIDENT(
      "accident", "work-safety", "benefits.work-injury", "community-safety", "environment.spill"),
  VIOLENCE("violence", "harassment", "security"),
  SEXUAL("sexual", "harassment.sexual"),
  CHILD("child", "harassment.child"),
  SELF_HARM("self-harm"),
  RETALIATION("retaliation", "security.retaliation"),
  SECURITY_ABUSE("security-abuse", "security"),
  FORCED_LABOUR("forced-labour", "employment", "wages"),
  TRAFFICKING("trafficking", "security.trafficking", "employment.documents", "employment.forced");

  private final String key;
  private final List<String> classes;

  RedLine(String key, String... classes) {
    this.key = key;
    this.classes = List.of(classes);
  }

  /// The classes it usually goes with, of either level.
  public List<String> classes() {
    return classes;
  }

  /// Is a grievance that crosses it usually of this class?
  public boolean fits(Category category) {
    return classes.contains(category.key()) || classes.contains(category.top().key());
  }

  public String key() {
    return key;
  }

  public static Optional<RedLine> of(String key) {
    return Arrays.stream(values()).filter(r -> r.key.equals(key)).findFirst();
  }
}
