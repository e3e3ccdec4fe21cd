package org.mingbai.knowledge;

import java.math.BigDecimal;
import java.math.MathContext;

/// A number as a text says it: the bare number, the same in its unit's base, and its own words.
record Figure(BigDecimal bare, BigDecimal value, Unit unit, String said) {
  /// What is counted; years are told in months, weeks in days, times in percent.
  enum Unit {
    NONE,
    HOUR,
    DAY,
    WORKING_DAY,
    MONTH,
    PERCENT
  }

  /// `unit` as the word list writes it: a name, or a name and how many of it (`DAY*7`).
  static Figure of(BigDecimal bare, String unit, String said) {
    String[] parts = unit.split("\\*");
    BigDecimal factor = parts.length < 2 ? BigDecimal.ONE : new BigDecimal(parts[1]);
    return new Figure(bare, bare.multiply(factor), Unit.valueOf(parts[0]), said.strip());
  }

  static Figure fraction(BigDecimal part, BigDecimal whole, String said) {
    BigDecimal percent = part.movePointRight(2).divide(whole, new MathContext(3));
    return new Figure(percent, percent, Unit.PERCENT, said);
  }

  /// The same amount; where one of the two names no unit, the same number.
  boolean backs(Figure other) {
    return unit == Unit.NONE || other.unit == Unit.NONE
        ? bare.compareTo(other.bare) == 0
        : unit == other.unit && value.compareTo(other.value) == 0;
  }

  @Override
  public String toString() {
    return unit == Unit.NONE ? said : said + " (" + value.toPlainString() + " " + unit + ")";
  }
}
