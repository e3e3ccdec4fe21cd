package org.mingbai.language;

import com.ibm.icu.util.ULocale;

/// A language by its BCP 47 tag, the name of its locale folder.
public record Language(String tag) {
  /// The language the house falls back to.
  public static final Language ENGLISH = new Language("en");

  public static Language of(String tag) {
    return new Language(tag);
  }

  public boolean rightToLeft() {
    return ULocale.forLanguageTag(tag).isRightToLeft();
  }

  public String direction() {
    return rightToLeft() ? "rtl" : "ltr";
  }
}
