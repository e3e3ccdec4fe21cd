package org.mingbai.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingbai.facts.DateSpans.When;
import org.mingbai.lexicon.Lexicon;

/// Finds spans of time: "three months", miezi miwili, 一个半月; no rates ("a day") and no ages.
final class Lengths {
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final String UNIT = "time:unit";
  private static final int GROWN = 13;

  /// Units by the first letter of their sign, the longest first; MIN is no month where both stand.
  private static final String ORDER = "YMWDH";

  private final FactText text;
  private final Figures figures;
  private final @Nullable Length[] known;
  private final boolean[] asked;

  Lengths(FactText text, Figures figures) {
    this.text = text;
    this.figures = figures;
    known = new Length[text.size()];
    asked = new boolean[text.size()];
  }

  /// So many units (`M`, `W`, `Y`, `D`, `H`, `MIN`) from one word to before another.
  record Length(int from, int to, BigDecimal many, String unit, String value) {
    boolean days() {
      return !unit.equals("H") && !unit.equals("MIN");
    }

    /// The day or stretch so long before this one.
    When before(LocalDate today, int start, int end) {
      long n = many.longValue();
      return switch (unit) {
        case "D" -> When.day(start, end, today.minusDays(n));
        case "W" -> When.day(start, end, today.minusWeeks(n));
        case "M" -> When.month(start, end, today.minusMonths(n));
        case "Y" -> When.year(start, end, today.getYear() - (int) Math.min(n, 1000));
        default -> When.day(start, end, today);
      };
    }
  }

  /// The span that begins with this word, rates and ages too.
  @Nullable Length at(int i) {
    if (i < 0 || i >= asked.length) {
      return null;
    }
    if (!asked[i]) {
      known[i] = all(i);
      asked[i] = true;
    }
    return known[i];
  }

  private @Nullable Length all(int i) {
    Length first = one(i);
    if (first == null || !first.days()) {
      return first;
    }
    Length rest = first.to() < text.size() ? one(text.past(first.to(), "number:and")) : null;
    boolean goes = rest != null && rest.days() && text.close(first.to()) && smaller(first, rest);
    return rest == null || !goes
        ? first
        : new Length(
            first.from(),
            rest.to(),
            first.many(),
            first.unit(),
            first.value() + rest.value().substring(1));
  }

  private static boolean smaller(Length first, Length rest) {
    return "YMWD".indexOf(first.unit()) < "YMWD".indexOf(rest.unit());
  }

  private @Nullable Length one(int i) {
    Lexicon.Match whole = text.from(i, "fact:span");
    Length counted = counted(i);
    if (whole != null && (counted == null || whole.to() >= counted.to())) {
      return said(i, whole);
    }
    return counted != null ? counted : led(i);
  }

  private static Length said(int i, Lexicon.Match whole) {
    String value = whole.term().note();
    boolean time = value.startsWith("PT");
    String unit = value.substring(value.length() - 1);
    String sign = time && unit.equals("M") ? "MIN" : unit;
    BigDecimal many = new BigDecimal(value.replaceAll("[A-Z]", ""));
    return new Length(i, whole.to(), many, sign, value);
  }

  private @Nullable Length counted(int i) {
    Figures.Figure figure = figures.at(i);
    if (figure == null || figure.value().signum() <= 0) {
      return null;
    }
    int about = text.past(figure.to(), "fact:about");
    Lexicon.Match unit = text.close(about) ? text.from(about, UNIT) : null;
    BigDecimal many = figure.value();
    if (unit == null || text.begins(about, "fact:clock") || text.begins(about, "fact:per")) {
      int at = text.past(about, "fact:measure");
      int half = at > about ? text.past(at, "fact:half") : at;
      many = half > at ? many.add(HALF) : many;
      unit = at > about && text.close(half) ? text.from(half, UNIT) : null;
    }
    if (unit == null) {
      return null;
    }
    int to = text.past(unit.to(), "fact:half");
    many = to > unit.to() ? many.add(HALF) : many;
    return length(i, to, many, unit.term().note());
  }

  /// The unit before its number: miezi miwili, dakika 45; saa 14 but not saa 2, which is a time of
  /// the day.
  private @Nullable Length led(int i) {
    Lexicon.Match unit = text.from(i, "fact:lead");
    if (unit == null || !text.close(unit.to())) {
      return null;
    }
    Figures.Figure figure = figures.at(unit.to());
    boolean clock = unit.term().note().equals("H12");
    boolean year = unit.term().note().equals("Y") && figure != null && figure.within(1950, 2100);
    if (figure == null || year || clock && figure.whole() <= 12) {
      return null;
    }
    return length(i, figure.to(), figure.value(), clock ? "H" : unit.term().note());
  }

  private static @Nullable Length length(int from, int to, BigDecimal many, String unit) {
    String n = many.stripTrailingZeros().toPlainString();
    return switch (unit) {
      case "M", "W", "Y", "D" -> new Length(from, to, many, unit, "P" + n + unit);
      case "H" -> new Length(from, to, many, unit, "PT" + n + "H");
      case "MIN" -> new Length(from, to, many, unit, "PT" + n + "M");
      default -> null;
    };
  }

  /// A span that tells how long something was; "12 years old" and "200 a day" do not.
  @Nullable Length told(int i) {
    Length length = at(i);
    if (length == null) {
      return bare(i);
    }
    boolean one = length.many().compareTo(BigDecimal.ONE) == 0;
    boolean each = text.until(i, "fact:per") != null && text.close(i);
    boolean daily = text.dense(i) && length.unit().equals("D");
    boolean rate = one && (each || daily || counts(i) || priced(length.to()) || within(length));
    return rate || age(length) ? null : length;
  }

  /// A unit by itself after "since": من شهر.
  private @Nullable Length bare(int i) {
    Lexicon.Match one = text.from(i, "fact:one");
    boolean over = text.close(i) && text.until(i, "fact:over") != null && one != null;
    return one == null || !over ? null : length(i, one.to(), BigDecimal.ONE, one.term().note());
  }

  /// Does it follow a number, money or another span, as in "14 hours a day"?
  private boolean counts(int i) {
    return i > 0
        && text.close(i)
        && (text.digits(i - 1)
            || text.until(i, "number") != null
            || text.until(i, "money") != null
            || text.until(i, UNIT) != null);
  }

  private boolean priced(int to) {
    for (int at = to; at <= to + 1 && at < text.size() && text.close(at); at++) {
      Figures.Figure figure = figures.at(at);
      if (figure != null) {
        return !text.begins(figure.to(), UNIT);
      }
    }
    return false;
  }

  /// 一周上六天班, 一年休不了三天: a shorter span is told within it.
  private boolean within(Length length) {
    int at = length.to();
    while (at < text.size() && at < length.to() + 4 && text.dense(at) && text.adjacent(at)) {
      Length inner = at(at);
      if (inner != null) {
        return ORDER.indexOf(inner.unit().charAt(0)) > ORDER.indexOf(length.unit().charAt(0));
      }
      at++;
    }
    return false;
  }

  private boolean age(Length length) {
    if (!length.unit().equals("Y")) {
      return false;
    }
    boolean after = text.past(length.to(), "fact:old") > length.to();
    Lexicon.Match before =
        text.close(length.from()) ? text.until(length.from(), "fact:aged") : null;
    boolean child =
        before != null && (!before.strong() || text.until(before.from(), "fact:child") != null);
    return after || before != null && (child || length.many().intValue() >= GROWN);
  }
}
