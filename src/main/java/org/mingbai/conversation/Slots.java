package org.mingbai.conversation;

import java.util.List;
import java.util.Map;

/// What a complaint consists of, and in which order it is asked.
final class Slots {
  static final String WHAT = "what";
  static final String WHERE = "where";
  static final String SITE = "site";
  static final String WHEN = "when";
  static final String DONE = "done";
  static final String WISH = "wish";
  static final String AMOUNT = "amount";
  static final String CATEGORY = "category";
  static final String COUNTRY = "country";

  /// Asked when a day can be read in two ways (03/04).
  static final String EITHER = "month";

  /// She chose the category herself, or none.
  static final String CHOSEN = "chosen";

  /// Asked in this order when missing.
  static final List<String> ASKED = List.of(WHERE, WHEN, DONE, WISH);

  /// The lines of the read-back.
  static final List<String> LINES = List.of(CATEGORY, WHAT, WHERE, WHEN, AMOUNT, DONE, WISH);

  private Slots() {}

  static boolean known(Map<String, String> understood, String slot) {
    return understood.containsKey(slot) || slot.equals(WHERE) && understood.containsKey(SITE);
  }

  /// Is this the name of a slot that takes her words?
  static boolean words(String name) {
    return name.equals(WHAT) || name.equals(AMOUNT) || ASKED.contains(name);
  }

  /// Her words, short enough for a line.
  static String brief(String words, int most) {
    String flat = words.strip().replaceAll("\\s+", " ");
    if (flat.length() <= most) {
      return flat;
    }
    int end = Character.isHighSurrogate(flat.charAt(most - 1)) ? most - 1 : most;
    return flat.substring(0, end) + "…";
  }
}
