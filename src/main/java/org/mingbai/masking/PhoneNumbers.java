package org.mingbai.masking;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingbai.masking.Hidden.Kind;

/// Finds telephone numbers that can be called, as they are written in a country.
public final class PhoneNumbers {
  private static final Pattern LIKELY = Pattern.compile("\\d(?:[ ()./-]{0,3}\\d){6}");
  private static final int TRIES = 64;
  private static final int LONGEST = 4000;
  private static final String NOWHERE = "ZZ";

  private PhoneNumbers() {}

  /// Telephone numbers in a text of up to four thousand characters (none in a longer one), in the
  /// country it is told from (null: with a plus only).
  public static List<Hidden> in(String text, @Nullable String country) {
    String flat = Flat.of(text);
    if (text.length() > LONGEST || !LIKELY.matcher(flat).find()) {
      return List.of();
    }
    List<Hidden> found = new ArrayList<>();
    String region = country == null ? NOWHERE : country;
    for (PhoneNumberMatch match :
        PhoneNumberUtil.getInstance().findNumbers(flat, region, Leniency.VALID, TRIES)) {
      found.add(new Hidden(Kind.PHONE, match.start(), match.end()));
    }
    return found;
  }
}
