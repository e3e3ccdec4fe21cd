package org.mingbai.triage;

import java.util.ArrayList;
import java.util.List;
import org.mingbai.language.Digits;

/// Finds telephone numbers: with a plus or a nought before, or so many digits where a call is
/// spoken of. Dates and grouped sums are none.
final class Phones {
  private static final int LEAST = 8;
  private static final int MOST = 15;
  private static final String MARKS = " -./()\u00a0";

  private final FactText text;

  Phones(FactText text) {
    this.text = text;
  }

  List<Spot> all() {
    List<Spot> found = new ArrayList<>();
    int i = 0;
    while (i < text.size()) {
      if (!text.digits(i)) {
        i++;
        continue;
      }
      int to = i + 1;
      while (to < text.size() && text.digits(to) && marked(to)) {
        to++;
      }
      add(i, to, found);
      i = to;
    }
    return found;
  }

  private boolean marked(int i) {
    String gap = text.gap(i);
    return !gap.isEmpty() && gap.length() <= 2 && gap.chars().allMatch(c -> MARKS.indexOf(c) >= 0);
  }

  private void add(int from, int to, List<Spot> found) {
    int start = text.word(from).start();
    if (to - from > MOST || text.end(to) - start > 3 * MOST) {
      return;
    }
    String digits =
        Digits.ascii(text.text().substring(start, text.end(to))).replaceAll("[^0-9]", "");
    boolean plus = start > 0 && text.text().charAt(start - 1) == '+';
    if (digits.length() < LEAST || digits.length() > MOST || !plus && !likely(from, to, digits)) {
      return;
    }
    String value = (plus ? "+" : "") + digits;
    found.add(new Spot("phone", plus ? start - 1 : start, text.end(to), value));
  }

  private boolean likely(int from, int to, String digits) {
    if (dated(from, to) || text.begins(to, "money") || text.until(from, "money") != null) {
      return false;
    }
    boolean nought = digits.startsWith("0") && digits.length() >= 9 && digits.length() <= 12;
    boolean called = text.shortlyBefore(from, "fact:phone") && digits.length() <= 13;
    boolean whole = to - from == 1 && (digits.length() == 10 || digits.length() == 11);
    boolean mobile = whole && digits.matches("1[3-9]\\d{9}|[6-9]\\d{9}");
    return nought || called || mobile;
  }

  private boolean dated(int from, int to) {
    return to - from <= 3
        && (text.word(from).form().length() == 4 && text.word(from).form().startsWith("20")
            || text.word(to - 1).form().length() == 4 && to - from == 3 && dotted(from));
  }

  private boolean dotted(int from) {
    return "/.-".contains(text.gap(from + 1)) && text.word(from).form().length() <= 2;
  }
}
