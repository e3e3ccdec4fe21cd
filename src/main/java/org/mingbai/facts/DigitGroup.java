package org.mingbai.facts;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Digits, in groups of three or with a fraction.
final class DigitGroup {
  private static final int LONGEST = 16;
  private static final String SEPARATORS = ".,٫٬' \u00a0\u202f’";

  private final FactText text;
  private int end;
  private final StringBuilder whole;

  DigitGroup(FactText text, int at) {
    this.text = text;
    whole = new StringBuilder(text.word(at).form());
    end = at + 1;
    char mark = 0;
    while (end < text.size() && end - at < LONGEST && text.digits(end)) {
      String gap = text.gap(end);
      String group = text.word(end).form();
      boolean one = gap.length() == 1 && SEPARATORS.indexOf(gap) >= 0;
      if (!one || mark != 0 && mark != gap.charAt(0)) {
        break;
      }
      boolean pair = group.length() == 2 && gap.equals(",") && followed(end);
      boolean leads = whole.length() <= 3 || mark != 0;
      if (!(group.length() == 3 && leads) && !pair) {
        break;
      }
      mark = gap.charAt(0);
      whole.append(group);
      end++;
    }
    fraction();
  }

  /// 1,50,000: a pair before a group of three.
  private boolean followed(int at) {
    return text.digits(at + 1) && text.gap(at + 1).equals(",");
  }

  private void fraction() {
    boolean point = text.digits(end) && ".,٫".contains(text.gap(end)) && !text.gap(end).isEmpty();
    if (point && text.word(end).form().length() <= 2) {
      whole.append('.').append(text.word(end).form());
      end++;
    }
  }

  /// The word after it.
  int end() {
    return end;
  }

  @Nullable BigDecimal value() {
    if (whole.length() > 18) {
      return null;
    }
    for (int i = 0; i < whole.length(); i++) {
      char c = whole.charAt(i);
      if ((c < '0' || c > '9') && c != '.') {
        return null;
      }
    }
    return new BigDecimal(whole.toString());
  }
}
