package org.mingbai.office;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingbai.casework.CaseEvent;
import org.mingbai.mediation.CaseView;
import org.mingbai.office.CaseThread.Line.Kind;
import org.mingbai.people.Member;
import org.mingbai.phrases.ReadySentences;
import org.mingbai.web.PageFrame;

/// Lays a case out as one thread, first word to last, a line at each new day.
final class CaseThread {
  private final PageFrame page;
  private final CaseView view;
  private final String reader;
  private final ReadySentences sentences;
  private final Renderings renderings;

  CaseThread(PageFrame page, CaseView view, Member who, ReadySentences sentences) {
    this.page = page;
    this.view = view;
    this.reader = who.id();
    this.sentences = sentences;
    this.renderings = new Renderings(page, view.file(), who);
  }

  List<Line> lines() {
    return lines(view.file().events());
  }

  /// What the reader must know of before these words of hers go out.
  List<Line> news(long seen, String words) {
    return lines(view.file().unseen(seen, reader, words));
  }

  private List<Line> lines(List<CaseEvent> events) {
    List<Line> lines = new ArrayList<>();
    LocalDate before = null;
    for (CaseEvent event : events) {
      LocalDate day = event.at().atZone(view.zone()).toLocalDate();
      Optional<Line> line = line(event, day.equals(before) ? null : day);
      if (line.isPresent()) {
        lines.add(line.get());
        before = day;
      }
    }
    return lines;
  }

  private String snoozed(CaseEvent.Snoozed e) {
    LocalDate until = e.until();
    return until == null
        ? page.t("desk.event.woken", "name", e.name())
        : page.t("desk.event.snoozed", "name", e.name(), "day", until);
  }

  /// Of a link nothing is said: whoever may not see the other case is not told that there is one.
  private Optional<Line> line(CaseEvent event, @Nullable LocalDate day) {
    return switch (event) {
      case CaseEvent.Opened e -> her(e, day, e.grievance().what(), e.locale());
      case CaseEvent.Filed e -> her(e, day, e.grievance().what(), view.file().locale());
      case CaseEvent.StatementAdded e -> her(e, day, e.text(), e.locale());
      case CaseEvent.Replied e -> replied(e, day);
      case CaseEvent.NoteAdded e ->
          words(Kind.NOTE, name(e.member(), e.name()), new Said(e.at(), day, e.text(), null));
      case CaseEvent.Closed e -> closed(e, day);
      case CaseEvent.Snoozed e -> happened(e.at(), day, snoozed(e));
      case CaseEvent.Offered e -> happened(e.at(), day, offered(e));
      case CaseEvent.LanguageSet e -> happened(e.at(), day, language(e));
      case CaseEvent.ReplyWaits e -> waited(e, day);
      case CaseEvent.TranslationDoubted e -> happened(e.at(), day, doubted(e));
      case CaseEvent.ReviewBegun _,
          CaseEvent.NobodyAnswered _,
          CaseEvent.TakenOver _,
          CaseEvent.Released _,
          CaseEvent.Claimed _,
          CaseEvent.RedLineSeen _,
          CaseEvent.PersonAsked _,
          CaseEvent.AssistantAsked _,
          CaseEvent.CodeShown _,
          CaseEvent.Reopened _,
          CaseEvent.LeftAlone _,
          CaseEvent.OfferEnded _,
          CaseEvent.ReplyTakenBack _,
          CaseEvent.TranslationWished _,
          CaseEvent.Translated _,
          CaseEvent.SteppedAside _,
          CaseEvent.OverrideAsked _,
          CaseEvent.OverrideAllowed _,
          CaseEvent.OverrideRefused _,
          CaseEvent.NumbersAsked _,
          CaseEvent.NumbersAllowed _,
          CaseEvent.NumbersRefused _ ->
          happened(event.at(), day, named(event));
      case CaseEvent.Linked _, CaseEvent.Unlinked _ -> Optional.empty();
    };
  }

  /// What happened beside the thread.
  private String named(CaseEvent event) {
    return switch (event) {
      case CaseEvent.Reopened _ -> page.t("desk.event.reopened");
      case CaseEvent.CodeShown _ -> page.t("desk.event.returned");
      case CaseEvent.AssistantAsked _ -> page.t("desk.event.assistant");
      case CaseEvent.PersonAsked _ -> page.t("desk.event.asked");
      case CaseEvent.RedLineSeen _ -> page.t("desk.event.red-line");
      case CaseEvent.Claimed e -> page.t("desk.event.claimed", "name", e.name());
      case CaseEvent.Released e -> page.t("desk.event.released", "name", e.name());
      case CaseEvent.TakenOver e -> page.t("desk.event.moved", "name", e.name());
      case CaseEvent.ReviewBegun e -> page.t("desk.event.review", "name", e.name());
      case CaseEvent.NobodyAnswered _ -> page.t("desk.event.silent");
      case CaseEvent.LeftAlone _ -> page.t("desk.event.gone");
      case CaseEvent.OfferEnded e -> page.t("desk.event.kept", "name", e.name());
      case CaseEvent.ReplyTakenBack e -> page.t("desk.event.taken-back", "name", e.name());
      case CaseEvent.TranslationWished e -> page.t("desk.event.wished", "name", e.name());
      case CaseEvent.Translated e -> page.t("desk.event.translated", "name", e.name());
      case CaseEvent.SteppedAside e -> aside(e);
      case CaseEvent.OverrideAsked e ->
          page.t("desk.event.override.asked", "name", e.name(), "reason", e.reason());
      case CaseEvent.OverrideAllowed e -> page.t("desk.event.override.allowed", "name", e.name());
      case CaseEvent.OverrideRefused e -> page.t("desk.event.override.refused", "name", e.name());
      case CaseEvent.NumbersAsked e -> numbersAsked(e);
      case CaseEvent.NumbersAllowed e -> page.t("desk.event.numbers.allowed", "name", e.name());
      case CaseEvent.NumbersRefused e -> page.t("desk.event.numbers.refused", "name", e.name());
      default -> "";
    };
  }

  private String numbersAsked(CaseEvent.NumbersAsked e) {
    String why = page.t("desk.numbers.purpose." + e.purpose().key());
    String words = e.words();
    return page.t(
        "desk.event.numbers.asked",
        "name",
        e.name(),
        "reason",
        words == null ? why : why + " (" + words + ")");
  }

  /// Why in one word; her own words are for supervisors alone.
  private String aside(CaseEvent.SteppedAside e) {
    String why = page.t("desk.aside.reason." + e.reason().key());
    return page.t("desk.event.aside", "name", e.name(), "reason", why);
  }

  private String offered(CaseEvent.Offered e) {
    String to = e.toName();
    return to == null
        ? page.t("desk.event.offered.any", "name", e.name(), "reason", e.reason())
        : page.t("desk.event.offered", "name", e.name(), "to", to, "reason", e.reason());
  }

  private String language(CaseEvent.LanguageSet e) {
    String own = Renderings.ownName(page, e.locale());
    return e.name() == null
        ? page.t("desk.event.language.her", "language", own)
        : page.t("desk.event.language", "name", e.name(), "language", own);
  }

  private String doubted(CaseEvent.TranslationDoubted e) {
    return e.name() == null
        ? page.t("desk.event.doubted.her")
        : page.t("desk.event.doubted", "name", e.name());
  }

  /// Her own words while they wait, or were taken back; once they are sent they stand there.
  private Optional<Line> waited(CaseEvent.ReplyWaits e, @Nullable LocalDate day) {
    Renderings.Beside waits = renderings.waited(e);
    String from = Renderings.ownName(page, e.from());
    String what = page.t("desk.event.reply-waited", "name", e.name(), "language", from);
    return waits == null
        ? happened(e.at(), day, what)
        : staff(e.member(), e.name(), new Said(e.at(), day, e.text(), e.from()))
            .map(l -> l.beside(waits));
  }

  private record Said(Instant at, @Nullable LocalDate day, String text, @Nullable String locale) {}

  private Optional<Line> her(CaseEvent event, @Nullable LocalDate day, String text, String locale) {
    return words(Kind.HER, page.t("desk.complainant"), new Said(event.at(), day, text, locale))
        .map(l -> l.beside(renderings.hers(event, locale)));
  }

  private Optional<Line> staff(String member, String name, Said said) {
    return words(member.equals(reader) ? Kind.MINE : Kind.COLLEAGUE, name(member, name), said);
  }

  /// Her text as it was sent and, of ready sentences, the same for the reader.
  private Optional<Line> replied(CaseEvent.Replied e, @Nullable LocalDate day) {
    Optional<Line> line =
        staff(e.member(), e.name(), new Said(e.at(), day, e.text(), e.locale()))
            .map(l -> l.beside(renderings.sent(e.of(), e.translation(), e.locale())));
    boolean plain = e.ready().isEmpty() || !sentences.speaks(page.language());
    return plain ? line : line.map(l -> l.ready(mine(e)));
  }

  private @Nullable String mine(CaseEvent.Replied e) {
    return e.locale().equals(page.lang())
        ? null
        : sentences.say(page.language(), e.ready()).orElse(null);
  }

  private Optional<Line> closed(CaseEvent.Closed e, @Nullable LocalDate day) {
    String who = page.t("desk.event.closed", "name", e.name());
    return words(
            e.member().equals(reader) ? Kind.MINE : Kind.COLLEAGUE,
            who,
            new Said(e.at(), day, e.reason(), e.locale()))
        .map(l -> l.beside(renderings.sent(e.of(), e.translation(), e.locale())));
  }

  private Optional<Line> words(Kind kind, String who, Said said) {
    return Optional.of(
        new Line(kind, said.day(), moment(said.at()), who, said.text(), said.locale()));
  }

  private Optional<Line> happened(Instant at, @Nullable LocalDate day, String what) {
    return Optional.of(new Line(Kind.EVENT, day, moment(at), what, null, null));
  }

  private String name(String member, String name) {
    return member.equals(reader) ? page.t("desk.you") : name;
  }

  private String moment(Instant at) {
    return page.phrases().hour(page.language(), at, view.zone());
  }

  /// One line of a case's thread as staff sees it: who, when, what; `day` where a new day begins;
  /// words with their language where somebody wrote some; `ready` if they are ready sentences, and
  /// then `mine`: the same in the reader's language; `beside`: the same before or after somebody
  /// translated it.
  record Line(
      Kind kind,
      @Nullable LocalDate day,
      String moment,
      String who,
      @Nullable String text,
      @Nullable String locale,
      boolean ready,
      @Nullable String mine,
      Renderings.@Nullable Beside beside) {
    /// Without ready sentences.
    Line(
        Kind kind,
        @Nullable LocalDate day,
        String moment,
        String who,
        @Nullable String text,
        @Nullable String locale) {
      this(kind, day, moment, who, text, locale, false, null, null);
    }

    /// How it hangs on the thread.
    enum Kind {
      /// Words of the complainant.
      HER,
      /// My own words to her.
      MINE,
      /// Another mediator's words to her.
      COLLEAGUE,
      /// For staff alone.
      NOTE,
      /// Something that happened.
      EVENT
    }

    /// The same as ready sentences, with what they say in the reader's language.
    Line ready(@Nullable String forReader) {
      return new Line(kind, day, moment, who, text, locale, true, forReader, beside);
    }

    Line beside(Renderings.@Nullable Beside other) {
      return new Line(kind, day, moment, who, text, locale, ready, mine, other);
    }

    boolean has(Kind other) {
      return kind == other;
    }

    String dir() {
      return "auto";
    }
  }
}
