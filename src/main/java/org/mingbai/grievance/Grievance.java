package org.mingbai.grievance;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What somebody tells us is wrong. Only `what` is needed; the rest may stay unknown. `more` holds
/// what else was asked of such a matter, by its name: employer, amount, people, papers.
public record Grievance(
    String what,
    @Nullable Category category,
    @Nullable String country,
    @Nullable String site,
    @Nullable String when,
    @Nullable String where,
    @Nullable String done,
    @Nullable String wish,
    Map<String, String> more) {

  public Grievance {
    // What was kept before there was more is read as having none.
    more =
        more == null || more.isEmpty()
            ? Map.of()
            : Collections.unmodifiableMap(new LinkedHashMap<>(more));
  }

  /// A grievance of which no more was asked.
  public Grievance(
      String what,
      @Nullable Category category,
      @Nullable String country,
      @Nullable String site,
      @Nullable String when,
      @Nullable String where,
      @Nullable String done,
      @Nullable String wish) {
    this(what, category, country, site, when, where, done, wish, Map.of());
  }

  /// The same with this known too.
  public Grievance with(Map<String, String> known) {
    return new Grievance(what, category, country, site, when, where, done, wish, known);
  }

  /// All words in which it was told.
  public List<String> told() {
    return Stream.concat(Stream.of(what, where, when, done, wish), more.values().stream())
        .filter(Objects::nonNull)
        .toList();
  }

  /// What else was told, in the lasting order of its names.
  public Map<String, String> sorted() {
    return new TreeMap<>(more);
  }
}
