// caught by: errorprone NullAway
package org.mingbai.casework;

class PassesNull {
  CaseId nothing() {
    return new CaseId(null);
  }
}
