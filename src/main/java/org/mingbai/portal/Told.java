package org.mingbai.portal;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingbai.grievance.Category;
import org.mingbai.grievance.Grievance;
import org.mingbai.intake.Slots;
import org.mingbai.web.Form;

/// What she wrote on the one-page form, each field "" while it is empty; a name is never among
/// them.
record Told(
    String what,
    String where,
    String when,
    String done,
    String wish,
    String country,
    String site,
    String category,
    Map<String, String> more) {
  /// The most bytes of one field (64 KB of UTF-8).
  private static final int LONGEST = 64 * 1024;

  static final Told NOTHING = new Told("", "", "", "", "", "", "", "", Map.of());

  static Told of(Form form) {
    return new Told(
        form.text("what").strip(),
        form.text("where").strip(),
        form.text("when").strip(),
        form.text("done").strip(),
        form.text("wish").strip(),
        Ways.country(form).orElse(""),
        form.text("site").strip(),
        form.text("category").strip(),
        more(form));
  }

  /// What else was asked of such a matter, as far as she answered it.
  private static Map<String, String> more(Form form) {
    Map<String, String> more = new LinkedHashMap<>();
    for (String name : Slots.MORE) {
      String words = form.text(name).strip();
      if (!words.isEmpty()) {
        more.put(name, words);
      }
    }
    return more;
  }

  /// The fields by their names, in the order they are asked.
  Map<String, String> fields() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("what", what);
    all.put("where", where);
    all.put("when", when);
    all.put("done", done);
    all.put("wish", wish);
    all.put("country", country);
    all.put("site", site);
    all.put("category", category);
    all.putAll(more);
    return all;
  }

  /// The fields that are too long, by name.
  List<String> tooLong() {
    return fields().entrySet().stream()
        .filter(e -> e.getValue().getBytes(StandardCharsets.UTF_8).length > LONGEST)
        .map(Map.Entry::getKey)
        .toList();
  }

  /// Blanks that she left empty stay unknown.
  Grievance grievance() {
    return new Grievance(
        what,
        category.isEmpty() ? null : new Category(category),
        orNull(country),
        orNull(site),
        orNull(when),
        orNull(where),
        orNull(done),
        orNull(wish),
        more);
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
