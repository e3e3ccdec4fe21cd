package org.mingbai.triage;

import java.util.ArrayList;
import java.util.List;
import org.mingbai.language.Word;
import org.mingbai.language.Words;

/// What a text shows to the classifiers: words, pairs of words, and character grams within words; of Chinese one to three characters.
final class Features {
  private static final int MOST_WORDS = 400;
  private static final int SHORTEST = 2;
  private static final int LONGEST = 5;

  private Features() {}

  /// Words begin with `=`, pairs with `+`, grams with `~`.
  static List<String> of(String text) {
    return of(Words.of(text));
  }

  static List<String> of(List<Word> all) {
    List<Word> words = all.size() > MOST_WORDS ? all.subList(0, MOST_WORDS) : all;
    List<String> features = new ArrayList<>();
    String before = "";
    String beforeThat = "";
    for (Word word : words) {
      String form = word.form();
      features.add("=" + form);
      if (!before.isEmpty()) {
        features.add("+" + before + " " + form);
      }
      if (dense(form)) {
        if (!beforeThat.isEmpty()) {
          features.add("~" + beforeThat + before + form);
        }
      } else {
        grams(features, "_" + form + "_");
      }
      beforeThat = dense(form) && dense(before) ? before : "";
      before = form;
    }
    return features;
  }

  static boolean dense(String form) {
    return !form.isEmpty() && form.length() <= 2 && form.codePointAt(0) >= 0x2E80;
  }

  private static void grams(List<String> features, String padded) {
    for (int length = SHORTEST; length <= LONGEST; length++) {
      for (int from = 0; from + length <= padded.length(); from++) {
        features.add("~" + padded.substring(from, from + length));
      }
    }
  }
}
