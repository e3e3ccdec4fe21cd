package org.mingbai.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingbai.language.Language;
import org.mingbai.language.Languages;
import org.mingbai.language.LocaleFolder;
import org.mingbai.language.Term;
import org.mingbai.language.Word;
import org.mingbai.language.Words;

/// A word or two of a wish for a language: what it tells, in which folder's language; `tag` is that
/// of the language it names, "" for none; `inside`: it says "in" this language; `behind`: it
/// belongs to the name before it.
record TongueWord(
    List<String> forms, String kind, String folder, String tag, boolean inside, boolean behind) {
  static final String NAME = "name";
  private static final String TONGUE = "tongue:";

  /// Shorter than that is no name, but a tag ICU knows no name for.
  private static final int SHORTEST = 4;

  boolean is(String other) {
    return kind.equals(other);
  }

  /// Those of all languages together, since people write more than one in a message; by their first
  /// form. Where a folder has no name for a language, ICU's.
  static Map<String, List<TongueWord>> of(Languages languages) {
    Map<String, List<TongueWord>> byFirst = new HashMap<>();
    List<String> tags = languages.all().stream().map(f -> f.language().tag()).toList();
    for (LocaleFolder folder : languages.all()) {
      List<String> unnamed = new ArrayList<>(tags);
      for (Term term : folder.lexicon()) {
        if (term.kind().startsWith(TONGUE)) {
          TongueWord word = of(term, folder.language(), tags);
          unnamed.remove(word.tag());
          add(byFirst, word);
        }
      }
      add(byFirst, name(folder.ownName(), folder.language(), folder.language().tag()));
      for (String tag : unnamed) {
        String name = Language.of(tag).nameIn(folder.language());
        if (name.length() >= SHORTEST) {
          add(byFirst, name(name, folder.language(), tag));
        }
      }
    }
    return byFirst;
  }

  private static TongueWord of(Term term, Language folder, List<String> tags) {
    String what = term.kind().substring(TONGUE.length());
    boolean names = tags.contains(what);
    return new TongueWord(
        forms(term.words()),
        names ? NAME : what,
        folder.tag(),
        names ? what : "",
        term.note().equals("in"),
        term.note().equals("behind"));
  }

  private static TongueWord name(String name, Language folder, String tag) {
    return new TongueWord(forms(name), NAME, folder.tag(), tag, false, false);
  }

  private static List<String> forms(String words) {
    return Words.of(words).stream().map(Word::form).toList();
  }

  private static void add(Map<String, List<TongueWord>> byFirst, TongueWord word) {
    if (!word.forms().isEmpty()) {
      byFirst.computeIfAbsent(word.forms().getFirst(), first -> new ArrayList<>()).add(word);
    }
  }

  /// Those that begin at this word and end before another.
  static List<TongueWord> at(
      Map<String, List<TongueWord>> byFirst, List<Word> words, int at, int end) {
    return byFirst.getOrDefault(words.get(at).form(), List.of()).stream()
        .filter(w -> w.stands(words, at, end))
        .toList();
  }

  private boolean stands(List<Word> words, int at, int end) {
    if (at + forms.size() > end) {
      return false;
    }
    for (int i = 1; i < forms.size(); i++) {
      if (!words.get(at + i).form().equals(forms.get(i))) {
        return false;
      }
    }
    return true;
  }
}
