package org.mingbai.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingbai.conversation.Dialogue;
import org.mingbai.conversation.Message;

/// A conversation as it is shown; exactly one thing is lit: what is understood, an alarm, or else
/// the composer. `seen`: the sequence of her last message if the office has seen it, else 0.
record ChatView(
    List<Bubble> bubbles, Dialogue.Leading leading, boolean composerLit, ZoneId zone, long seen) {
  // Marks of direction may stand around a number in a line that runs from right to left.
  private static final Pattern NUMBER =
      Pattern.compile("^(.{1,120}[:：][\\s\\p{Cf}]*)(\\+?[0-9][0-9 \\-]{1,18})(.*)$");

  /// One message: how it looks (`machine`, `human`, `me`, `sys`), the day it begins (where a new
  /// one begins), whether it is the light and shows its choices.
  record Bubble(
      Message message,
      String look,
      @Nullable LocalDate begins,
      boolean lit,
      List<Message.Choice> choices,
      @Nullable AnswerCard card) {
    Instant at() {
      return message.at();
    }

    /// The read-back as rows, where it has the form of one.
    Optional<ReadBack> readBack() {
      return ReadBack.of(message);
    }

    /// The choices that stand below it; those that change a row stand in their row.
    List<Message.Choice> below() {
      return readBack().isEmpty()
          ? choices
          : choices.stream().filter(c -> !ReadBack.changes(c)).toList();
    }

    /// The lines of an alarm; those that end in a number can be called.
    List<Call> lines() {
      return Call.lines(message);
    }
  }

  /// A line of words; `dial` is the number it names, or "".
  record Call(String text, String dial) {
    static List<Call> lines(Message alarm) {
      return alarm.text().lines().filter(l -> !l.isBlank()).map(Call::of).toList();
    }

    private static Call of(String line) {
      Matcher m = NUMBER.matcher(line);
      return m.matches() ? new Call(line, m.group(2).replaceAll("[ \\-]", "")) : new Call(line, "");
    }
  }

  /// What the alarms among these messages say.
  static List<Call> help(List<Message> messages) {
    return messages.stream()
        .filter(m -> m.kind() == Message.Kind.EMERGENCY)
        .flatMap(m -> Call.lines(m).stream())
        .toList();
  }

  static ChatView of(List<Message> messages, Dialogue dialogue, ZoneId zone) {
    List<Bubble> bubbles = new ArrayList<>();
    LocalDate day = null;
    int light = light(messages);
    for (int i = 0; i < messages.size(); i++) {
      Message m = messages.get(i);
      LocalDate on = m.at().atZone(zone).toLocalDate();
      LocalDate begins = on.equals(day) ? null : on;
      boolean last = i == messages.size() - 1;
      bubbles.add(
          new Bubble(m, look(m), begins, i == light, last ? choices(m) : List.of(), card(m)));
      day = on;
    }
    return new ChatView(bubbles, dialogue.leading(), light < 0, zone, 0);
  }

  /// The same, her message of this sequence (0: none) seen by the office.
  ChatView seen(long sequence) {
    return new ChatView(bubbles, leading, composerLit, zone, sequence);
  }

  /// Those after this sequence, for a page that has the others already.
  ChatView after(long sequence) {
    return new ChatView(
        bubbles.stream().filter(b -> b.message().sequence() > sequence).toList(),
        leading,
        composerLit,
        zone,
        seen);
  }

  /// Is she alone with the assistant? While a person is awaited or leads she may ask it back.
  boolean alone() {
    return leading == Dialogue.Leading.ASSISTANT || leading == Dialogue.Leading.ENDED;
  }

  private static String look(Message m) {
    return switch (m.from()) {
      case COMPLAINANT -> "me";
      case PERSON -> "human";
      case SYSTEM -> "sys";
      case ASSISTANT -> "machine";
    };
  }

  /// The place of the one light among what was said after her last words, or -1.
  private static int light(List<Message> messages) {
    int found = -1;
    for (int i = messages.size() - 1;
        i >= 0 && messages.get(i).from() != Message.From.COMPLAINANT;
        i--) {
      switch (messages.get(i).kind()) {
        case EMERGENCY -> {
          return i;
        }
        case UNDERSTOOD -> found = Math.max(found, i);
        case TEXT, ANSWER, CHOICES, QUESTION, NOTICE, RECEIPT -> {}
      }
    }
    return found;
  }

  /// A person is always one press away below the log, so that choice is not shown twice.
  private static List<Message.Choice> choices(Message m) {
    return m.choices().stream().filter(c -> !c.id().equals("person")).toList();
  }

  private static @Nullable AnswerCard card(Message m) {
    Message.Answer answer = m.answer();
    return answer == null ? null : AnswerCard.of(answer, m);
  }
}
