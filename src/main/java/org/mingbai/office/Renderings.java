package org.mingbai.office;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingbai.casework.CaseEvent;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.Untranslated;
import org.mingbai.people.Member;
import org.mingbai.web.PageFrame;

/// What stands beside words of a thread that were written in another language than somebody reads:
/// the original or the translation, who translated it, and what the reader may ask.
record Renderings(PageFrame page, CaseFile file, Member who) {

  /// Beside a line: the other text (none: only a mark), in its language; `of` and `to` say which
  /// translation it is; `doubts`: the reader may say that it is wrong; `ask`: the language into
  /// which she may ask for one, or "".
  record Beside(
      @Nullable String text,
      String locale,
      String mark,
      long of,
      String to,
      boolean doubts,
      String ask) {}

  /// A language in its own name.
  static String ownName(PageFrame page, String tag) {
    return page.tongues().stream()
        .filter(t -> t.language().tag().equals(tag))
        .map(PageFrame.Tongue::ownName)
        .findFirst()
        .orElse(tag);
  }

  private long place(CaseEvent event) {
    return file.events().indexOf(event);
  }

  /// Words to the complainant: as their writer wrote them, or that they were not translated.
  @Nullable Beside sent(@Nullable Long of, CaseEvent.@Nullable Translation how, String locale) {
    if (of == null) {
      return null;
    }
    if (how == null) {
      String mark = page.t("desk.translation.untranslated", "language", ownName(page, locale));
      return new Beside(null, locale, mark, of, locale, false, "");
    }
    if (how.asWritten(locale)) {
      String mark =
          page.t("desk.translation.written", "name", how.name(), "language", ownName(page, locale));
      return new Beside(null, locale, mark, of, locale, false, "");
    }
    return new Beside(
        how.original(),
        how.from(),
        mark(how.name(), how.from(), locale),
        of,
        locale,
        judges(how.from(), locale) && waiting(of, locale).isEmpty(),
        "");
  }

  /// The complainant's words: a translation the reader can use, or the way to ask for one.
  @Nullable Beside hers(CaseEvent event, String locale) {
    long of = place(event);
    Optional<CaseEvent.Translated> kept =
        file.events().reversed().stream()
            .flatMap(e -> e instanceof CaseEvent.Translated t ? Stream.of(t) : Stream.empty())
            .filter(t -> t.of() == of)
            .findFirst();
    if (kept.isPresent()) {
      CaseEvent.Translated t = kept.get();
      boolean doubts = judges(locale, t.to()) && waiting(of, t.to()).isEmpty() && !file.closed();
      return new Beside(t.text(), t.to(), mark(t.name(), locale, t.to()), of, t.to(), doubts, "");
    }
    if (who.knows(locale)) {
      return null;
    }
    String into = into();
    boolean waits = waiting(of, into).isPresent();
    boolean may = !waits && !into.isEmpty() && !file.closed();
    return waits || may
        ? new Beside(
            null,
            "",
            waits ? page.t("desk.translation.asked-for") : "",
            of,
            into,
            false,
            may ? into : "")
        : null;
  }

  /// A reply that waited: that it still does, or was taken back; null once it was sent.
  @Nullable Beside waited(CaseEvent.ReplyWaits event) {
    long of = place(event);
    if (waiting(of, file.locale()).filter(u -> !u.again()).isPresent()) {
      return new Beside(null, "", page.t("desk.translation.not-sent"), of, event.to(), false, "");
    }
    return null;
  }

  /// The language she reads these pages in, if it is hers; else the first she reads.
  private String into() {
    List<String> reads = who.reads();
    return reads.contains(page.lang()) ? page.lang() : reads.isEmpty() ? "" : reads.getFirst();
  }

  private String mark(String name, String from, String to) {
    return page.t(
        "desk.translation.mark",
        "name",
        name,
        "from",
        ownName(page, from),
        "to",
        ownName(page, to));
  }

  private Optional<Untranslated> waiting(long of, String to) {
    return file.untranslated().stream().filter(u -> u.of() == of && u.to().equals(to)).findFirst();
  }

  private boolean judges(String from, String to) {
    return who.knows(from) && who.knows(to);
  }
}
