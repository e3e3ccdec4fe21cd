package org.mingbai.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a complaint consists of, by name.
public final class Slots {
  public static final String WHAT = "what";
  public static final String WHERE = "where";
  public static final String SITE = "site";
  public static final String WHEN = "when";
  public static final String DONE = "done";
  public static final String WISH = "wish";
  public static final String AMOUNT = "amount";
  public static final String PEOPLE = "people";
  public static final String CATEGORY = "category";
  public static final String COUNTRY = "country";

  /// What only some kinds of matter have, in the order it is read back.
  public static final List<String> MORE =
      List.of("employer", AMOUNT, PEOPLE, "loss", "hurt", "papers", "whom", "safe");

  /// What every matter may have besides what happened.
  private static final Set<String> USUAL = Set.of(WHERE, WHEN, DONE, WISH);

  private static final List<String> LINES = lines();

  private Slots() {}

  private static List<String> lines() {
    List<String> all = new ArrayList<>(List.of(CATEGORY, WHAT, WHERE, WHEN));
    all.addAll(MORE);
    all.addAll(List.of(DONE, WISH));
    return List.copyOf(all);
  }

  /// Is this one of the lines of a read-back?
  public static boolean line(String name) {
    return LINES.contains(name);
  }

  /// The lines of the read-back of what is understood, where these questions belong to its path and
  /// these were asked.
  public static List<String> lines(
      Map<String, String> understood, List<Question> path, Collection<String> asked) {
    return LINES.stream()
        .filter(slot ->
            slot.equals(CATEGORY)
                || slot.equals(WHAT)
                || known(understood, slot)
                || asked.contains(slot)
                || USUAL.contains(slot) && path.stream().anyMatch(q -> q.slot().equals(slot)))
        .toList();
  }

  public static boolean known(Map<String, String> understood, String slot) {
    return understood.containsKey(slot) || slot.equals(WHERE) && understood.containsKey(SITE);
  }

  /// Is this the name of something that is told in her own words?
  public static boolean words(String name) {
    return name.equals(WHAT) || USUAL.contains(name) || MORE.contains(name);
  }

  /// Her words, short enough for a line.
  public static String brief(String words, int most) {
    String flat = words.strip().replaceAll("\\s+", " ");
    if (flat.length() <= most) {
      return flat;
    }
    int end = Character.isHighSurrogate(flat.charAt(most - 1)) ? most - 1 : most;
    return flat.substring(0, end) + "…";
  }
}
