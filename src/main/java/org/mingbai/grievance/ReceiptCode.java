package org.mingbai.grievance;

import java.util.Optional;

/// The 20 digits that let their holder come back: 18 random ones and two check digits (ISO 7064 mod
/// 97-10).
public record ReceiptCode(String digits) {
  private static final java.math.BigInteger NINETY_SEVEN = java.math.BigInteger.valueOf(97);

  /// From a number below 10^18.
  public static ReceiptCode of(long eighteen) {
    String body = "%018d".formatted(eighteen);
    int check = 98 - new java.math.BigInteger(body + "00").mod(NINETY_SEVEN).intValue();
    return new ReceiptCode(body + "%02d".formatted(check));
  }

  /// From digits 0-9 as typed, with spaces and dashes; empty when they are not 20 or do not check.
  public static Optional<ReceiptCode> read(String typed) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < typed.length(); i++) {
      char c = typed.charAt(i);
      if (c >= '0' && c <= '9') {
        digits.append(c);
      } else if (!Character.isWhitespace(c)
          && !Character.isSpaceChar(c)
          && "-‐‑‒–—−.·".indexOf(c) < 0) {
        return Optional.empty();
      }
    }
    String found = digits.toString();
    boolean fits =
        found.length() == 20 && new java.math.BigInteger(found).mod(NINETY_SEVEN).intValue() == 1;
    return fits ? Optional.of(new ReceiptCode(found)) : Optional.empty();
  }

  /// Four groups of five.
  public String grouped() {
    return digits.substring(0, 5)
        + " "
        + digits.substring(5, 10)
        + " "
        + digits.substring(10, 15)
        + " "
        + digits.substring(15);
  }

  @Override
  public String toString() {
    return "ReceiptCode[hidden]";
  }
}
