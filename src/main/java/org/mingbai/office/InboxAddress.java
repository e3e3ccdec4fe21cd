package org.mingbai.office;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.mingbai.mediation.Sift;

/// Addresses of the inbox that keep what is chosen.
record InboxAddress(String inbox, Sift sift, int page) {
  String view(Sift.View view) {
    return inbox + "?view=" + view.key() + kept();
  }

  String at(int other) {
    return inbox + "?view=" + sift.view().key() + kept() + "&page=" + other;
  }

  private String kept() {
    return kept("language", sift.language()) + kept("site", sift.site());
  }

  private static String kept(String name, @Nullable String value) {
    return value == null ? "" : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
