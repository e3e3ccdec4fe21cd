package org.mingbai.language;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;

/// Digits of every script.
public final class Digits {
  private Digits() {}

  /// The same text with the decimal digits of all scripts written 0 to 9.
  public static String ascii(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> out.appendCodePoint(ascii(c)));
    return out.toString();
  }

  private static int ascii(int c) {
    boolean foreign = c > '9' && UCharacter.getType(c) == ECharacterCategory.DECIMAL_DIGIT_NUMBER;
    return foreign ? '0' + UCharacter.digit(c, 10) : c;
  }
}
