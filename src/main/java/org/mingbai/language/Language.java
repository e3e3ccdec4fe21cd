package org.mingbai.language;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;

/// A language by its BCP 47 tag, the name of its locale folder.
public record Language(String tag) {
  /// The language the house falls back to.
  public static final Language ENGLISH = new Language("en");

  public static Language of(String tag) {
    return new Language(tag);
  }

  /// What it is called in another language.
  public String nameIn(Language other) {
    return LocaleDisplayNames.getInstance(ULocale.forLanguageTag(other.tag))
        .localeDisplayName(ULocale.forLanguageTag(tag));
  }

  public boolean rightToLeft() {
    return ULocale.forLanguageTag(tag).isRightToLeft();
  }

  public String direction() {
    return rightToLeft() ? "rtl" : "ltr";
  }
}
