package org.mingbai.masking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.mingbai.language.Languages;
import org.mingbai.language.Word;
import org.mingbai.language.Words;

/// Words after which something stands that could tell who somebody is, in all languages together:
/// people write more than one in a message.
final class CueWords {
  private static final int LONGEST = 4;

  private final Map<String, List<List<String>>> byFirst = new HashMap<>();

  /// Words that are a cue only in capitals: a PIN is no pin.
  private final Set<String> loud = new HashSet<>();

  /// What the messages with this key list.
  CueWords(Languages languages, String key) {
    this(languages.all().stream().flatMap(folder -> folder.listed(key).stream()));
  }

  CueWords(Stream<String> cues) {
    cues.forEach(this::put);
  }

  /// The same, what is listed as one word in capitals only where it is written so.
  static CueWords loud(Languages languages, String key) {
    CueWords cues = new CueWords(languages, key);
    Set<String> listed = new HashSet<>();
    languages.all().forEach(folder -> listed.addAll(folder.listed(key)));
    listed.stream().filter(CueWords::capitals).map(Words::form).forEach(cues.loud::add);
    return cues;
  }

  private static boolean capitals(String word) {
    return word.codePoints().allMatch(Character::isUpperCase);
  }

  private void put(String cue) {
    List<String> forms = Words.of(cue).stream().map(Word::form).toList();
    if (!forms.isEmpty()) {
      byFirst.computeIfAbsent(forms.getFirst(), first -> new ArrayList<>()).add(forms);
    }
  }

  /// A cue in a text: from one place to another (UTF-16).
  record Cue(int start, int end) {}

  /// The cues in a text, in order; the longest where several begin alike.
  List<Cue> in(String text, List<Word> words) {
    List<Cue> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      int length = longest(words, i);
      Word first = words.get(i);
      boolean quiet =
          length == 1
              && loud.contains(first.form())
              && !capitals(text.substring(first.start(), first.end()));
      if (length > 0 && !quiet) {
        found.add(new Cue(first.start(), words.get(i + length - 1).end()));
        i += length - 1;
      }
    }
    return found;
  }

  /// Does one of these begin at this word?
  boolean begins(List<Word> words, int at) {
    return at < words.size() && longest(words, at) > 0;
  }

  /// Does one of these end before this word?
  boolean endsBefore(List<Word> words, int at) {
    for (int from = Math.max(0, at - LONGEST); from < at; from++) {
      int start = from;
      boolean ends =
          byFirst.getOrDefault(words.get(from).form(), List.of()).stream()
              .anyMatch(cue -> start + cue.size() == at && stands(cue, words, start));
      if (ends) {
        return true;
      }
    }
    return false;
  }

  private int longest(List<Word> words, int at) {
    int best = 0;
    for (List<String> cue : byFirst.getOrDefault(words.get(at).form(), List.of())) {
      best = cue.size() > best && stands(cue, words, at) ? cue.size() : best;
    }
    return best;
  }

  private static boolean stands(List<String> cue, List<Word> words, int at) {
    if (at + cue.size() > words.size()) {
      return false;
    }
    for (int i = 1; i < cue.size(); i++) {
      if (!words.get(at + i).form().equals(cue.get(i))) {
        return false;
      }
    }
    return true;
  }
}
