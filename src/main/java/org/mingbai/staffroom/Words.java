package org.mingbai.staffroom;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingbai.grievance.ContactKind;
import org.mingbai.people.Role;
import org.mingbai.web.PageFrame;

/// Words for keys that come from outside, where one may be missing.
public final class Words {
  private static final int LONGEST = 200;

  private Words() {}

  /// A country in the page's language, as far as we have words for it.
  public static String country(PageFrame page, String code) {
    String key = "contact.country." + code;
    return page.phrases().knows(key)
        ? page.t(key)
        : Locale.of("", code).getDisplayCountry(Locale.forLanguageTag(page.lang()));
  }

  /// What a role is called; what stands after the colon explains it where it is given.
  public static String role(PageFrame page, Role role) {
    return page.t("desk.role." + role.key()).split("[:：]", 2)[0].strip();
  }

  /// A kind of outside help.
  public static String kind(PageFrame page, ContactKind kind) {
    return page.t("contact.kind." + kind.key());
  }

  /// Where the number of a contact comes from.
  public static String source(PageFrame page, String confidence) {
    String key = "desk.contacts.source." + confidence.strip();
    return page.t(page.phrases().knows(key) ? key : "desk.contacts.source.memory");
  }

  /// What a case is about: its category, or that a person was asked for.
  public static String matter(PageFrame page, @Nullable String category, boolean filed) {
    String key = "category." + category;
    if (category != null && page.phrases().knows(key)) {
      return page.t(key);
    }
    return page.t(filed ? "desk.matter.unsorted" : "desk.matter.person");
  }

  /// What somebody typed, without space around it and at most 200 characters long.
  public static String clipped(String text) {
    return clipped(text, LONGEST);
  }

  /// At most so many characters, none of them cut in two.
  public static String clipped(String text, int most) {
    String plain = text.strip();
    int points = plain.codePointCount(0, plain.length());
    return points <= most ? plain : plain.substring(0, plain.offsetByCodePoints(0, most));
  }
}
