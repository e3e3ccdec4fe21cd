package org.mingbai.grievance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The content of a filing in one canonical form, and its SHA-256: for each part a line with its
/// name and length in UTF-8 bytes, then the words.
public final class Content {
  private Content() {}

  public static String hash(String locale, Grievance grievance) {
    try {
      byte[] bytes = canonical(locale, grievance).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String canonical(String locale, Grievance g) {
    Category category = g.category();
    return part("locale", locale)
        + part("what", g.what())
        + part("category", category == null ? null : category.key())
        + part("country", g.country())
        + part("site", g.site())
        + part("when", g.when())
        + part("where", g.where())
        + part("done", g.done())
        + part("wish", g.wish())
        + g.sorted().entrySet().stream()
            .map(e -> part("more." + e.getKey(), e.getValue()))
            .collect(Collectors.joining());
  }

  private static String part(String name, @Nullable String value) {
    return value == null
        ? ""
        : name + " " + value.getBytes(StandardCharsets.UTF_8).length + "\n" + value + "\n";
  }
}
