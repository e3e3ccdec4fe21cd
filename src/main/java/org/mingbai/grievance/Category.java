package org.mingbai.grievance;

/// A class of grievance by its stable key: `wages` or `wages.unpaid`.
public record Category(String key) {
  /// The top class.
  public Category top() {
    int dot = key.indexOf('.');
    return dot < 0 ? this : new Category(key.substring(0, dot));
  }
}
