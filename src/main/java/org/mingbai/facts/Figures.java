package org.mingbai.facts;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.mingbai.lexicon.Lexicon;

/// Reads number words and digits as one number: 两万五千, elfu kumi, "three hundred", 300,000, 5k.
final class Figures {
  static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final BigDecimal QUARTER = new BigDecimal("0.25");
  private static final int LONGEST = 16;

  private final FactText text;
  private final @Nullable Figure[] known;
  private final boolean[] asked;

  Figures(FactText text) {
    this.text = text;
    known = new Figure[text.size()];
    asked = new boolean[text.size()];
  }

  /// A number from one word to before another; is it told with a word such as "thousand"?
  record Figure(int from, int to, BigDecimal value, boolean big, boolean digits) {
    int whole() {
      return value.compareTo(BigDecimal.valueOf(1_000_000)) < 0 ? value.intValue() : 1_000_000;
    }

    boolean within(int least, int most) {
      return whole() >= least && whole() <= most && value.stripTrailingZeros().scale() <= 0;
    }
  }

  /// The number that begins with this word.
  @Nullable Figure at(int i) {
    if (i < 0 || i >= asked.length) {
      return null;
    }
    if (!asked[i]) {
      Figure plain = row(i);
      known[i] = plain != null ? plain : new Run(i).read();
      asked[i] = true;
    }
    return known[i];
  }

  /// 二〇二五: figures one after the other.
  private @Nullable Figure row(int i) {
    StringBuilder figures = new StringBuilder();
    int at = i;
    while (at < text.size() && at - i < LONGEST && text.dense(at) && single(at)) {
      Lexicon.Match one = term(at);
      figures.append(one == null ? "" : one.term().note());
      at++;
    }
    return figures.length() < 3
        ? null
        : new Figure(i, at, new BigDecimal(figures.toString()), false, true);
  }

  private boolean single(int at) {
    Lexicon.Match one = term(at);
    return one != null && one.to() == at + 1 && one.term().note().length() == 1;
  }

  private Lexicon.@Nullable Match term(int i) {
    Lexicon.Match own = text.from(i, "fact:number");
    Lexicon.Match known = text.from(i, "number");
    boolean longer = own != null && (known == null || own.to() >= known.to());
    Lexicon.Match match = longer ? own : known;
    return match == null || match.term().note().isEmpty() || text.begins(i, "fact:few")
        ? null
        : match;
  }

  /// One run of words, read from left to right.
  private final class Run {
    private final int from;
    private int at;
    private BigDecimal total = BigDecimal.ZERO;
    private BigDecimal part = BigDecimal.ZERO;
    private BigDecimal ones = BigDecimal.ZERO;
    private BigDecimal leading = BigDecimal.ZERO;
    private BigDecimal last = BigDecimal.ZERO;
    private BigDecimal unit = BigDecimal.ZERO;
    private boolean big;
    private boolean digits;

    Run(int from) {
      this.from = from;
      at = from;
    }

    @Nullable Figure read() {
      while (at < text.size() && at - from < LONGEST && (at == from || text.close(at))) {
        int next = text.digits(at) ? digits() : word();
        if (next == at) {
          next = and();
        }
        if (next == at) {
          break;
        }
        at = next;
      }
      if (at == from) {
        return null;
      }
      lead(BigDecimal.ZERO);
      return new Figure(from, at, total, big, digits);
    }

    /// Takes what was told so far into the total; the next word is `v` times what follows.
    private void lead(BigDecimal v) {
      BigDecimal all = part.add(ones);
      total = total.add(leading.signum() > 0 ? leading.multiply(once(all)) : all);
      leading = v;
      part = BigDecimal.ZERO;
      ones = BigDecimal.ZERO;
    }

    private static BigDecimal once(BigDecimal n) {
      return n.signum() == 0 ? BigDecimal.ONE : n;
    }

    /// "and" within a number: before a smaller part.
    private int and() {
      Lexicon.Match odd = at > from && text.dense(at) ? text.from(at, "fact:about") : null;
      if (odd != null && thousands(odd.to())) {
        return odd.to();
      }
      Lexicon.Match and = at > from ? text.from(at, "number:and") : null;
      if (and == null || !text.close(and.to())) {
        return at;
      }
      Lexicon.Match next = term(and.to());
      boolean plain = digits && !big;
      if (text.digits(and.to()) && big && last.compareTo(HUNDRED) >= 0) {
        return and.to();
      }
      boolean fits = next != null && !plain && smaller(new BigDecimal(next.term().note()));
      return fits ? and.to() : at;
    }

    /// 50多万: a word such as "odd" within a number.
    private boolean thousands(int i) {
      Lexicon.Match match = text.close(i) ? term(i) : null;
      return match != null && new BigDecimal(match.term().note()).compareTo(THOUSAND) >= 0;
    }

    private boolean smaller(BigDecimal next) {
      boolean empty = part.add(ones).signum() == 0;
      return next.compareTo(last) < 0 || leading.signum() > 0 && empty;
    }

    private int digits() {
      if (at > from && last.compareTo(HUNDRED) < 0 && leading.signum() == 0 && last.signum() > 0) {
        return at;
      }
      DigitGroup group = new DigitGroup(text, at);
      BigDecimal value = group.value();
      if (value == null) {
        return at;
      }
      digits = true;
      ones = ones.add(value);
      last = value;
      Lexicon.Match times =
          text.adjacent(group.end()) ? text.from(group.end(), "fact:times") : null;
      if (times != null && !(text.adjacent(times.to()) && !text.digits(times.to()))) {
        ones = ones.multiply(new BigDecimal(times.term().note()));
        big = true;
        return times.to();
      }
      return group.end();
    }

    private int word() {
      Lexicon.Match match = term(at);
      if (match == null) {
        return at;
      }
      BigDecimal v = new BigDecimal(match.term().note());
      if (!match.strong()) {
        lead(v);
        big = true;
      } else if (multiplies(v)) {
        multiply(v);
      } else if (!add(v)) {
        return at;
      }
      last = v;
      return match.to();
    }

    private boolean multiplies(BigDecimal v) {
      boolean ten = v.compareTo(BigDecimal.TEN) == 0 && text.dense(at);
      boolean hundreds = v.compareTo(HUNDRED) > 0 && v.compareTo(THOUSAND) < 0;
      return ten || v.compareTo(HUNDRED) >= 0 && !hundreds;
    }

    private void multiply(BigDecimal v) {
      boolean quarter = ones.abs().compareTo(QUARTER) == 0;
      BigDecimal times = quarter ? ones.add(BigDecimal.ONE) : ones;
      big = big || v.compareTo(BigDecimal.TEN) > 0;
      unit = v;
      ones = BigDecimal.ZERO;
      if (v.compareTo(HUNDRED) <= 0) {
        part = part.add(once(times).multiply(v));
        return;
      }
      BigDecimal all = part.add(times);
      boolean over = total.signum() > 0 && v.compareTo(total) > 0;
      total = over ? total.add(all).multiply(v) : total.add(once(all).multiply(v));
      part = BigDecimal.ZERO;
    }

    /// Adds a smaller one; a larger one begins another number, but after a half, or with "and".
    private boolean add(BigDecimal v) {
      boolean first = at == from;
      boolean and = text.text().charAt(text.word(at).start()) == 'و';
      boolean half = last.abs().compareTo(BigDecimal.ONE) < 0;
      if (!first && !half && !and && !smaller(v)) {
        return false;
      }
      if (digits && last.compareTo(HUNDRED) < 0 && v.compareTo(BigDecimal.ONE) >= 0) {
        return false;
      }
      boolean ofUnit = half(v) && last.equals(unit) && unit.compareTo(THOUSAND) >= 0;
      ones = ones.add(ofUnit ? unit.multiply(v) : shortened(v));
      return true;
    }

    private static boolean half(BigDecimal v) {
      return v.signum() > 0 && v.compareTo(BigDecimal.ONE) < 0;
    }

    /// 一万八 is eighteen thousand: a figure that ends the run after 万, 千 or 百.
    private BigDecimal shortened(BigDecimal v) {
      boolean ends = text.dense(at) && term(at + 1) == null && v.compareTo(BigDecimal.ONE) >= 0;
      return ends && last.compareTo(HUNDRED) >= 0 && last.equals(unit)
          ? v.multiply(unit).movePointLeft(1)
          : v;
    }
  }
}
