package org.mingbai.conversation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingbai.conversation.Said.Cue;
import org.mingbai.language.Language;
import org.mingbai.language.Languages;
import org.mingbai.language.LocaleFolder;
import org.mingbai.language.Term;

/// Finds what a message says in so many words, by each locale's own lexicon and phrases.
final class Cues {
  /// A cue is what a short message says; in a long one the same words are part of a story.
  private static final int SHORT = 100;

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern SIGNS = Pattern.compile("[\\u0640\\u064B-\\u065F\\u0670]");
  private final Map<String, Map<Cue, List<Spoken>>> byLanguage = new HashMap<>();

  /// A phrase in plain form; `whole`: only when nothing else is said.
  private record Spoken(String plain, boolean whole) {}

  Cues(Languages languages) {
    languages.all().forEach(folder -> byLanguage.put(folder.language().tag(), read(folder)));
  }

  Set<Cue> in(String text, Language language) {
    Set<Cue> found = EnumSet.noneOf(Cue.class);
    if (text.length() <= SHORT) {
      String plain = plain(text);
      byLanguage
          .getOrDefault(language.tag(), Map.of())
          .forEach((cue, phrases) -> add(found, cue, phrases, plain));
    }
    return found;
  }

  /// Does it say hardly more than that she wants to complain?
  boolean announces(String text, Language language) {
    if (text.length() > SHORT) {
      return false;
    }
    String rest = plain(text);
    for (Spoken phrase :
        byLanguage.getOrDefault(language.tag(), Map.of()).getOrDefault(Cue.COMPLAINT, List.of())) {
      rest = stands(rest, phrase) ? leave(rest, phrase) : rest;
    }
    boolean shorter = rest.length() < plain(text).length();
    return shorter && (dense(rest) ? rest.length() <= 4 : rest.split(" ").length <= 2);
  }

  private static String leave(String text, Spoken phrase) {
    return text.replace(phrase.plain(), " ").replaceAll(" +", " ").strip();
  }

  private static void add(Set<Cue> found, Cue cue, List<Spoken> phrases, String plain) {
    if (phrases.stream().anyMatch(p -> stands(plain, p))) {
      found.add(cue);
    }
  }

  private static boolean stands(String text, Spoken phrase) {
    return phrase.whole() ? text.equals(phrase.plain()) : holds(text, phrase.plain());
  }

  /// Is this phrase in the text, at word bounds where the script has them? Both in plain form.
  static boolean holds(String text, String phrase) {
    return dense(phrase) ? text.contains(phrase) : (" " + text + " ").contains(" " + phrase + " ");
  }

  /// Written without spaces between words.
  static boolean dense(String plain) {
    return plain.codePoints().anyMatch(c -> c >= 0x2E80 && c < 0xAC00);
  }

  /// For comparing only: one case, one form, words parted by single spaces; none between Chinese
  /// characters.
  static String plain(String text) {
    String folded =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .replace("'", "")
            .replace("’", "");
    String letters =
        SIGNS
            .matcher(folded)
            .replaceAll("")
            .replace('أ', 'ا')
            .replace('إ', 'ا')
            .replace('آ', 'ا')
            .replace('ى', 'ي')
            .replace('ة', 'ه');
    String spaced = BETWEEN.matcher(letters).replaceAll(" ").strip();
    return dense(spaced) ? spaced.replace(" ", "") : spaced;
  }

  private static Map<Cue, List<Spoken>> read(LocaleFolder folder) {
    Map<Cue, List<Spoken>> all = new HashMap<>();
    for (Cue cue : Cue.values()) {
      List<Spoken> phrases =
          new ArrayList<>(
              phrases(folder, cue.source()).stream().map(p -> new Spoken(p, false)).toList());
      folder.lexicon().stream()
          .filter(t -> t.kind().equals(cue.source()))
          .forEach(t -> phrases.add(new Spoken(plain(t.words()), whole(t))));
      phrases.removeIf(p -> p.plain().isEmpty());
      phrases.sort((a, b) -> b.plain().length() - a.plain().length());
      all.put(cue, List.copyOf(phrases));
    }
    return all;
  }

  private static boolean whole(Term term) {
    return term.note().equals("whole") || !term.strong() && plain(term.words()).length() < 4;
  }

  /// The phrases a message lists, parted by a bar; none when there is no such message.
  static List<String> phrases(LocaleFolder folder, String key) {
    String listed = folder.messages().getOrDefault(key, "").replace("''", "'");
    return Arrays.stream(listed.split("\\|")).map(Cues::plain).filter(p -> !p.isEmpty()).toList();
  }
}
