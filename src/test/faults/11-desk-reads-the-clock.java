// caught by: clock
package org.mingbai.casework;

class ReadsTheWall {
  java.time.Instant at() {
    return java.time.Instant.now();
  }
}
