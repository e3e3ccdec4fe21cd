package org.mingbai.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SquareCodeTest {
  @Test
  void four_empty_modules_stand_around_the_square() {
    SquareCode code = SquareCode.of("https://mingbai.example/en/return#12345678901234567890");
    assertThat(code.path()).startsWith("M4 4h7v1h-7z");
    assertThat(code.side() - 8).isGreaterThanOrEqualTo(29);
    assertThat(code.path()).doesNotContain("M0 ").doesNotContain("M" + (code.side() - 4) + " ");
  }
}
