package org.mingbai.masking;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingbai.masking.Hidden.Kind;

/// Which numbers are those of papers, cards or accounts, by their form and their check digits. What
/// has no check digits counts in its own country only; elsewhere a cue must stand before it.
final class PaperRules {
  /// A form of number: what it is, how it is written without gaps, where it is used (null:
  /// anywhere), and what must hold of it.
  private record Form(
      Kind kind, Pattern written, @Nullable String country, Predicate<String> holds) {
    boolean fits(String compact, @Nullable String where) {
      return (country == null || country.equals(where))
          && written.matcher(compact).matches()
          && holds.test(compact);
    }
  }

  private static final Predicate<String> ANY = compact -> true;

  private static final List<Form> FORMS =
      List.of(
          form(Kind.DOCUMENT, "\\d{17}[\\dX]", null, PaperRules::china),
          form(Kind.ACCOUNT, "[A-Z]{2}\\d{2}[A-Z0-9]{11,30}", null, CheckDigits::iban),
          form(Kind.DOCUMENT, "[12]\\d{9}", "SA", CheckDigits::luhn),
          form(Kind.DOCUMENT, "[1-7]\\d{12}", "PK", ANY),
          form(Kind.DOCUMENT, "[2-9]\\d{11}", "IN", CheckDigits::verhoeff),
          form(Kind.DOCUMENT, "[A-Z]{5}\\d{4}[A-Z]", null, ANY),
          form(Kind.DOCUMENT, "C[MF]\\d{2}[A-Z0-9]{9}[A-Z]", null, ANY),
          form(Kind.DOCUMENT, "[AP]\\d{9}[A-Z]", null, ANY),
          form(Kind.DOCUMENT, "[1-9]\\d{15}", "ID", PaperRules::indonesia),
          form(Kind.DOCUMENT, "\\d{11}", "BR", CheckDigits::cpf),
          form(Kind.DOCUMENT, "\\d{11}", "RU", CheckDigits::snils),
          form(Kind.DOCUMENT, "[\\dXYZ]\\d{7}[A-Z]", null, CheckDigits::spain),
          form(Kind.DOCUMENT, "[A-Z]{4}\\d{6}[HM][A-Z]{5}[A-Z0-9]\\d", null, ANY),
          form(Kind.DOCUMENT, "[12]\\d{2}(0[1-9]|1[0-2])\\d{10}", null, CheckDigits::france),
          form(Kind.CARD, "[2-6]\\d{12,18}", null, CheckDigits::luhn));

  private PaperRules() {}

  private static Form form(
      Kind kind, String written, @Nullable String country, Predicate<String> holds) {
    return new Form(kind, Pattern.compile(written), country, holds);
  }

  /// What a number without gaps is, in this country (null: nobody knows); null where it is nothing
  /// known.
  static @Nullable Kind kind(String compact, @Nullable String country) {
    for (Form form : FORMS) {
      if (form.fits(compact, country)) {
        return form.kind();
      }
    }
    return null;
  }

  private static boolean china(String compact) {
    return day(compact.substring(6, 10), compact.substring(10, 12), compact.substring(12, 14))
        && CheckDigits.china(compact);
  }

  /// Province, and the day of birth; women's days are forty more.
  private static boolean indonesia(String compact) {
    int day = Integer.parseInt(compact.substring(6, 8));
    String shown = String.valueOf(day > 40 ? day - 40 : day);
    return day("20" + compact.substring(10, 12), compact.substring(8, 10), shown);
  }

  private static boolean day(String year, String month, String day) {
    try {
      LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
