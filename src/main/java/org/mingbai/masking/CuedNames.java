package org.mingbai.masking;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingbai.language.Languages;
import org.mingbai.language.Word;
import org.mingbai.masking.Hidden.Kind;

/// Finds names of people by the words before them: "my name is", "Mr". Where a script has capitals
/// a name has one; Chinese names have two or three characters; elsewhere a name is at most two
/// words and ends before the words that close such a sentence.
final class CuedNames {
  private static final Pattern WORD = Pattern.compile("\\G[\\s:：,.-]{0,3}([\\p{L}\\p{M}'’]{1,40})");
  private static final Pattern HAN = Pattern.compile("\\G[\\s:：]{0,3}(\\p{IsHan}{2,4})");
  private static final int MOST = 3;

  private final CueWords cues;
  private final Set<String> ends;

  CuedNames(Languages languages) {
    cues = new CueWords(languages, "mask.name");
    ends =
        languages.all().stream()
            .flatMap(folder -> folder.listed("mask.name.end").stream())
            .collect(Collectors.toSet());
  }

  List<Hidden> in(String text, List<Word> words) {
    List<Hidden> found = new ArrayList<>();
    int at = 0;
    for (CueWords.Cue cue : cues.in(text, words)) {
      Hidden name = cue.end() < at ? null : after(text, cue.end());
      if (name != null) {
        found.add(name);
        at = name.end();
      }
    }
    return found;
  }

  private @Nullable Hidden after(String text, int from) {
    Matcher han = HAN.matcher(text).region(from, text.length());
    if (han.find()) {
      int length = chinese(han.group(1));
      return length < 2 ? null : new Hidden(Kind.NAME, han.start(1), han.start(1) + length);
    }
    int start = -1;
    int end = from;
    Matcher word = WORD.matcher(text).region(from, text.length());
    for (int i = 0; i < MOST && word.find() && part(word.group(1), i); i++) {
      start = start < 0 ? word.start(1) : start;
      end = word.end(1);
    }
    return start < 0 ? null : new Hidden(Kind.NAME, start, end);
  }

  /// Two or three characters, before what cannot be in a name.
  private int chinese(String run) {
    int end = 0;
    while (end < Math.min(MOST, run.length()) && !ends.contains(run.substring(end, end + 1))) {
      end++;
    }
    return end;
  }

  private boolean part(String word, int place) {
    int first = word.codePointAt(0);
    if (ends.contains(word)) {
      return false;
    }
    boolean cased = Character.isUpperCase(first) || Character.isLowerCase(first);
    return cased ? Character.isUpperCase(first) : place < 2;
  }
}
