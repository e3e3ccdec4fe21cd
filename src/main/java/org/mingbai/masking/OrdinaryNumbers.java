package org.mingbai.masking;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mingbai.language.Languages;
import org.mingbai.language.Term;
import org.mingbai.language.Word;

/// Which numbers after a cue are no secret, by the words and figures beside them: sums, spans of
/// time, days, years and telephones.
final class OrdinaryNumbers {
  private static final Pattern PLAIN = Pattern.compile("\\d+");
  private static final Pattern DAY = Pattern.compile("\\d{1,4}[.-]\\d{1,2}[.-]\\d{1,4}");
  private static final Pattern GROUPED = Pattern.compile("\\d{1,3}([.]\\d{3})+");
  private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
  private static final Pattern MORE = Pattern.compile("([ -]\\d{2,4}){1,4}(?!\\d)");
  private static final int TELEPHONE = 9;
  private static final int FEW = 1;
  private static final int NEAR = 24;

  private final CueWords units;
  private final CueWords money;
  private final CueWords since;

  OrdinaryNumbers(Languages languages) {
    units = words(languages, kind -> kind.equals("money") || time(kind));
    money = words(languages, kind -> kind.equals("money"));
    since = words(languages, kind -> kind.equals("time:with") || time(kind));
  }

  private static boolean time(String kind) {
    return kind.equals("time:unit") || kind.startsWith("month:");
  }

  private static CueWords words(Languages languages, Predicate<String> kinds) {
    Stream<String> terms =
        languages.all().stream()
            .flatMap(folder -> folder.lexicon().stream())
            .filter(term -> kinds.test(term.kind()))
            .map(Term::words);
    return new CueWords(terms);
  }

  /// Is this number, told after a cue that ends here, one of them?
  boolean among(String text, List<Word> words, int cue, Hidden number) {
    String figure = Flat.of(text.substring(number.start(), number.end()));
    if (DAY.matcher(figure).matches()
        || GROUPED.matcher(figure).matches()
        || figure.startsWith("$") && PLAIN.matcher(figure.substring(1)).matches()) {
      return true;
    }
    if (!PLAIN.matcher(figure).matches()) {
      return false;
    }
    int first = first(words, number.start());
    boolean counted =
        symbol(text, number.start() - 1)
            || symbol(text, number.end())
            || blank(text, number.end(), first + 1, words) && units.begins(words, first + 1)
            || money.endsBefore(words, first);
    boolean year = YEAR.matcher(figure).matches() && since.endsBefore(words, first);
    boolean between = first - first(words, cue) > FEW;
    return counted || year || between && telephone(text, number);
  }

  private static boolean telephone(String text, Hidden number) {
    int end = number.end();
    Matcher more = MORE.matcher(Flat.of(text.substring(end, Math.min(text.length(), end + NEAR))));
    String grouped = more.lookingAt() ? more.group() : "";
    long digits = end - number.start() + grouped.chars().filter(Character::isDigit).count();
    return digits >= TELEPHONE;
  }

  /// The first word that begins here or later.
  private static int first(List<Word> words, int at) {
    int from = 0;
    int to = words.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (words.get(middle).start() < at) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  private static boolean symbol(String text, int at) {
    return at >= 0
        && at < text.length()
        && Character.getType(text.charAt(at)) == Character.CURRENCY_SYMBOL;
  }

  private static boolean blank(String text, int from, int next, List<Word> words) {
    return next < words.size() && text.substring(from, words.get(next).start()).isBlank();
  }
}
