package org.mingbai.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mingbai.casework.CaseFile.Handler;
import org.mingbai.grievance.RedLine;

/// Which acts a case file allows, and what follows from them.
final class CaseRules {
  private CaseRules() {}

  static Verdict staff(CaseFile file, StaffAct act, Instant now) {
    if (file.recusal(act.member()).isPresent()) {
      return new Verdict.Not(new Refusal.Aside());
    }
    return switch (act) {
      case StaffAct.Claim a -> claim(file, a, now);
      case StaffAct.Release a -> release(file, a, now);
      case StaffAct.Reply a ->
          seeing(
              file,
              new Reader(a.member(), a.seen(), a.text()),
              asHandler(file, a, a.text(), TranslationRules.reply(file.locale(), a, now)));
      case StaffAct.Close a ->
          seeing(
              file,
              new Reader(a.member(), a.seen(), a.reason()),
              asHandler(file, a, a.reason(), TranslationRules.close(file.locale(), a, now)));
      case StaffAct.Note a -> note(file, a, now);
      case StaffAct.Snooze a -> snooze(file, a, now);
      case StaffAct.HandOver a -> HandOffRules.handOver(file, a, now);
      case StaffAct.Accept a -> HandOffRules.accept(file, a, now);
      case StaffAct.Decline a -> HandOffRules.decline(file, a, now);
      case StaffAct.TakeOver a -> HandOffRules.takeOver(file, a, now);
      case StaffAct.Review a -> HandOffRules.review(file, a, now);
      case StaffAct.TakeBack a -> TranslationRules.takeBack(file, a, now);
      case StaffAct.SendAsIs a -> TranslationRules.sendAsIs(file, a, now);
      case StaffAct.Translate a -> TranslationRules.translate(file, a, now);
      case StaffAct.AskTranslation a -> TranslationRules.ask(file, a, now);
      case StaffAct.Doubt a -> TranslationRules.doubt(file, a, now);
      case StaffAct.StepAside a -> RecusalRules.stepAside(file, a, now);
      case StaffAct.AskOverride a -> RecusalRules.ask(file, a, now);
      case StaffAct.AllowOverride a -> RecusalRules.allow(file, a, now);
      case StaffAct.RefuseOverride a -> RecusalRules.refuse(file, a, now);
      case StaffAct.AskNumbers a -> DisclosureRules.ask(file, a, now);
      case StaffAct.AllowNumbers a -> DisclosureRules.allow(file, a, now);
      case StaffAct.RefuseNumbers a -> DisclosureRules.refuse(file, a, now);
    };
  }

  /// The complainant may always add words; after a close they open the case again.
  static Verdict statement(
      CaseFile file, String text, String locale, Set<RedLine> redLines, Instant now) {
    List<CaseEvent> events = new ArrayList<>();
    events.add(new CaseEvent.StatementAdded(now, text, locale));
    if (!file.redLines().containsAll(redLines)) {
      events.add(new CaseEvent.RedLineSeen(now, Set.copyOf(redLines)));
    }
    return reopening(file, events, now);
  }

  /// Whoever takes the case must read the language she speaks in.
  static Verdict speaks(CaseFile file, String locale, Instant now) {
    return file.locale().equals(locale)
        ? Verdict.follows()
        : Verdict.follows(new CaseEvent.LanguageSet(now, null, null, locale));
  }

  /// Asking for a person always leads to waiting; asking again while waiting changes nothing.
  static Verdict askPerson(CaseFile file, Instant now) {
    if (file.lead() == Lead.WAITING) {
      return Verdict.follows();
    }
    return reopening(file, List.of(new CaseEvent.PersonAsked(now)), now);
  }

  static Verdict fileComplaint(CaseFile file, CaseEvent.Filed filed) {
    return reopening(file, List.of(filed), filed.at());
  }

  /// The first return shows the code once more.
  static Verdict comeBack(CaseFile file, Instant now) {
    boolean before = file.events().stream().anyMatch(CaseEvent.CodeShown.class::isInstance);
    return before ? Verdict.follows() : Verdict.follows(new CaseEvent.CodeShown(now));
  }

  static Verdict reopening(CaseFile file, List<CaseEvent> events, Instant now) {
    List<CaseEvent> all = new ArrayList<>(events);
    if (file.closed()) {
      all.add(new CaseEvent.Reopened(now));
    }
    return new Verdict.Follows(List.copyOf(all));
  }

  private static Verdict claim(CaseFile file, StaffAct.Claim act, Instant now) {
    Handler handler = file.standing().handler();
    if (file.closed()) {
      return new Verdict.Not(new Refusal.AlreadyClosed());
    }
    if (handler == null) {
      return Verdict.follows(new CaseEvent.Claimed(now, act.member(), act.name()));
    }
    return handler.member().equals(act.member()) ? Verdict.follows() : taken(handler);
  }

  private static Verdict release(CaseFile file, StaffAct.Release act, Instant now) {
    Handler handler = file.standing().handler();
    if (handler == null || !handler.member().equals(act.member())) {
      return new Verdict.Not(new Refusal.NotYours());
    }
    return Verdict.follows(new CaseEvent.Released(now, act.member(), act.name()));
  }

  /// Words to the complainant come from whoever has the file; an untaken file is taken by them.
  static Verdict asHandler(CaseFile file, StaffAct act, String words, CaseEvent event) {
    Handler handler = file.standing().handler();
    if (words.isBlank()) {
      return new Verdict.Not(new Refusal.NoWords());
    }
    if (file.closed()) {
      return new Verdict.Not(new Refusal.AlreadyClosed());
    }
    if (handler == null) {
      return Verdict.follows(new CaseEvent.Claimed(event.at(), act.member(), act.name()), event);
    }
    return handler.member().equals(act.member()) ? Verdict.follows(event) : taken(handler);
  }

  /// Who wants to write these words, having seen so many of the events.
  record Reader(String member, long seen, String words) {}

  /// What may be done, unless somebody wrote meanwhile what its writer has not seen (UX-38,
  /// FLT-17). Since this is asked of the very file that is appended to, no word slips in between.
  static Verdict seeing(CaseFile file, Reader reader, Verdict verdict) {
    boolean news = !unseen(file, reader.seen(), reader.member(), reader.words()).isEmpty();
    return news && verdict instanceof Verdict.Follows(List<CaseEvent> events) && !events.isEmpty()
        ? new Verdict.Not(new Refusal.SeenLess())
        : verdict;
  }

  /// The events after the first `seen` ones that a writer must know of before these words of hers
  /// go out; none if the same words went out meanwhile: then this is only the same form once more.
  static List<CaseEvent> unseen(CaseFile file, long seen, String writer, String words) {
    int from = (int) Math.min(seen, file.version());
    List<CaseEvent> since = file.events().subList(from, file.events().size());
    return since.stream().anyMatch(e -> said(e, writer, words))
        ? List.of()
        : since.stream().filter(e -> news(e, writer)).toList();
  }

  /// Taking a file, giving it back and laying it aside are no words: who has the file is asked when
  /// something is sent.
  private static boolean news(CaseEvent event, String writer) {
    return switch (event) {
      case CaseEvent.Filed _,
          CaseEvent.StatementAdded _,
          CaseEvent.PersonAsked _,
          CaseEvent.AssistantAsked _,
          CaseEvent.RedLineSeen _,
          CaseEvent.Reopened _ ->
          true;
      case CaseEvent.Replied e -> !e.member().equals(writer);
      case CaseEvent.ReplyWaits e -> !e.member().equals(writer);
      case CaseEvent.NoteAdded e -> !e.member().equals(writer);
      case CaseEvent.Closed e -> !e.member().equals(writer);
      default -> false;
    };
  }

  private static boolean said(CaseEvent event, String writer, String words) {
    return switch (event) {
      case CaseEvent.Replied e -> e.member().equals(writer) && e.text().equals(words);
      case CaseEvent.ReplyWaits e -> e.member().equals(writer) && e.text().equals(words);
      case CaseEvent.NoteAdded e -> e.member().equals(writer) && e.text().equals(words);
      case CaseEvent.Closed e -> e.member().equals(writer) && e.reason().equals(words);
      default -> false;
    };
  }

  /// Laid aside only by whoever has it, only while nobody waits, and never past its next deadline.
  private static Verdict snooze(CaseFile file, StaffAct.Snooze act, Instant now) {
    Handler handler = file.standing().handler();
    LocalDate until = act.until();
    CaseEvent event = new CaseEvent.Snoozed(now, act.member(), act.name(), until);
    if (file.closed()) {
      return new Verdict.Not(new Refusal.AlreadyClosed());
    }
    if (handler == null || !handler.member().equals(act.member())) {
      return handler == null ? new Verdict.Not(new Refusal.NotYours()) : taken(handler);
    }
    if (until == null) {
      return file.asleep().isPresent() ? Verdict.follows(event) : Verdict.follows();
    }
    if (file.lead() == Lead.WAITING) {
      return new Verdict.Not(new Refusal.SheWaits());
    }
    LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
    LocalDate latest = java.util.Objects.requireNonNullElse(file.next().by(), today);
    boolean fit = until.isAfter(today) && !until.isAfter(latest);
    return fit ? Verdict.follows(event) : new Verdict.Not(new Refusal.DayUnfit(latest));
  }

  /// Who stands aside is not called.
  private static Verdict note(CaseFile file, StaffAct.Note act, Instant now) {
    List<String> called = act.mentioned().stream().filter(m -> file.recusal(m).isEmpty()).toList();
    return act.text().isBlank()
        ? new Verdict.Not(new Refusal.NoWords())
        : Verdict.follows(
            new CaseEvent.NoteAdded(now, act.member(), act.name(), act.text(), called));
  }

  static Verdict taken(Handler handler) {
    return new Verdict.Not(new Refusal.HandledBy(handler.member(), handler.name()));
  }
}
