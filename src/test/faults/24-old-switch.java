// caught by: errorprone TraditionalSwitchExpression
package org.mingbai.casework;

class FallsThrough {
  int number(String word) {
    return switch (word) {
      case "one":
        yield 1;
      default:
        yield 0;
    };
  }
}
