package org.mingbai.knowledge;

/// Which sheet in which language: `zh`, `cn-overtime-pay`.
public record SheetKey(String locale, String id) {
  /// The name its history is kept under.
  public String text() {
    return locale + "/" + id;
  }

  /// The key of this text; a text that is none is refused.
  public static SheetKey of(String text) {
    int cut = text.indexOf('/');
    if (cut < 1) {
      throw new IllegalArgumentException("no sheet is called " + text);
    }
    return new SheetKey(text.substring(0, cut), text.substring(cut + 1));
  }
}
