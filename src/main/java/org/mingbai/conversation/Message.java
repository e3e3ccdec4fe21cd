package org.mingbai.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One message of a conversation, as both sides see it; `sequence` ascends within it, `ready` says
/// that a mediator chose ready sentences, `rendering` that she wrote in another language, `name`
/// what she is called.
public record Message(
    long sequence,
    Instant at,
    From from,
    Kind kind,
    String text,
    String locale,
    @Nullable Answer answer,
    List<Choice> choices,
    @Nullable String reference,
    boolean ready,
    @Nullable Rendering rendering,
    @Nullable String name) {

  /// A message of no ready sentences.
  public Message(
      long sequence,
      Instant at,
      From from,
      Kind kind,
      String text,
      String locale,
      @Nullable Answer answer,
      List<Choice> choices,
      @Nullable String reference) {
    this(sequence, at, from, kind, text, locale, answer, choices, reference, false, null, null);
  }

  /// The same with other words.
  Message saying(String words) {
    return new Message(
        sequence, at, from, kind, words, locale, answer, choices, reference, ready, rendering,
        name);
  }

  /// How words came to her that a mediator wrote in another language: of which case, at which place
  /// among its events, what they were before a person translated them, or (null) sent as they are.
  public record Rendering(String caseId, long of, @Nullable String original, String from) {}

  /// Who speaks.
  public enum From {
    COMPLAINANT,
    ASSISTANT,
    PERSON,
    SYSTEM
  }

  /// What it is for.
  public enum Kind {
    TEXT,
    ANSWER,
    CHOICES,
    QUESTION,
    UNDERSTOOD,
    EMERGENCY,
    NOTICE,
    RECEIPT
  }

  /// Something she can tap instead of typing. Ids person, file, confirm, skip, none, undo are
  /// stable.
  public record Choice(String id, String label) {}

  /// Where an answer comes from.
  public record Answer(
      String sheet,
      int version,
      String title,
      @Nullable String country,
      List<Cited> articles,
      @Nullable LocalDate inForceSince,
      @Nullable LocalDate asAmended) {}

  /// A law and, where known, its article.
  public record Cited(String law, @Nullable String article) {}
}
