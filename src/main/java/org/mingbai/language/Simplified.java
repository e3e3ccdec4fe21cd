package org.mingbai.language;

import com.ibm.icu.text.Transliterator;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Chinese in simplified characters, whatever it was written in; for finding and comparing only.
public final class Simplified {
  private static final int FIRST = 0x4E00;
  private static final int LAST = 0x9FFF;
  private static final BitSet COMMON = common();

  private Simplified() {}

  /// The same text with traditional characters written the simplified way; a text without any comes
  /// back as it is.
  public static String of(String text) {
    boolean foreign = text.chars().anyMatch(c -> c >= FIRST && c <= LAST && !COMMON.get(c - FIRST));
    return foreign ? Rules.TRADITIONAL.transliterate(text) : text;
  }

  /// One character, the simplified way.
  static String of(int c) {
    boolean common = c < FIRST || c > LAST || COMMON.get(c - FIRST);
    return common
        ? Character.toString(c)
        : Rules.SINGLE.computeIfAbsent(
            c, one -> Rules.TRADITIONAL.transliterate(Character.toString(one)));
  }

  /// The characters of GB 2312, which has no traditional ones.
  private static BitSet common() {
    BitSet common = new BitSet(LAST - FIRST + 1);
    CharsetEncoder encoder = Charset.forName("GB2312").newEncoder();
    for (int c = FIRST; c <= LAST; c++) {
      common.set(c - FIRST, encoder.canEncode((char) c));
    }
    return common;
  }

  /// Loaded only when the first traditional character comes: it takes half a second.
  private static final class Rules {
    static final Transliterator TRADITIONAL = Transliterator.getInstance("Traditional-Simplified");
    static final Map<Integer, String> SINGLE = new ConcurrentHashMap<>();
  }
}
