package org.mingbai.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingbai.casework.CaseEvent;
import org.mingbai.casework.CaseFile;
import org.mingbai.conversation.Dialogue.Leading;
import org.mingbai.conversation.Dialogue.Tie;
import org.mingbai.conversation.Message.From;
import org.mingbai.conversation.Message.Kind;

/// What of a case's new events is seen in its conversation, and who leads after them; pure. Notes
/// are never among it.
final class MirrorRules {
  private MirrorRules() {}

  /// Brings the conversation up to the file; each event counts once. `reader` says when somebody
  /// reads her language, where that is known.
  static Acting.Outcome follow(Dialogue before, Tie tie, CaseFile file, Optional<String> reader) {
    Dialogue d = before;
    List<Line> lines = new ArrayList<>();
    for (CaseEvent event :
        file.events().subList(Math.min(tie.seen(), file.events().size()), file.events().size())) {
      d = after(d, tie, event, reader, lines);
    }
    Tie seen =
        new Tie(tie.caseId(), tie.reference(), file.filed(), file.events().size(), tie.kept());
    return new Acting.Outcome(d.tied(d.ties().with(seen)), List.copyOf(lines));
  }

  /// Is she told with it when somebody reads her language?
  static boolean saysWhen(CaseEvent event) {
    return event instanceof CaseEvent.NobodyAnswered
        || event instanceof CaseEvent.SteppedAside aside && aside.had();
  }

  private static Dialogue after(
      Dialogue d, Tie tie, CaseEvent event, Optional<String> reader, List<Line> lines) {
    boolean current = tie.caseId().equals(d.caseId());
    return switch (event) {
      case CaseEvent.Replied e -> {
        Line said = Line.person(e.name(), e.text(), e.locale(), !e.ready().isEmpty());
        lines.add(said.rendered(rendering(tie, e.of(), e.translation(), e.locale())));
        yield d.ofCase(tie).leading(Leading.PERSON);
      }
      case CaseEvent.Claimed e -> came(d, "chat.person.taken", e.name(), lines);
      case CaseEvent.TakenOver e -> came(d, "chat.person.over", e.name(), lines);
      case CaseEvent.ReviewBegun e -> came(d, "chat.person.review", e.name(), lines);
      case CaseEvent.LeftAlone _ -> leftAlone(d, current, lines);
      case CaseEvent.SteppedAside e -> e.had() ? another(d, current, lines, reader) : d;
      case CaseEvent.NobodyAnswered _ -> silent(d, lines, reader);
      case CaseEvent.AssistantAsked _ -> current ? d.leading(Leading.ASSISTANT) : d;
      case CaseEvent.PersonAsked _ -> current ? d.leading(Leading.WAITING) : d;
      case CaseEvent.Released _ -> released(d, current, lines);
      case CaseEvent.Closed e -> closed(d, current, closing(tie, e), lines);
      case CaseEvent.Reopened _ ->
          current && d.leading() == Leading.ENDED ? d.leading(Leading.WAITING) : d;
      case CaseEvent.Opened _, CaseEvent.Filed _, CaseEvent.StatementAdded _ -> d;
      case CaseEvent.RedLineSeen _, CaseEvent.NoteAdded _, CaseEvent.CodeShown _ -> d;
      case CaseEvent.Snoozed _ -> d;
      case CaseEvent.Offered _, CaseEvent.OfferEnded _ -> d;
      case CaseEvent.LanguageSet e -> current ? speaking(d, e.locale(), lines) : d;
      case CaseEvent.OverrideAsked _, CaseEvent.OverrideAllowed _, CaseEvent.OverrideRefused _ -> d;
      case CaseEvent.NumbersAsked _, CaseEvent.NumbersAllowed _, CaseEvent.NumbersRefused _ -> d;
      case CaseEvent.Linked _, CaseEvent.Unlinked _ -> d;
      case CaseEvent.ReplyWaits _, CaseEvent.ReplyTakenBack _ -> d;
      case CaseEvent.TranslationWished _, CaseEvent.Translated _ -> d;
      case CaseEvent.TranslationDoubted e -> doubted(d, e, lines);
    };
  }

  /// Somebody has her case now.
  private static Dialogue came(Dialogue d, String phrase, String name, List<Line> lines) {
    lines.add(Line.system(Kind.NOTICE, Line.phrase(phrase, "name", name)));
    return d;
  }

  /// The house goes on in the language in which the case is read; she may undo it.
  private static Dialogue speaking(Dialogue d, String locale, List<Line> lines) {
    if (d.locale().equals(locale)) {
      return d;
    }
    Dialogue then = d.speaking(locale, new Dialogue.Tongue(false, d.locale()));
    lines.add(Line.language(then));
    return then;
  }

  private static Message.@Nullable Rendering rendering(
      Tie tie, @Nullable Long of, CaseEvent.@Nullable Translation how, String locale) {
    if (of == null || how != null && how.asWritten(locale)) {
      return null;
    }
    return how == null
        ? new Message.Rendering(tie.caseId(), of, null, locale)
        : new Message.Rendering(tie.caseId(), of, how.original(), how.from());
  }

  /// What she said herself is heard; what staff say among themselves is not hers to read.
  private static Dialogue doubted(Dialogue d, CaseEvent.TranslationDoubted e, List<Line> lines) {
    if (e.member() == null) {
      lines.add(Line.system(Kind.NOTICE, Line.phrase("page.translated.doubted")));
    }
    return d;
  }

  /// Nobody answered: when somebody can, that nothing is lost, and the way back to the assistant.
  private static Dialogue silent(Dialogue d, List<Line> lines, Optional<String> reader) {
    List<Line.Phrase> phrases = new ArrayList<>();
    phrases.add(Line.phrase("chat.person.silent"));
    reader.map(Line::words).ifPresent(phrases::add);
    phrases.add(Line.phrase("chat.person.kept"));
    lines.add(Line.waits(phrases));
    return d;
  }

  private static Dialogue leftAlone(Dialogue d, boolean current, List<Line> lines) {
    lines.add(Line.waits(List.of(Line.phrase("chat.person.gone"))));
    return current && d.leading() == Leading.PERSON ? d.leading(Leading.WAITING) : d;
  }

  /// Another person will take it: not who stood aside, nor why.
  private static Dialogue another(
      Dialogue d, boolean current, List<Line> lines, Optional<String> reader) {
    List<Line.Phrase> phrases = new ArrayList<>();
    phrases.add(Line.phrase("chat.person.other"));
    reader.map(Line::words).ifPresent(phrases::add);
    lines.add(Line.waits(phrases));
    return current && d.leading() == Leading.PERSON ? d.leading(Leading.WAITING) : d;
  }

  private static Dialogue released(Dialogue d, boolean current, List<Line> lines) {
    if (!current || d.leading() != Leading.PERSON) {
      return d;
    }
    Dialogue then = d.leading(Leading.ASSISTANT).tied(d.ties().told(false));
    lines.add(
        Line.notice(Line.phrase("chat.person.back"), DialogueRules.choices(then))
            .from(From.SYSTEM));
    lines.addAll(AskingRules.resume(then));
    return then;
  }

  private static Line closing(Tie tie, CaseEvent.Closed e) {
    List<Line.Phrase> phrases =
        List.of(
            Line.phrase("chat.person.closed", "reason", e.reason()),
            Line.phrase("chat.person.reopen"));
    return Line.of(Kind.NOTICE, phrases, List.of(Line.pick("person")))
        .from(From.SYSTEM)
        .rendered(rendering(tie, e.of(), e.translation(), e.locale()));
  }

  private static Dialogue closed(Dialogue d, boolean current, Line closing, List<Line> lines) {
    lines.add(current ? closing.picking(Line.pick("begin"), Line.pick("person")) : closing);
    return current ? d.leading(Leading.ENDED) : d;
  }
}
