package org.mingbai.web;

import java.util.Set;

/// A signed-in member of staff: id, name, and roles by their stable keys (`administrator`,
/// `mediator`).
public record StaffIdentity(String id, String name, Set<String> roles) {
  public StaffIdentity {
    roles = Set.copyOf(roles);
  }
}
