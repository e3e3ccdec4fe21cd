package org.mingbai.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingbai.language.LocaleFolder;
import org.mingbai.language.Word;
import org.mingbai.language.Words;

/// A clause cut into words, in which phrases are looked for as whole words.
record Clause(String text, List<Word> words) {
  /// From one word to before another.
  record Stretch(int from, int to) {}

  static Clause of(String text) {
    return new Clause(text, Words.of(text));
  }

  /// Phrases a message lists, each as the forms of its words.
  static List<List<String>> phrases(LocaleFolder folder, String key) {
    return forms(folder.listed(key));
  }

  static List<List<String>> forms(List<String> phrases) {
    return phrases.stream()
        .map(p -> Words.of(p).stream().map(Word::form).toList())
        .filter(p -> !p.isEmpty())
        .distinct()
        .toList();
  }

  int size() {
    return words.size();
  }

  boolean dense(int i) {
    return i >= 0 && i < size() && Plain.dense(form(i));
  }

  boolean capital(int i) {
    return words.get(i).capital();
  }

  /// Written with great and small letters?
  boolean cased(int i) {
    int c = text.codePointAt(words.get(i).start());
    return Character.isUpperCase(c) || Character.isLowerCase(c);
  }

  String form(int i) {
    return words.get(i).form();
  }

  /// The words from one to before another, as they were written.
  String words(int from, int to) {
    return text.substring(words.get(from).start(), words.get(to - 1).end());
  }

  /// Where the longest of these phrases that begins here ends; here when none does.
  int past(int at, List<List<String>> phrases) {
    int end = at;
    for (List<String> phrase : phrases) {
      end = begins(at, phrase) ? Math.max(end, at + phrase.size()) : end;
    }
    return end;
  }

  /// Does one of these phrases end before this word?
  boolean behind(int at, List<List<String>> phrases) {
    return phrases.stream().anyMatch(p -> begins(at - p.size(), p));
  }

  boolean starts(int at, List<List<String>> phrases) {
    return past(at, phrases) > at;
  }

  /// Everywhere one of these stands, the longest from each word.
  List<Stretch> all(List<List<String>> phrases) {
    List<Stretch> found = new ArrayList<>();
    for (int i = 0; i < size(); i++) {
      int to = past(i, phrases);
      if (to > i) {
        found.add(new Stretch(i, to));
      }
    }
    return found;
  }

  Optional<Stretch> first(List<List<String>> phrases) {
    return all(phrases).stream().findFirst();
  }

  private boolean begins(int at, List<String> phrase) {
    if (at < 0 || at + phrase.size() > size()) {
      return false;
    }
    for (int i = 0; i < phrase.size(); i++) {
      if (!form(at + i).equals(phrase.get(i))) {
        return false;
      }
    }
    return true;
  }
}
