package org.mingbai.masking;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingbai.masking.Hidden.Kind;

/// Finds what is known by how it is written alone: mail addresses, and places on the globe to a few
/// hundred metres or less. Every form has a bound, so that no text costs more than its length.
final class Written {
  private static final Pattern MAIL =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){1,4}");
  private static final Pattern DECIMAL =
      Pattern.compile(
          "(?<![\\d.])[+-]?\\d{1,2}\\.\\d{3,10}(?:°?\\s?[NS]|°)?\\s{0,2}[,;/ ،]\\s{0,2}[+-]?\\d{1,3}\\.\\d{3,10}(?:°?\\s?[EW]|°)?(?![\\d.]?\\d)");
  private static final Pattern DEGREES =
      Pattern.compile(
          "\\d{1,2}\\s?°\\s?\\d{1,2}\\s?['′’]\\s?[\\d.]{0,8}\\s?[\"″”]?\\s?[NS]\\s?[,; ]?\\s?\\d{1,3}\\s?°\\s?\\d{1,2}\\s?['′’]\\s?[\\d.]{0,8}\\s?[\"″”]?\\s?[EW]");
  private static final Pattern PLUS_CODE =
      Pattern.compile(
          "(?<![A-Z0-9])[23456789CFGHJMPQRVWX]{4,8}\\+[23456789CFGHJMPQRVWX]{2,4}(?![A-Z0-9])");

  private Written() {}

  static List<Hidden> in(String flat) {
    List<Hidden> found = new ArrayList<>();
    if (flat.indexOf('@') >= 0) {
      add(MAIL, flat, Kind.MAIL, found);
    }
    if (flat.indexOf('.') >= 0) {
      add(DECIMAL, flat, Kind.POSITION, found);
    }
    if (flat.indexOf('°') >= 0) {
      add(DEGREES, flat, Kind.POSITION, found);
    }
    if (flat.indexOf('+') >= 0) {
      add(PLUS_CODE, flat, Kind.POSITION, found);
    }
    return found;
  }

  private static void add(Pattern form, String flat, Kind kind, List<Hidden> found) {
    Matcher match = form.matcher(flat);
    while (match.find()) {
      found.add(new Hidden(kind, match.start(), match.end()));
    }
  }
}
