package org.mingbai.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingbai.conversation.Dialogue;
import org.mingbai.conversation.FrontDesk.Hearing;
import org.mingbai.conversation.FrontDesk.Welcome;
import org.mingbai.conversation.Message;
import org.mingbai.conversation.Talk;
import org.mingbai.grievance.ReceiptCode;

/// How conversations look on the wire; the field names are a promise.
final class TalkShape {
  private TalkShape() {}

  record Opened(String id, String token, List<Told> messages, State state) {}

  record Exchange(List<Told> messages, State state) {}

  record State(String leading, String locale, Map<String, String> understood) {}

  record Told(
      long sequence,
      String from,
      String kind,
      String text,
      String locale,
      @Nullable Source answer,
      @Nullable List<Message.Choice> choices,
      @Nullable Receipt receipt,
      @Nullable Boolean ready,
      @Nullable Translation translation) {}

  /// That a person of the office translated it, and what it was before.
  record Translation(String by, String from, String original) {
    static @Nullable Translation of(@Nullable String original, String from) {
      return original == null ? null : new Translation("person", from, original);
    }
  }

  record Source(
      String sheet,
      int version,
      String title,
      String url,
      List<Message.Cited> articles,
      @Nullable String inForceSince,
      @Nullable String asAmended) {}

  record Receipt(String reference, @Nullable String code) {}

  static Opened welcome(Welcome welcome) {
    Talk talk = welcome.talk();
    return new Opened(talk.id().value(), welcome.token(), told(talk.messages()), state(talk));
  }

  /// The code stands in the answer to the filing act alone.
  static Exchange answered(Hearing.Answered answered) {
    List<Told> messages =
        answered.messages().stream().map(m -> message(m, answered.code())).toList();
    return new Exchange(messages, state(answered.talk()));
  }

  static Exchange history(Talk talk, List<Message> messages) {
    return new Exchange(told(messages), state(talk));
  }

  private static List<Told> told(List<Message> messages) {
    return messages.stream().map(m -> message(m, null)).toList();
  }

  static Told message(Message m, @Nullable ReceiptCode code) {
    Message.Answer answer = m.answer();
    Message.Rendering how = m.rendering();
    return new Told(
        m.sequence(),
        name(m.from()),
        name(m.kind()),
        m.text(),
        m.locale(),
        answer == null ? null : source(answer, m.locale()),
        m.choices().isEmpty() ? null : m.choices(),
        m.reference() == null
            ? null
            : new Receipt(
                m.reference(),
                m.kind() == Message.Kind.RECEIPT && code != null ? code.grouped() : null),
        m.ready() ? true : null,
        how == null ? null : Translation.of(how.original(), how.from()));
  }

  private static Source source(Message.Answer a, String locale) {
    String url = SheetShape.url(locale, a.sheet());
    return new Source(
        a.sheet(),
        a.version(),
        a.title(),
        url,
        a.articles(),
        SheetShape.day(a.inForceSince()),
        SheetShape.day(a.asAmended()));
  }

  private static State state(Talk talk) {
    Dialogue d = talk.dialogue();
    return new State(name(d.leading()), d.locale(), d.understood());
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
