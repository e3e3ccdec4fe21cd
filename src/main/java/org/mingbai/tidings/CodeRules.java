package org.mingbai.tidings;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingbai.tidings.Letterbox.Pending;

/// How many codes may go out, so that this house is no means to flood anybody's mailbox, and how
/// long one holds.
final class CodeRules {
  /// A wrong address and a mail that was lost twice; more on one day helps nobody.
  static final int A_CASE = 3;

  /// Two cases of one person may share an address; nobody gets more than three mails a day which
  /// she did not ask for, however many cases are filed to that end.
  static final int AN_ADDRESS = 3;

  /// Far more than complainants of a house choose mail on one day, and too few for a mail server to
  /// be taken for a sender of unwanted mail.
  static final int THE_HOUSE = 300;

  /// With three codes a day of eight digits that is one chance in six million.
  static final int MOST_WRONG = 5;

  static final Duration APART = Duration.ofMinutes(2);
  static final Duration HOLDS = Duration.ofDays(1);

  private CodeRules() {}

  /// The same button pressed twice asks once.
  static boolean repeats(@Nullable Pending before, String address, Instant now) {
    return soon(before, now) && before != null && before.address().equals(address);
  }

  static boolean soon(@Nullable Pending before, Instant now) {
    return before != null && now.isBefore(before.asked().plus(APART));
  }

  static boolean holds(@Nullable Pending pending, Instant now) {
    return pending != null
        && pending.wrong() < MOST_WRONG
        && !now.isAfter(pending.asked().plus(HOLDS));
  }

  /// The mailbox behind an address: many servers lead `a.b+c@` and `ab@` to one.
  static String mailbox(String address) {
    int at = address.lastIndexOf('@');
    String local = address.substring(0, at).replaceFirst("\\+.*", "").replace(".", "");
    return (local + address.substring(at)).toLowerCase(Locale.ROOT);
  }

  /// As much of an address as its owner needs to know it again, and nobody else to learn it.
  static String masked(String address) {
    return address.charAt(0) + "•••" + address.substring(address.lastIndexOf('@'));
  }
}
