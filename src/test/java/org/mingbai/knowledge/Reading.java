package org.mingbai.knowledge;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mingbai.language.Language;
import org.mingbai.language.Sentences;

/// How hard a text is to read: Flesch-Kincaid in English, characters a sentence in Chinese, words a
/// sentence elsewhere.
final class Reading {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’%-]*");
  private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
  private static final Pattern ABBREVIATED =
      Pattern.compile("(?i)(?<![\\p{L}\\p{M}])(?:arts?|ss?|cap|no)\\.$");
  private static final Set<Integer> COMMON = common();

  private Reading() {}

  /// Sentences, but "art. 10" is one piece.
  static List<String> sentences(String text, Language language) {
    List<String> whole = new ArrayList<>();
    for (String piece : Sentences.of(text, language)) {
      boolean cut = !whole.isEmpty() && ABBREVIATED.matcher(whole.getLast()).find();
      whole.add(cut ? whole.removeLast() + " " + piece : piece);
    }
    return whole;
  }

  /// The most that may stand: school years in English, characters or words elsewhere (UX-24).
  static double limit(Language language) {
    return switch (language.tag()) {
      case "en" -> 8;
      case "zh" -> 20;
      default -> 14;
    };
  }

  static double hardness(String text, Language language) {
    List<String> sentences = sentences(text, language);
    double length = sentences.stream().mapToInt(s -> length(s, language)).average().orElse(0);
    return language.tag().equals("en") ? .39 * length + 11.8 * syllables(text) - 15.59 : length;
  }

  static String longest(String text, Language language) {
    return sentences(text, language).stream()
        .max((a, b) -> Integer.compare(length(a, language), length(b, language)))
        .orElse("");
  }

  private static int length(String sentence, Language language) {
    return language.tag().equals("zh")
        ? (int) sentence.codePoints().filter(Character::isLetterOrDigit).count()
        : words(sentence).size();
  }

  static List<String> words(String text) {
    return WORD.matcher(text).results().map(r -> r.group()).toList();
  }

  /// Syllables a word, by runs of vowels; a last silent e does not count.
  private static double syllables(String text) {
    return words(text).stream()
        .map(word -> word.toLowerCase(Locale.ROOT))
        .mapToLong(w ->
            Math.max(
                1,
                VOWELS
                    .matcher(w.replaceAll("(?<=.{2}[^l])e$|(?<=[^td])ed$|(?<=[^csxz])es$", ""))
                    .results()
                    .count()))
        .average()
        .orElse(0);
  }

  /// The characters that are not among the common ones.
  static List<String> rare(String text) {
    return han(text).filter(c -> !COMMON.contains(c)).mapToObj(Character::toString).toList();
  }

  static IntStream han(String text) {
    return text.codePoints()
        .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
  }

  // Level 1 of GB 2312 (3 755) stands in for the 3 500 of 2013: Java carries it, the newer list
  // would
  // have to be copied in.
  private static Set<Integer> common() {
    Charset gb = Charset.forName("GB2312");
    return IntStream.rangeClosed(0xB0, 0xD7)
        .boxed()
        .flatMap(row ->
            IntStream.rangeClosed(0xA1, 0xFE).mapToObj(c -> new byte[] {row.byteValue(), (byte) c}))
        .map(pair -> new String(pair, gb).codePointAt(0))
        .collect(Collectors.toSet());
  }
}
