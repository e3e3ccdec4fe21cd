package org.mingbai.triage;

import java.math.BigDecimal;
import java.util.Optional;
import org.mingbai.likeness.Features;

/// Reads a run of number words and digits as one number: 两万五千, elfu kumi, "three hundred", 300,000.
final class Quantities {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  private final Marked text;

  Quantities(Marked text) {
    this.text = text;
  }

  boolean number(int i) {
    return text.isDigits(i) || text.is(i, "number");
  }

  /// Where the run that begins here ends.
  int end(int from) {
    int to = from;
    while (to < text.size() && (to == from || text.joined(to - 1))) {
      boolean and =
          to > from && text.is(to, "number:and") && text.together(to) && number(to + 1, to);
      if (!number(to) && !and) {
        break;
      }
      to += and ? 2 : 1;
    }
    return to;
  }

  private boolean number(int i, int before) {
    return i > before && i < text.size() && number(i);
  }

  /// The value of a run; nothing when it cannot be one number.
  Optional<BigDecimal> value(int from, int to) {
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal part = BigDecimal.ZERO;
    BigDecimal leading = BigDecimal.ZERO;
    int i = from;
    while (i < to) {
      if (text.is(i, "number:and")) {
        i++;
        continue;
      }
      int next = digitsEnd(i, to);
      Optional<BigDecimal> one = next > i ? digits(i, next) : word(i);
      if (one.isEmpty()) {
        return Optional.empty();
      }
      BigDecimal v = one.get();
      if (leads(i)) {
        total = total.add(leading.multiply(part.max(BigDecimal.ONE)));
        leading = v;
        part = BigDecimal.ZERO;
      } else if (next == i && v.compareTo(HUNDRED) >= 0 && !hundreds(v) || tens(i, v)) {
        part = part.max(BigDecimal.ONE).multiply(v);
        boolean large = v.compareTo(HUNDRED) > 0;
        total = large ? total.add(part) : total;
        part = large ? BigDecimal.ZERO : part;
      } else {
        part = part.add(shortened(i, to, v));
      }
      i = Math.max(next, i + 1);
    }
    boolean led = leading.signum() > 0;
    return Optional.of(total.add(led ? leading.multiply(part.max(BigDecimal.ONE)) : part));
  }

  /// A word that stands before what it multiplies: elfu kumi.
  private boolean leads(int i) {
    return text.over(i, m -> m.kind().equals("number") && !m.strong()).isPresent();
  }

  /// A word for several hundreds (doscientos) is a number like twenty and multiplies nothing.
  private static boolean hundreds(BigDecimal v) {
    return v.compareTo(HUNDRED) > 0 && v.compareTo(THOUSAND) < 0;
  }

  private boolean tens(int i, BigDecimal v) {
    return v.intValue() == 10 && Features.dense(text.word(i).form());
  }

  /// 一万八 is eighteen thousand: a digit that ends the run after 万 or 千.
  private BigDecimal shortened(int i, int to, BigDecimal v) {
    boolean dense = Features.dense(text.word(i).form()) && i == to - 1 && i > 0;
    BigDecimal before = dense ? word(i - 1).orElse(BigDecimal.ZERO) : BigDecimal.ZERO;
    return before.compareTo(HUNDRED) >= 0 ? v.multiply(before).movePointLeft(1) : v;
  }

  private Optional<BigDecimal> word(int i) {
    return text.over(i, m -> m.kind().equals("number"))
        .map(m -> m.term().note())
        .filter(note -> note.matches("[0-9.]+"))
        .map(BigDecimal::new);
  }

  private int digitsEnd(int from, int to) {
    int end = from;
    while (end < to && text.isDigits(end)) {
      end++;
    }
    return end;
  }

  /// Groups of three after the first are thousands; one other group is a fraction.
  private Optional<BigDecimal> digits(int from, int to) {
    StringBuilder whole = new StringBuilder(text.word(from).form());
    for (int i = from + 1; i < to; i++) {
      String group = text.word(i).form();
      if (group.length() == 3) {
        whole.append(group);
      } else if (i == to - 1 && whole.indexOf(".") < 0) {
        whole.append('.').append(group);
      } else {
        return Optional.empty();
      }
    }
    return whole.length() > 18 ? Optional.empty() : Optional.of(new BigDecimal(whole.toString()));
  }
}
