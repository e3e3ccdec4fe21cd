package org.mingbai.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingbai.conversation.TalkEvent.Answered;
import org.mingbai.conversation.TalkEvent.Heard;
import org.mingbai.conversation.TalkEvent.Opened;

/// One conversation: its events in order.
public record Talk(TalkId id, List<TalkEvent> events) {
  private static final Duration AT_ONCE = Duration.ofSeconds(10);

  public Talk {
    events = List.copyOf(events);
  }

  public long version() {
    return events.size();
  }

  public Talk with(List<TalkEvent> more) {
    List<TalkEvent> all = new ArrayList<>(events);
    all.addAll(more);
    return new Talk(id, all);
  }

  /// Everything said, in order.
  public List<Message> messages() {
    return events.stream().flatMap(Talk::said).toList();
  }

  /// Where the conversation stands now.
  public Dialogue dialogue() {
    return events.reversed().stream().flatMap(e -> standing(e).stream()).findFirst().orElseThrow();
  }

  public Opened opened() {
    return (Opened) events.getFirst();
  }

  /// The number the next message gets.
  long nextSequence() {
    return 1 + events.stream().flatMap(Talk::said).mapToLong(Message::sequence).max().orElse(0);
  }

  /// The oldest message of hers that was kept but not answered yet.
  Optional<Message> unanswered() {
    long answered = dialogue().heard();
    return events.stream()
        .filter(Heard.class::isInstance)
        .map(e -> ((Heard) e).message())
        .filter(m -> m.sequence() > answered)
        .findFirst();
  }

  /// Is there a message of hers that whoever began to answer it would have answered by now?
  boolean forgotten(Instant now) {
    return unanswered().filter(m -> m.at().plus(AT_ONCE).isBefore(now)).isPresent();
  }

  /// The answer to this message of hers.
  Optional<Answered> answerTo(long sequence) {
    return events.stream()
        .filter(Answered.class::isInstance)
        .map(Answered.class::cast)
        .filter(a -> a.dialogue().heard() == sequence)
        .findFirst();
  }

  /// What was said to her from after the answer before until this one: what persons wrote in
  /// between, and the answer itself.
  List<Message> exchange(long sequence) {
    List<Message> between = new ArrayList<>();
    long heard = 0;
    for (TalkEvent event : events) {
      if (event instanceof Answered answer) {
        boolean answers = answer.dialogue().heard() > heard;
        heard = Math.max(heard, answer.dialogue().heard());
        between.addAll(answer.messages());
        if (answers && heard >= sequence) {
          return List.copyOf(between);
        }
        if (answers) {
          between.clear();
        }
      }
    }
    return List.of();
  }

  private static Stream<Message> said(TalkEvent event) {
    return switch (event) {
      case Opened e -> e.messages().stream();
      case Heard e -> Stream.of(e.message());
      case Answered e -> e.messages().stream();
    };
  }

  private static Optional<Dialogue> standing(TalkEvent event) {
    return switch (event) {
      case Opened e -> Optional.of(e.dialogue());
      case Answered e -> Optional.of(e.dialogue());
      case Heard _ -> Optional.empty();
    };
  }
}
