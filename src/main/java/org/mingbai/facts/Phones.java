package org.mingbai.facts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingbai.language.Digits;
import org.mingbai.masking.Hidden;
import org.mingbai.masking.PhoneNumbers;

/// Finds telephone numbers: what can be called in the country; else what has a plus or a nought
/// before it, or so many digits where a call is spoken of. Dates and sums are none.
final class Phones {
  private static final int LEAST = 8;
  private static final int MOST = 15;
  private static final String MARKS = " -./()\u00a0";

  private final FactText text;
  private final List<Hidden> callable;

  Phones(FactText text, @Nullable String country) {
    this.text = text;
    this.callable = PhoneNumbers.in(text.text(), country);
  }

  List<Spot> all() {
    List<Spot> found = new ArrayList<>();
    int i = 0;
    int next = 0;
    while (i < text.size()) {
      if (!text.digits(i)) {
        i++;
        continue;
      }
      while (next < callable.size() && callable.get(next).end() <= text.word(i).start()) {
        next++;
      }
      int called = next < callable.size() ? called(i, callable.get(next), found) : i;
      if (called > i) {
        i = called;
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

  /// Takes a number that can be called and begins with this word; returns the word after it.
  private int called(int i, Hidden number, List<Spot> found) {
    if (number.start() > text.word(i).start()) {
      return i;
    }
    int to = i + 1;
    while (to < text.size() && text.word(to).start() < number.end()) {
      to++;
    }
    if (dated(i, to) || text.begins(to, "money") || text.until(i, "money") != null) {
      return i;
    }
    String told = text.text().substring(number.start(), number.end());
    String digits = Digits.ascii(told).replaceAll("[^0-9]", "");
    found.add(
        new Spot(
            "phone", number.start(), number.end(), (told.startsWith("+") ? "+" : "") + digits));
    return to;
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
