package org.mingbai.knowledge;

import java.math.BigDecimal;

/// Reads numbers written in Chinese characters: 三十, 两百五十, 一点五, 百分之八十, 三分之二.
final class ChineseNumber {
  private static final String DIGITS = "零一二三四五六七八九";
  private static final String NUMBER = "[〇零一二两三四五六七八九十百千万]+(?:点[〇零一二三四五六七八九]+)?";
  static final String PATTERN = "(?:[百千万]分之|[二三四五六七八九十]+分之)" + NUMBER + "|" + NUMBER;

  private ChineseNumber() {}

  static BigDecimal value(String said) {
    int point = said.indexOf('点');
    if (point > 0) {
      StringBuilder digits = new StringBuilder(value(said.substring(0, point)) + ".");
      said.substring(point + 1).chars().forEach(c -> digits.append(digit((char) c)));
      return new BigDecimal(digits.toString());
    }
    long total = 0;
    long below = 0;
    long digit = -1;
    for (char c : said.toCharArray()) {
      int place = "十百千万".indexOf(c);
      if (place < 0) {
        digit = digit(c);
      } else if (place == 3) {
        total = Math.max(1, total + below + Math.max(0, digit)) * 10_000;
        below = 0;
        digit = -1;
      } else {
        below += (digit < 0 ? 1 : digit) * (long) Math.pow(10, place + 1);
        digit = -1;
      }
    }
    return BigDecimal.valueOf(total + below + Math.max(0, digit));
  }

  static Figure fraction(String said) {
    String[] parts = said.split("分之");
    BigDecimal whole = value(parts[0]);
    return Figure.fraction(value(parts[1]), whole, said);
  }

  private static int digit(char c) {
    return c == '两' ? 2 : c == '〇' ? 0 : DIGITS.indexOf(c);
  }
}
