// caught by: arrows
package org.mingbai.language;

class LooksUp {
  org.mingbai.casework.CaseId id = new org.mingbai.casework.CaseId("x");
}
