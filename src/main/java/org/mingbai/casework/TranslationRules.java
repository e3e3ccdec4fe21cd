package org.mingbai.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingbai.casework.CaseEvent.Translation;
import org.mingbai.casework.CaseFile.Handler;

/// Words in a language the other side does not read: a reply waits until somebody translates it,
/// the complainant's are translated for staff on wish, and either can be said to be wrong. Who has
/// which languages is for the roster to say.
final class TranslationRules {
  private TranslationRules() {}

  /// Never sent untranslated in silence.
  static CaseEvent reply(String hers, StaffAct.Reply act, Instant now) {
    return act.locale().equals(hers)
        ? new CaseEvent.Replied(
            now, act.member(), act.name(), act.text(), act.locale(), act.ready(), null, null)
        : new CaseEvent.ReplyWaits(
            now, act.member(), act.name(), act.text(), act.locale(), hers, false);
  }

  static CaseEvent close(String hers, StaffAct.Close act, Instant now) {
    return act.locale().equals(hers)
        ? new CaseEvent.Closed(now, act.member(), act.name(), act.reason(), act.locale())
        : new CaseEvent.ReplyWaits(
            now, act.member(), act.name(), act.reason(), act.locale(), hers, true);
  }

  /// Whoever wrote it, or has the file now.
  static Verdict takeBack(CaseFile file, StaffAct.TakeBack act, Instant now) {
    Optional<Untranslated> waits = waiting(file, act.of());
    boolean gone = file.events().stream().anyMatch(e -> isTakenBack(e, act.of()));
    if (waits.isEmpty()) {
      return gone ? Verdict.follows() : no(file, act.of());
    }
    return mine(file, waits.get(), act.member())
        ? Verdict.follows(new CaseEvent.ReplyTakenBack(now, act.member(), act.name(), act.of()))
        : new Verdict.Not(new Refusal.NotYours());
  }

  private static boolean isTakenBack(CaseEvent event, long of) {
    return event instanceof CaseEvent.ReplyTakenBack e && e.of() == of;
  }

  private static boolean mine(CaseFile file, Untranslated words, String member) {
    Handler handler = file.standing().handler();
    return words.member().equals(member) || (handler != null && handler.member().equals(member));
  }

  /// The second, deliberate act: the complainant gets words she may not read.
  static Verdict sendAsIs(CaseFile file, StaffAct.SendAsIs act, Instant now) {
    Optional<Untranslated> waits = waiting(file, act.of());
    if (waits.isEmpty()) {
      boolean sent = file.events().stream().anyMatch(e -> isSent(e, act));
      return sent ? Verdict.follows() : no(file, act.of());
    }
    Untranslated words = waits.get();
    CaseEvent sent = sent(file, words, asIs(words, act, now));
    return CaseRules.seeing(
        file,
        new CaseRules.Reader(act.member(), act.seen(), ""),
        CaseRules.asHandler(file, act, words.text(), sent));
  }

  /// Words that are in her language already were put into it by whoever wrote them.
  private static Sent asIs(Untranslated words, StaffAct.SendAsIs act, Instant now) {
    return act.hers()
        ? new Sent(
            now,
            words.text(),
            words.to(),
            new Translation(
                words.text(), words.to(), words.member(), words.name(), Translation.WRITER))
        : new Sent(now, words.text(), words.from(), null);
  }

  private static boolean asIs(@Nullable Translation how, String locale) {
    return how == null || how.asWritten(locale);
  }

  private static boolean isSent(CaseEvent event, StaffAct.SendAsIs act) {
    return switch (event) {
      case CaseEvent.Replied e -> isOf(e.of(), act.of()) && asIs(e.translation(), e.locale());
      case CaseEvent.Closed e -> isOf(e.of(), act.of()) && asIs(e.translation(), e.locale());
      default -> false;
    };
  }

  /// One winner: whoever comes later is told who was first.
  static Verdict translate(CaseFile file, StaffAct.Translate act, Instant now) {
    if (act.text().isBlank()) {
      return new Verdict.Not(new Refusal.NoWords());
    }
    Optional<Untranslated> waits =
        file.untranslated().stream()
            .filter(u -> u.of() == act.of() && u.to().equals(act.to()))
            .findFirst();
    if (waits.isEmpty()) {
      return late(file, act);
    }
    Untranslated words = waits.get();
    Translation how =
        new Translation(words.text(), words.from(), act.member(), act.name(), act.role());
    return words.reply()
        ? CaseRules.seeing(
            file,
            new CaseRules.Reader(act.member(), act.seen(), act.text()),
            Verdict.follows(sent(file, words, new Sent(now, act.text(), act.to(), how))))
        : Verdict.follows(
            new CaseEvent.Translated(
                now, act.member(), act.name(), act.role(), act.of(), act.to(), act.text()));
  }

  /// Her own form once more holds already.
  private static Verdict late(CaseFile file, StaffAct.Translate act) {
    boolean same =
        done(file, act.of(), act.to())
            .filter(d -> d.member().equals(act.member()) && d.text().equals(act.text()))
            .isPresent();
    return same ? Verdict.follows() : no(file, act.of());
  }

  private record Sent(Instant at, String text, String locale, @Nullable Translation how) {}

  /// A reason closes the case only if its complainant has written nothing since: else it reaches
  /// her as an answer.
  private static CaseEvent sent(CaseFile file, Untranslated words, Sent sent) {
    boolean news =
        file.events().subList((int) words.of(), file.events().size()).stream()
            .anyMatch(Standing::hers);
    return words.closes() && !news && !file.closed()
        ? new CaseEvent.Closed(
            sent.at(),
            words.member(),
            words.name(),
            sent.text(),
            sent.locale(),
            words.of(),
            sent.how())
        : new CaseEvent.Replied(
            sent.at(),
            words.member(),
            words.name(),
            sent.text(),
            sent.locale(),
            List.of(),
            words.of(),
            sent.how());
  }

  /// Her words in a language the asker reads; asked once.
  static Verdict ask(CaseFile file, StaffAct.AskTranslation act, Instant now) {
    Optional<Untranslated.Words> words = Untranslated.words(file.events(), act.of());
    if (file.closed()) {
      return new Verdict.Not(new Refusal.AlreadyClosed());
    }
    if (words.isEmpty() || words.get().locale().equals(act.to())) {
      return new Verdict.Not(new Refusal.NothingWaits());
    }
    boolean known =
        file.untranslated().stream().anyMatch(u -> u.of() == act.of() && u.to().equals(act.to()))
            || done(file, act.of(), act.to()).isPresent();
    return known
        ? Verdict.follows()
        : Verdict.follows(
            new CaseEvent.TranslationWished(now, act.member(), act.name(), act.of(), act.to()));
  }

  static Verdict doubt(CaseFile file, StaffAct.Doubt act, Instant now) {
    Verdict verdict =
        doubted(
            file,
            new CaseEvent.TranslationDoubted(now, act.member(), act.name(), act.of(), act.to()));
    return file.closed() ? new Verdict.Not(new Refusal.AlreadyClosed()) : verdict;
  }

  /// The complainant says it of what she was sent; after a close that opens the case again.
  static Verdict doubtByHer(CaseFile file, long of, Instant now) {
    String to = done(file, of).map(Done::to).orElse("");
    boolean sent =
        of >= 0
            && of < file.version()
            && file.events().get((int) of) instanceof CaseEvent.ReplyWaits;
    Verdict verdict =
        sent
            ? doubted(file, new CaseEvent.TranslationDoubted(now, null, null, of, to))
            : new Verdict.Not(new Refusal.NothingWaits());
    return verdict instanceof Verdict.Follows(List<CaseEvent> events) && !events.isEmpty()
        ? CaseRules.reopening(file, events, now)
        : verdict;
  }

  /// Said once; then it waits again.
  private static Verdict doubted(CaseFile file, CaseEvent.TranslationDoubted doubt) {
    boolean waits =
        file.untranslated().stream()
            .anyMatch(u -> u.of() == doubt.of() && u.to().equals(doubt.to()));
    if (waits) {
      return Verdict.follows();
    }
    return done(file, doubt.of(), doubt.to()).isPresent()
        ? Verdict.follows(doubt)
        : new Verdict.Not(new Refusal.NothingWaits());
  }

  private static Optional<Untranslated> waiting(CaseFile file, long of) {
    return file.untranslated().stream().filter(u -> u.reply() && u.of() == of).findFirst();
  }

  private static Verdict no(CaseFile file, long of) {
    Optional<Refusal> by = done(file, of).map(d -> new Refusal.TranslatedBy(d.name()));
    return new Verdict.Not(by.orElseGet(Refusal.NothingWaits::new));
  }

  /// A translation of the words at a place.
  private record Done(String member, String name, String to, String text) {}

  private static Optional<Done> done(CaseFile file, long of) {
    return all(file, of).findFirst();
  }

  private static Optional<Done> done(CaseFile file, long of, String to) {
    return all(file, of).filter(d -> d.to().equals(to)).findFirst();
  }

  /// Newest first.
  private static Stream<Done> all(CaseFile file, long of) {
    return file.events().reversed().stream().flatMap(e -> translation(e, of).stream());
  }

  private static Optional<Done> translation(CaseEvent event, long of) {
    return switch (event) {
      case CaseEvent.Translated e when e.of() == of ->
          Optional.of(new Done(e.member(), e.name(), e.to(), e.text()));
      case CaseEvent.Replied e when isOf(e.of(), of) -> made(e.translation(), e.locale(), e.text());
      case CaseEvent.Closed e when isOf(e.of(), of) ->
          made(e.translation(), e.locale(), e.reason());
      default -> Optional.empty();
    };
  }

  private static boolean isOf(@Nullable Long place, long of) {
    return place != null && place == of;
  }

  private static Optional<Done> made(@Nullable Translation how, String to, String text) {
    return Optional.ofNullable(how).map(h -> new Done(h.member(), h.name(), to, text));
  }
}
