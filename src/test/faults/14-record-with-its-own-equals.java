// caught by: records
package org.mingbai.casework;

record Odd(String text) {
  @Override
  public boolean equals(Object other) {
    return other instanceof Odd odd && odd.text.equalsIgnoreCase(text);
  }

  @Override
  public int hashCode() {
    return 1;
  }
}
