package org.mingbai.conversation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingbai.conversation.Said.Cue;
import org.mingbai.intake.Plain;
import org.mingbai.language.Language;
import org.mingbai.language.Languages;
import org.mingbai.language.LocaleFolder;
import org.mingbai.language.Term;

/// Finds what a message says in so many words, by each locale's own lexicon and phrases.
final class Cues {
  /// A cue is what a short message says; in a long one the same words are part of a story.
  private static final int SHORT = 100;

  private final Map<String, Map<Cue, List<Spoken>>> byLanguage = new HashMap<>();

  /// A phrase in plain form; `whole`: only when nothing else is said.
  private record Spoken(String plain, boolean whole) {}

  Cues(Languages languages) {
    languages.all().forEach(folder -> byLanguage.put(folder.language().tag(), read(folder)));
  }

  Set<Cue> in(String text, Language language) {
    Set<Cue> found = EnumSet.noneOf(Cue.class);
    if (text.length() <= SHORT) {
      String plain = Plain.of(text);
      byLanguage
          .getOrDefault(language.tag(), Map.of())
          .forEach((cue, phrases) -> add(found, cue, phrases, plain));
      leftBare(found, text, language);
    }
    return found;
  }

  /// "Back" asks for the question before where hardly anything else is said: "back to what happened
  /// to me" goes on, and in a story somebody went back home.
  private void leftBare(Set<Cue> found, String text, Language language) {
    boolean elsewhere = found.contains(Cue.RESUME) || !only(Cue.BACK, text, language, 4, 6);
    if (found.contains(Cue.BACK) && elsewhere) {
      found.remove(Cue.BACK);
    }
  }

  /// Does it say hardly more than that she wants to complain?
  boolean announces(String text, Language language) {
    if (text.length() > SHORT) {
      return false;
    }
    return only(Cue.COMPLAINT, text, language, 2, 4);
  }

  /// Does it say this, and besides at most so many words, or letters where words are not parted?
  private boolean only(Cue cue, String text, Language language, int words, int dense) {
    String rest = Plain.of(text);
    for (Spoken phrase :
        byLanguage.getOrDefault(language.tag(), Map.of()).getOrDefault(cue, List.of())) {
      rest = stands(rest, phrase) ? leave(rest, phrase) : rest;
    }
    boolean shorter = rest.length() < Plain.of(text).length();
    return shorter
        && (Plain.dense(rest) ? rest.length() <= dense : rest.split(" ").length <= words);
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
    return phrase.whole() ? text.equals(phrase.plain()) : Plain.holds(text, phrase.plain());
  }

  private static Map<Cue, List<Spoken>> read(LocaleFolder folder) {
    Map<Cue, List<Spoken>> all = new HashMap<>();
    for (Cue cue : Cue.values()) {
      List<Spoken> phrases =
          new ArrayList<>(
              Plain.phrases(folder, cue.source()).stream().map(p -> new Spoken(p, false)).toList());
      folder.lexicon().stream()
          .filter(t -> t.kind().equals(cue.source()))
          .forEach(t -> phrases.add(new Spoken(Plain.of(t.words()), whole(t))));
      phrases.removeIf(p -> p.plain().isEmpty());
      phrases.sort((a, b) -> b.plain().length() - a.plain().length());
      all.put(cue, List.copyOf(phrases));
    }
    return all;
  }

  private static boolean whole(Term term) {
    return term.note().equals("whole") || !term.strong() && Plain.of(term.words()).length() < 4;
  }
}
