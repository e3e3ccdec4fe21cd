package org.mingbai.grievance;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds the organisation's sites in what people call them.
public final class Places {
  private Places() {}

  /// The site of this id, name or alias.
  public static Optional<Site> site(@Nullable String called, Organisation organisation) {
    if (called == null || called.isBlank()) {
      return Optional.empty();
    }
    String wanted = plain(called);
    return organisation.sites().stream()
        .filter(s -> names(s).anyMatch(n -> plain(n).equals(wanted)))
        .findFirst();
  }

  /// The longest-named site whose name or alias stands in these words.
  public static Optional<Site> within(String words, Organisation organisation) {
    String padded = " " + plain(words) + " ";
    Site best = null;
    int length = 0;
    for (Site site : organisation.sites()) {
      int longest =
          names(site)
              .map(Places::plain)
              .filter(n -> n.length() > 1 && stands(padded, n))
              .mapToInt(String::length)
              .max()
              .orElse(0);
      if (longest > length) {
        best = site;
        length = longest;
      }
    }
    return Optional.ofNullable(best);
  }

  /// A known site keeps its id (and gives its country); other words for a site become the place.
  public static Grievance settle(Grievance g, Organisation organisation) {
    Optional<Site> site = site(g.site(), organisation).or(() -> site(g.where(), organisation));
    if (site.isPresent()) {
      String country = g.country() == null ? site.get().country() : g.country();
      return new Grievance(
          g.what(),
          g.category(),
          country,
          site.get().id(),
          g.when(),
          g.where(),
          g.done(),
          g.wish(),
          g.more());
    }
    String where = g.where() == null ? g.site() : g.where();
    return new Grievance(
        g.what(), g.category(), g.country(), null, g.when(), where, g.done(), g.wish(), g.more());
  }

  private static boolean stands(String padded, String name) {
    boolean spaced = name.codePoints().allMatch(c -> c < 0x2E80);
    return padded.contains(spaced ? " " + name + " " : name);
  }

  private static Stream<String> names(Site site) {
    return Stream.of(Stream.of(site.id()), site.names().values().stream(), site.aliases().stream())
        .flatMap(s -> s)
        .filter(n -> !n.isBlank());
  }

  private static String plain(String words) {
    String folded = Normalizer.normalize(words, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return folded.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ").strip();
  }
}
