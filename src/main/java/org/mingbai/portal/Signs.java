package org.mingbai.portal;

import java.util.List;
import java.util.Optional;
import org.mingbai.casework.CaseDesk;
import org.mingbai.casework.CaseEvent;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.CaseId;
import org.mingbai.conversation.Dialogue.Leading;
import org.mingbai.conversation.FrontDesk;
import org.mingbai.conversation.Message;
import org.mingbai.conversation.Talk;
import org.mingbai.mediation.SeenMarks;
import org.mingbai.presence.Presence;

/// Signs of the office in a conversation that a person leads, is awaited in or has ended: that it
/// writes just now, and that it has seen her last words. They name nobody.
record Signs(FrontDesk front, CaseDesk cases, SeenMarks marks, Presence presence) {
  static Signs of(PortalParts parts) {
    return new Signs(parts.front(), parts.cases(), parts.seen(), parts.presence());
  }

  /// The sequence of her last message if the office has seen it, else 0.
  long seen(Talk talk, List<Message> messages) {
    String id = talk.dialogue().caseId();
    if (id == null || talk.dialogue().leading() == Leading.ASSISTANT) {
      return 0;
    }
    Optional<CaseFile> file = cases.current(new CaseId(id));
    return messages.reversed().stream()
        .filter(m -> m.from() == Message.From.COMPLAINANT)
        .findFirst()
        .filter(m -> file.filter(f -> seen(f, m)).isPresent())
        .map(Message::sequence)
        .orElse(0L);
  }

  private static boolean human(Talk talk) {
    Leading leading = talk.dialogue().leading();
    return leading == Leading.WAITING || leading == Leading.PERSON;
  }

  /// Her message came into the file with or before the last of her acts there.
  private boolean seen(CaseFile file, Message message) {
    List<CaseEvent> events = file.events();
    int last = events.size() - 1;
    while (last >= 0 && !hers(events.get(last))) {
      last--;
    }
    return last >= 0
        && !events.get(last).at().isBefore(message.at())
        && marks.upTo(file.id()) > last;
  }

  private static boolean hers(CaseEvent event) {
    return switch (event) {
      case CaseEvent.Opened _,
          CaseEvent.Filed _,
          CaseEvent.StatementAdded _,
          CaseEvent.PersonAsked _,
          CaseEvent.AssistantAsked _,
          CaseEvent.Reopened _ ->
          true;
      default -> false;
    };
  }

  /// What her open page is told; "" where there is nothing to tell.
  String say(Talk talk) {
    boolean writes =
        talk.dialogue().leading() == Leading.PERSON && presence.officeWrites(talk.id().value());
    long seen = seen(talk, front.since(talk.id(), 0));
    return writes || seen > 0 ? (writes ? "writing " : "quiet ") + seen : "";
  }

  /// She writes: only where a person is awaited or leads is it told to anybody.
  void begins(Talk talk) {
    if (human(talk)) {
      presence.sheBegins(talk.id().value());
    }
  }

  void rests(Talk talk) {
    presence.sheRests(talk.id().value());
  }
}
