// caught by: circles
package org.mingbai.grievance;

class GoesRound {
  org.mingbai.casework.CaseId id = new org.mingbai.casework.CaseId("x");
}
