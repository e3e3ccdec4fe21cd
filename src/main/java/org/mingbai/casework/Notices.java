package org.mingbai.casework;

/// Told after each act of staff, so that the complainant's side can follow.
@FunctionalInterface
public interface Notices {
  void changed(CaseFile file);
}
