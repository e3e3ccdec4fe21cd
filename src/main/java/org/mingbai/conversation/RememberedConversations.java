package org.mingbai.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingbai.grievance.Feed;
import org.mingbai.grievance.Once;
import org.mingbai.grievance.Remembered;

/// Conversations that were read lately, beside their keeper: a talk is not read anew for each of
/// its messages.
public final class RememberedConversations implements Conversations {
  private final Conversations conversations;
  private final Remembered<Talk> talks;

  public RememberedConversations(Conversations conversations, Feed feed, long mostBytes) {
    this.conversations = conversations;
    this.talks = new Remembered<>(feed, Talk::version, RememberedConversations::weight, mostBytes);
  }

  private static int weight(Talk talk) {
    return talk.events().stream().mapToInt(RememberedConversations::weight).sum();
  }

  private static int weight(TalkEvent event) {
    Stream<Message> messages =
        switch (event) {
          case TalkEvent.Opened opened -> opened.messages().stream();
          case TalkEvent.Heard heard -> Stream.of(heard.message());
          case TalkEvent.Answered answered -> answered.messages().stream();
        };
    return 400 + messages.mapToInt(RememberedConversations::weight).sum();
  }

  private static int weight(Message message) {
    Message.Rendering how = message.rendering();
    String original = how == null ? null : how.original();
    return 400 + 2 * (message.text().length() + (original == null ? 0 : original.length()));
  }

  @Override
  public void open(Talk talk, byte[] token, Hold.By by) {
    conversations.open(talk, token, by);
    keep(talk);
  }

  @Override
  public Kept append(
      Talk talk, List<TalkEvent> more, @Nullable String caseId, @Nullable Once once) {
    Kept kept = conversations.append(talk, more, caseId, once);
    switch (kept) {
      case Kept.Done(Talk now) -> keep(now);
      case Kept.Before(Talk now, int at) -> keep(now);
      case Kept.Overtaken(Talk now) -> keep(now);
      case Kept.KeyTaken() -> talks.forget(talk.id().value());
    }
    return kept;
  }

  private void keep(Talk now) {
    talks.keep(now.id().value(), now);
  }

  @Override
  public Optional<Talk> recall(TalkId id) {
    return talks.find(id.value(), () -> conversations.recall(id));
  }

  @Override
  public Optional<Hold> held(TalkId id, byte[] token) {
    return conversations.held(id, token);
  }

  @Override
  public Optional<Hold.By> holder(TalkId id) {
    return conversations.holder(id);
  }

  @Override
  public void use(TalkId id, Instant now) {
    conversations.use(id, now);
  }

  @Override
  public void handOver(TalkId id, byte[] token, Instant now) {
    conversations.handOver(id, token, now);
  }

  @Override
  public Optional<TalkId> ofCase(String caseId) {
    return conversations.ofCase(caseId);
  }

  @Override
  public List<TalkId> openSince(LocalDate day) {
    return conversations.openSince(day);
  }

  /// What is swept away must not be told from memory either.
  @Override
  public int sweep(LocalDate before) {
    int swept = conversations.sweep(before);
    if (swept > 0) {
      talks.forgetAll();
    }
    return swept;
  }
}
