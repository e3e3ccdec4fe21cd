package org.mingbai.office;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mingbai.casework.Untranslated;
import org.mingbai.mediation.TranslationQueue;
import org.mingbai.mediation.TranslationQueue.Waiting;
import org.mingbai.people.Member;
import org.mingbai.staffroom.DeskFrame;
import org.mingbai.staffroom.DeskPages;
import org.mingbai.staffroom.Option;
import org.mingbai.web.Form;

/// What of a case waits for a translation, on top of its page; and in which languages its reader
/// may write.
record Waits(CasePage of, TranslationQueue queue) {

  /// Words that wait: `mine` if the reader may change, withdraw or send them; `can` if she has both
  /// languages; `nobody` if no member of staff has; `hers` if they are surely in the complainant's
  /// language already.
  record One(
      Untranslated words,
      String pair,
      String what,
      String who,
      Chip chip,
      boolean mine,
      boolean can,
      boolean nobody,
      boolean hers) {
    /// Where they are translated.
    String query() {
      return "?of=" + words.of() + "&to=" + words.to();
    }
  }

  List<One> all() {
    return queue.in(of.file()).map(this::one).toList();
  }

  private One one(Waiting waiting) {
    Untranslated words = waiting.words();
    boolean own = words.member().equals(of.who().id()) || of.view().mine();
    return new One(
        words,
        pair(of.frame(), of.desk(), words),
        of.frame().t("desk.translation." + kind(words)),
        by(words),
        Chip.hour(of.frame().page(), waiting),
        own && words.reply() && !words.again(),
        queue.can(of.who(), words),
        queue.able(of.file(), words.from(), words.to()).isEmpty(),
        words.reply() && !words.again() && of.desk().surely(words.text(), words.to()));
  }

  static String pair(DeskFrame frame, DeskPages desk, Untranslated words) {
    return frame.t(
        "desk.translation.pair",
        "from",
        desk.ownName(words.from()),
        "to",
        desk.ownName(words.to()));
  }

  static String kind(Untranslated words) {
    if (!words.reply()) {
      return "hers";
    }
    return words.closes() ? "close" : "reply";
  }

  private String by(Untranslated words) {
    if (words.again()) {
      return of.frame().t("desk.translation.again");
    }
    String key = words.reply() ? "desk.translation.by" : "desk.translation.asked";
    return of.frame().t(key, "name", words.name());
  }

  /// She does not write the complainant's language, and nobody could translate what she writes.
  boolean alone() {
    return !of.writes() && queue.able(of.file(), preferred(), of.file().locale()).isEmpty();
  }

  /// The complainant's language first, then those the mediator writes.
  static Set<String> tags(Member who, String hers) {
    Set<String> all = new LinkedHashSet<>(List.of(hers));
    all.addAll(who.writes());
    return all;
  }

  /// The language her words are in unless she says otherwise: the complainant's if she writes it,
  /// else that of her pages, else the first she writes.
  static String preferred(Member who, String hers, String pages) {
    List<String> writes = who.writes();
    if (writes.isEmpty() || writes.contains(hers)) {
      return hers;
    }
    return writes.contains(pages) ? pages : writes.getFirst();
  }

  /// The language a form says its words are in.
  static String chosen(Form form, Member who, String hers, String pages) {
    return form.filled("locale")
        .filter(tags(who, hers)::contains)
        .orElseGet(() -> preferred(who, hers, pages));
  }

  List<Option> languages() {
    return tags(of.who(), of.file().locale()).stream()
        .map(l -> new Option(l, of.desk().ownName(l)))
        .toList();
  }

  String preferred() {
    return preferred(of.who(), of.file().locale(), of.frame().page().lang());
  }
}
