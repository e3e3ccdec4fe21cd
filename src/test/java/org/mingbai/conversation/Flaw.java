package org.mingbai.conversation;

import java.util.ArrayList;
import java.util.List;
import org.mingbai.casework.CaseEvent;
import org.mingbai.conversation.Dialogue.Leading;
import org.mingbai.conversation.Message.From;
import org.mingbai.conversation.Message.Kind;

/// A fault put into a store on purpose: each breaks one promise of the hand-off, which must be seen
/// (HandOffWalksTest). `promise` is the letter of issue 6, part 4.
enum Flaw {
  NONE(""),
  REQUEST_NOT_HEARD("(a)"),
  ASSISTANT_GOES_ON("(b)"),
  NOTICE_LOST("(c)"),
  NOTICE_TWICE("(c)"),
  STAYS_CLOSED("(d)"),
  SECOND_THREAD("(d)"),
  OTHER_LANGUAGE("(e)"),
  OTHER_WORDS("(e)"),
  CASE_IN_ANOTHER("(e)"),
  NO_RECEIPT("(f)"),
  TWO_WINNERS("(g)"),
  WORDS_TWICE("(h)"),
  WORDS_LOST("(h)"),
  GIVEN_AWAY_AT_ONCE("(i)"),
  ANSWERS_BETWEEN("(b)"),
  OLD_PLACE_OPENS("(h)"),
  FORGETS("(i)"),
  WORDS_LEFT_BEHIND("(i)");

  final String promise;

  Flaw(String promise) {
    this.promise = promise;
  }

  /// What such a store keeps instead of these events of a case.
  List<CaseEvent> cases(List<CaseEvent> more) {
    List<CaseEvent> kept = new ArrayList<>();
    for (CaseEvent event : more) {
      switch (this) {
        case NOTICE_LOST -> add(kept, event, !(event instanceof CaseEvent.NobodyAnswered));
        case CASE_IN_ANOTHER -> add(kept, event, !(event instanceof CaseEvent.LanguageSet));
        case STAYS_CLOSED -> add(kept, event, !(event instanceof CaseEvent.Reopened));
        case WORDS_LEFT_BEHIND -> add(kept, event, !(event instanceof CaseEvent.StatementAdded));
        case GIVEN_AWAY_AT_ONCE -> {
          kept.add(event);
          if (event instanceof CaseEvent.Offered e && e.to() != null) {
            kept.add(new CaseEvent.TakenOver(e.at(), e.to(), e.to(), e.member(), true));
          }
        }
        case NOTICE_TWICE -> {
          kept.add(event);
          add(kept, event, event instanceof CaseEvent.NobodyAnswered);
        }
        default -> kept.add(event);
      }
    }
    return kept;
  }

  private static void add(List<CaseEvent> kept, CaseEvent event, boolean really) {
    if (really) {
      kept.add(event);
    }
  }

  /// What such a store keeps instead of these events of a conversation.
  List<TalkEvent> talks(List<TalkEvent> more) {
    return more.stream().map(this::talk).toList();
  }

  private TalkEvent talk(TalkEvent event) {
    return switch (event) {
      case TalkEvent.Answered e -> answered(e);
      case TalkEvent.Heard e when this == WORDS_LOST && e.message().choices().isEmpty() ->
          new TalkEvent.Heard(
              e.at(), with(e.message(), From.COMPLAINANT, "", e.message().locale()));
      case TalkEvent.Heard e -> e;
      case TalkEvent.Opened e -> e;
    };
  }

  private TalkEvent answered(TalkEvent.Answered e) {
    Dialogue d = e.dialogue();
    return switch (this) {
      case REQUEST_NOT_HEARD ->
          new TalkEvent.Answered(
              e.at(),
              e.messages(),
              d.leading() == Leading.WAITING ? d.leading(Leading.ASSISTANT) : d);
      case ASSISTANT_GOES_ON ->
          new TalkEvent.Answered(
              e.at(),
              e.messages().stream()
                  .map(m ->
                      m.from() == From.SYSTEM ? with(m, From.ASSISTANT, m.text(), m.locale()) : m)
                  .toList(),
              d);
      case OTHER_LANGUAGE ->
          new TalkEvent.Answered(
              e.at(),
              e.messages().stream().map(m -> with(m, m.from(), m.text(), "fr")).toList(),
              d);
      case OTHER_WORDS ->
          new TalkEvent.Answered(
              e.at(),
              e.messages().stream()
                  .map(m -> with(m, m.from(), m.locale().equals("zh") ? "Wait" : "请稍等", m.locale()))
                  .toList(),
              d);
      // what is told of a mediator's act, as if the assistant said it
      case ANSWERS_BETWEEN ->
          d.leading() == Leading.PERSON
              ? new TalkEvent.Answered(
                  e.at(),
                  e.messages().stream()
                      .map(m ->
                          m.from() == From.SYSTEM
                              ? with(m, From.ASSISTANT, m.text(), m.locale())
                              : m)
                      .toList(),
                  d)
              : e;
      case FORGETS ->
          new TalkEvent.Answered(
              e.at(),
              e.messages(),
              d.leading() == Leading.PERSON ? d.understanding(java.util.Map.of()) : d);
      case NO_RECEIPT ->
          new TalkEvent.Answered(
              e.at(), e.messages().stream().filter(m -> m.kind() != Kind.RECEIPT).toList(), d);
      default -> e;
    };
  }

  private static Message with(Message m, From from, String text, String locale) {
    return new Message(
        m.sequence(),
        m.at(),
        from,
        m.kind(),
        text,
        locale,
        m.answer(),
        m.choices(),
        m.reference(),
        m.ready(),
        m.rendering(),
        m.name());
  }
}
