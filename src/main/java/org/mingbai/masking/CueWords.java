package org.mingbai.masking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingbai.language.Languages;
import org.mingbai.language.Word;
import org.mingbai.language.Words;

/// Words after which something stands that could tell who somebody is, in all languages together:
/// people write more than one in a message.
final class CueWords {
  private final Map<String, List<List<String>>> byFirst = new HashMap<>();

  /// What the messages with this key list.
  CueWords(Languages languages, String key) {
    languages.all().forEach(folder -> folder.listed(key).forEach(this::put));
  }

  private void put(String cue) {
    List<String> forms = Words.of(cue).stream().map(Word::form).toList();
    if (!forms.isEmpty()) {
      byFirst.computeIfAbsent(forms.getFirst(), first -> new ArrayList<>()).add(forms);
    }
  }

  /// Where each cue in a text ends (UTF-16), in order; the longest where several begin alike.
  List<Integer> ends(List<Word> words) {
    List<Integer> ends = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      int length = longest(words, i);
      if (length > 0) {
        ends.add(words.get(i + length - 1).end());
        i += length - 1;
      }
    }
    return ends;
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
