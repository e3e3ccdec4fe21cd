package org.mingbai.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingbai.conversation.Line.Phrase;
import org.mingbai.grievance.Organisations;
import org.mingbai.language.Language;
import org.mingbai.language.Languages;
import org.mingbai.language.LocaleFolder;
import org.mingbai.language.Phrasebook;

/// Puts lines into words, once, at the door.
final class Phrasing {
  private final Phrasebook phrasebook;
  private final Languages languages;
  private final Organisations organisations;

  Phrasing(Phrasebook phrasebook, Languages languages, Organisations organisations) {
    this.phrasebook = phrasebook;
    this.languages = languages;
    this.organisations = organisations;
  }

  /// The messages of these lines, numbered from `first`.
  List<Message> messages(List<Line> lines, String locale, long first, Instant at) {
    List<Message> messages = new ArrayList<>();
    for (Line line : lines) {
      messages.add(
          message(
              line, line.locale() == null ? locale : line.locale(), first + messages.size(), at));
    }
    return List.copyOf(messages);
  }

  private Message message(Line line, String locale, long sequence, Instant at) {
    Language language = Language.of(locale);
    String text =
        line.phrases().stream().map(p -> say(p, language, at)).collect(Collectors.joining("\n"));
    List<Message.Choice> choices =
        line.picks().stream()
            .map(p -> new Message.Choice(p.id(), say(p.label(), language, at)))
            .toList();
    return new Message(
        sequence,
        at,
        line.from(),
        line.kind(),
        text,
        locale,
        line.answer(),
        choices,
        line.reference(),
        line.ready(),
        line.rendering(),
        line.name());
  }

  String say(Phrase phrase, Language language, Instant at) {
    return switch (phrase) {
      case Phrase.Words words -> words.text();
      case Phrase.Names names ->
          names.tags().stream().map(this::name).collect(Collectors.joining(" · "));
      case Phrase.In in -> say(in.phrase(), Language.of(in.locale()), at);
      case Phrase.Keyed keyed ->
          phrasebook.say(language, keyed.key(), blanks(keyed.blanks(), language, at));
    };
  }

  private Object[] blanks(Map<String, Object> blanks, Language language, Instant at) {
    List<Object> all = new ArrayList<>();
    blanks.forEach((name, value) -> {
      all.add(name);
      all.add(filled(value, language, at));
    });
    return all.toArray();
  }

  private Object filled(Object value, Language language, Instant at) {
    return switch (value) {
      case Phrase phrase -> say(phrase, language, at);
      case Line.Fill fill -> fill(fill, language, at);
      case Line.Tag tag -> name(tag);
      default -> value;
    };
  }

  private String name(Line.Tag tag) {
    return languages.find(tag.tag()).map(LocaleFolder::ownName).orElse(tag.tag());
  }

  private Object fill(Line.Fill fill, Language language, Instant at) {
    return switch (fill) {
      case PAGE -> "/" + language.tag() + "/return";
      case DAY -> promised(at);
      case HOURS -> organisations.current().answerHours();
    };
  }

  private LocalDate promised(Instant at) {
    int days = organisations.current().promiseDays();
    return at.atZone(ZoneOffset.UTC).toLocalDate().plusDays(days > 0 ? days : 7);
  }
}
