package org.mingbai.procedure;

import org.jspecify.annotations.Nullable;

/// A clock or duty of a procedure: how long from which step, whose it is, which article it rests on
/// and how sure we are of it. `clock` is false for an amount somebody has a right to.
public record TimeLimit(
    String id,
    String procedure,
    String trigger,
    String duty,
    int amount,
    Unit unit,
    EndRule end,
    String party,
    Confidence confidence,
    @Nullable String law,
    @Nullable String article,
    String calendar,
    boolean clock) {

  /// May it be shown? Facts from memory never are.
  public boolean shown() {
    return confidence != Confidence.MEMORY;
  }

  /// Is it shown only as "about, ask a person"?
  public boolean about() {
    return confidence == Confidence.SECOND;
  }

  /// What the amount counts.
  public enum Unit {
    HOURS,
    CALENDAR_DAYS,
    WORKING_DAYS,
    WEEKS,
    MONTHS,
    YEARS,
    IMMEDIATE,
    OTHER
  }

  /// What becomes of a last day on a holiday: next working day by law, the one before by law, or
  /// the law is silent.
  public enum EndRule {
    FORWARD,
    BACKWARD,
    SILENT
  }

  /// How a fact was read: article text, official page, second hand, from memory (never shown).
  public enum Confidence {
    TEXT,
    PAGE,
    SECOND,
    MEMORY
  }
}
