package org.mingbai.passages;

/// What a figure counts; a share is a percentage, a fraction or another amount without a unit of
/// time, a count is a bare number.
enum Unit {
  HOUR("H", 1 / 24d),
  DAY("D", 1),
  WEEK("W", 7),
  MONTH("M", 30),
  YEAR("Y", 360),
  SHARE("", 0),
  COUNT("", 0);

  private final String sign;
  private final double days;

  Unit(String sign, double days) {
    this.sign = sign;
    this.days = days;
  }

  boolean time() {
    return days > 0;
  }

  double days() {
    return days;
  }

  /// By its sign in the lexicon; a count where it names none of these.
  static Unit of(String sign) {
    for (Unit unit : values()) {
      if (unit.time() && unit.sign.equals(sign)) {
        return unit;
      }
    }
    return COUNT;
  }
}
