// caught by: errorprone CheckReturnValue
package org.mingbai.casework;

class Drops {
  void touch(Cases cases, CaseId id) {
    cases.find(id);
  }
}
