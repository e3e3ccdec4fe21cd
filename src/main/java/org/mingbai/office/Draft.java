package org.mingbai.office;

import org.mingbai.staffroom.DeskPages;
import org.mingbai.web.Form;

/// Words that were typed and not taken: in which form, under which key, in which language, and how
/// many of the case's events their writer had seen when she began; `held` if they wait for her to
/// read what is new.
record Draft(String of, String words, String key, String locale, long seen, boolean held) {
  static final Draft NONE = new Draft("", "", "", "", Long.MAX_VALUE, false);

  /// As the form says it, with these words.
  static Draft typed(String of, Form form, String words) {
    return new Draft(of, words, form.text("key"), form.text("locale"), seen(form), false);
  }

  /// In the reply box.
  static Draft reply(String words, Form form) {
    return typed("reply", form, words);
  }

  /// In the reply box once more, in this language.
  static Draft again(String words, String locale) {
    return new Draft("reply", words, "", locale, Long.MAX_VALUE, false);
  }

  /// A form that names no version was not drawn by this house's page: nothing is held against it.
  static long seen(Form form) {
    return form.filled("version")
        .filter(v -> v.matches("[0-9]{1,9}"))
        .map(Long::valueOf)
        .orElse(Long.MAX_VALUE);
  }

  Draft hold() {
    return new Draft(of, words, key, locale, seen, true);
  }

  public boolean in(String form) {
    return of.equals(form);
  }

  /// The words in the box of this form.
  public String words(String form) {
    return in(form) ? words : "";
  }

  public boolean held(String form) {
    return held && in(form);
  }

  /// The key of this form: the same while its words are held, so that they go out once.
  public String key(String form) {
    return held(form) && !key.isEmpty() ? key : DeskPages.key();
  }

  /// What this form's writer has seen of a case of so many events: all that the page shows, unless
  /// her words were refused for another reason.
  public long seen(String form, long now) {
    return in(form) && !held ? Math.min(seen, now) : now;
  }
}
