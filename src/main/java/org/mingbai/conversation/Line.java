package org.mingbai.conversation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingbai.conversation.Message.From;
import org.mingbai.conversation.Message.Kind;

/// One message not yet put into words: phrases by key, choices by id; it is phrased once, at the
/// door.
record Line(
    From from,
    Kind kind,
    List<Phrase> phrases,
    List<Pick> picks,
    Message.@Nullable Answer answer,
    @Nullable String reference,
    @Nullable String locale,
    boolean ready,
    Message.@Nullable Rendering rendering,
    @Nullable String name) {
  Line {
    phrases = List.copyOf(phrases);
    picks = List.copyOf(picks);
  }

  /// A piece of text: words as they are, or a message key with its blanks (strings, days, phrases
  /// or fills).
  sealed interface Phrase {
    record Words(String text) implements Phrase {}

    record Keyed(String key, Map<String, Object> blanks) implements Phrase {}

    /// Languages by their own names.
    record Names(List<Tag> tags) implements Phrase {}

    /// The same in another language than the line's.
    record In(String locale, Phrase phrase) implements Phrase {}
  }

  /// A blank only the door can fill.
  enum Fill {
    /// The day by which the organisation answers what comes in today.
    DAY,
    /// The hours after which she is told that nobody answered.
    HOURS,
    /// The address of the page for returning with a code.
    PAGE
  }

  /// A blank that is a language's own name.
  record Tag(String tag) {}

  /// A choice: its id and its label.
  record Pick(String id, Phrase label) {}

  static Phrase phrase(String key) {
    return new Phrase.Keyed(key, Map.of());
  }

  static Phrase phrase(String key, String blank, Object value) {
    return new Phrase.Keyed(key, Map.of(blank, value));
  }

  /// About a case, with the day something happens.
  static Phrase dated(String key, String reference, LocalDate day) {
    return new Phrase.Keyed(key, Map.of("reference", reference, "day", day));
  }

  static Phrase words(String text) {
    return new Phrase.Words(text);
  }

  static Pick pick(String id) {
    return new Pick(id, phrase("chat.choice." + id));
  }

  static Line of(Kind kind, List<Phrase> phrases, List<Pick> picks) {
    return new Line(
        From.ASSISTANT, kind, phrases, withPerson(picks), null, null, null, false, null, null);
  }

  static Line notice(Phrase phrase, Pick... picks) {
    return of(Kind.NOTICE, List.of(phrase), List.of(picks));
  }

  /// From the house itself, with no choice: while nobody but a person is to speak.
  static Line system(Kind kind, Phrase... phrases) {
    return new Line(
        From.SYSTEM, kind, List.of(phrases), List.of(), null, null, null, false, null, null);
  }

  /// The same, with the way back to the assistant.
  static Line waits(List<Phrase> phrases) {
    return new Line(
        From.SYSTEM,
        Kind.NOTICE,
        phrases,
        List.of(pick("assistant")),
        null,
        null,
        null,
        false,
        null,
        null);
  }

  /// From the assistant, in both languages: it writes in another now; one tap undoes it.
  static Line announcement(String from, String to) {
    return of(Kind.NOTICE, changed("chat.language.now", from, to), List.of(undo(from)));
  }

  /// From the house, in both languages: the language of the conversation is another now; one tap
  /// undoes it, unless she chose it herself.
  static Line language(Dialogue d) {
    String before = d.tongue().before();
    return before == null
        ? system(Kind.NOTICE, phrase("chat.language.is", "language", new Tag(d.locale())))
        : new Line(
            From.SYSTEM,
            Kind.NOTICE,
            changed("chat.language.is", before, d.locale()),
            List.of(undo(before)),
            null,
            null,
            null,
            false,
            null,
            null);
  }

  private static List<Phrase> changed(String now, String from, String to) {
    Tag name = new Tag(to);
    return List.of(
        phrase(now, "language", name),
        new Phrase.In(from, phrase("chat.language.was", "language", name)));
  }

  /// The same with the way back to this language, once.
  Line undoing(String before) {
    List<Pick> all = new ArrayList<>(picks);
    if (picks.stream().noneMatch(p -> p.id().equals("undo"))) {
      all.add(undo(before));
    }
    return new Line(from, kind, phrases, all, answer, reference, locale, ready, rendering, name);
  }

  private static Pick undo(String before) {
    return new Pick(
        "undo", new Phrase.In(before, phrase("chat.choice.undo", "language", new Tag(before))));
  }

  /// The words of a person of this name, in the language they are written in; `ready` if they are
  /// ready sentences.
  static Line person(String name, String text, String locale, boolean ready) {
    List<Phrase> said = List.of(words(text));
    return new Line(From.PERSON, Kind.TEXT, said, List.of(), null, null, locale, ready, null, name);
  }

  Line withReference(String caseReference) {
    return new Line(
        from, kind, phrases, picks, answer, caseReference, locale, ready, rendering, name);
  }

  Line withAnswer(Message.Answer source) {
    return new Line(from, kind, phrases, picks, source, reference, locale, ready, rendering, name);
  }

  Line from(From speaker) {
    return new Line(
        speaker, kind, phrases, picks, answer, reference, locale, ready, rendering, name);
  }

  /// The same with how these words came to be in her language, if they were written in another.
  Line rendered(Message.@Nullable Rendering how) {
    return new Line(from, kind, phrases, picks, answer, reference, locale, ready, how, name);
  }

  Line picking(Pick... others) {
    return new Line(
        from, kind, phrases, List.of(others), answer, reference, locale, ready, rendering, name);
  }

  /// The same with this said first.
  Line after(Phrase lead) {
    List<Phrase> all = new ArrayList<>();
    all.add(lead);
    all.addAll(phrases);
    return new Line(from, kind, all, picks, answer, reference, locale, ready, rendering, name);
  }

  /// The same with this said last.
  Line followed(Phrase more) {
    List<Phrase> all = new ArrayList<>(phrases);
    all.add(more);
    return new Line(from, kind, all, picks, answer, reference, locale, ready, rendering, name);
  }

  /// A person is one tap away on every turn (UX-21).
  private static List<Pick> withPerson(List<Pick> picks) {
    List<Pick> all = new ArrayList<>(picks);
    if (picks.stream().noneMatch(p -> p.id().equals("person"))) {
      all.add(pick("person"));
    }
    return all;
  }
}
