package org.mingbai.office;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingbai.web.PageFrame;

/// Words for keys that come from outside, where one may be missing.
final class Words {
  private Words() {}

  /// A country in the page's language, as far as we have words for it.
  static String country(PageFrame page, String code) {
    String key = "contact.country." + code;
    return page.phrases().knows(key)
        ? page.t(key)
        : Locale.of("", code).getDisplayCountry(Locale.forLanguageTag(page.lang()));
  }

  /// A kind of outside help.
  static String kind(PageFrame page, String kind) {
    String key = "contact.kind." + kind.strip().replace(' ', '-');
    return page.t(page.phrases().knows(key) ? key : "contact.kind.other");
  }

  /// What a case is about: its category, or that a person was asked for.
  static String matter(PageFrame page, @Nullable String category, boolean filed) {
    String key = "category." + category;
    if (category != null && page.phrases().knows(key)) {
      return page.t(key);
    }
    return page.t(filed ? "desk.matter.unsorted" : "desk.matter.person");
  }
}
