package org.mingbai.portal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingbai.conversation.Message;
import org.mingbai.knowledge.Answer;
import org.mingbai.knowledge.Sheet;

/// An answer as it is shown: what a sheet says in short, the first step, and where it stands.
/// `version` 0: not known here.
record AnswerCard(
    String sheet,
    String title,
    String text,
    String next,
    List<Law> laws,
    @Nullable String country,
    @Nullable LocalDate since,
    @Nullable LocalDate amended,
    @Nullable LocalDate checked,
    int version,
    String locale) {

  /// A law with its article, and since when, where the data says so.
  record Law(String law, @Nullable String article, @Nullable LocalDate since) {}

  static AnswerCard of(Answer.Found found) {
    Sheet s = found.sheet();
    return new AnswerCard(
        s.id(),
        s.title(),
        found.text(),
        found.next(),
        laws(s),
        s.country(),
        s.inForceSince(),
        s.asAmended(),
        s.checkedOn(),
        s.version(),
        s.locale());
  }

  static List<Law> laws(Sheet sheet) {
    return sheet.articles().stream().map(c -> new Law(c.law(), c.article(), c.inForce())).toList();
  }

  /// What the assistant answered in a conversation.
  static AnswerCard of(Message.Answer a, Message message) {
    List<Law> laws = a.articles().stream().map(c -> new Law(c.law(), c.article(), null)).toList();
    return new AnswerCard(
        a.sheet(),
        a.title(),
        message.text(),
        "",
        laws,
        a.country(),
        a.inForceSince(),
        a.asAmended(),
        null,
        a.version(),
        message.locale());
  }
}
