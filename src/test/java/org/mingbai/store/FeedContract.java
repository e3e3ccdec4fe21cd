package org.mingbai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingbai.Patience.within;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingbai.conversation.Conversations;
import org.mingbai.conversation.Conversations.Kept;
import org.mingbai.conversation.RememberedConversations;
import org.mingbai.conversation.Talk;
import org.mingbai.conversation.TalkEvent;
import org.mingbai.database.Database;

/// What a feed must do, within this node and between nodes.
abstract class FeedContract {
  private static final Duration OWN = Duration.ofSeconds(2);
  private static final Duration OTHER = Duration.ofSeconds(3);
  private static final byte[] TOKEN = "token".getBytes(StandardCharsets.UTF_8);
  private Grounds grounds;
  private SqlFeed feed;

  abstract Grounds grounds();

  @BeforeEach
  void prepare() {
    grounds = grounds();
    feed = new SqlFeed(grounds.database);
  }

  @AfterEach
  void leave() throws Exception {
    feed.close();
    grounds.close();
  }

  private static Talk grow(Conversations conversations, Talk talk) {
    List<TalkEvent> more = List.of(Samples.heard(Samples.NOON, "more"));
    return ((Kept.Done) conversations.append(talk, more, null, null)).talk();
  }

  @Test
  void each_growth_wakes_its_followers_once_and_nobody_else() throws Exception {
    Conversations conversations = grounds.conversations();
    Talk talk = Samples.talk(Samples.NOON, "hello");
    conversations.open(talk, TOKEN, Conversations.Hold.By.BROWSER);
    // to what it had grown each time: to 0, which it was opened with, once or not at all
    List<Long> wakes = new CopyOnWriteArrayList<>();
    AtomicInteger others = new AtomicInteger();
    try (AutoCloseable one = feed.followTo(talk.id().value(), wakes::add);
        AutoCloseable two = feed.follow("another", others::incrementAndGet)) {
      talk = grow(conversations, talk);
      within(OWN, () -> wakes.contains(1L));
      talk = grow(conversations, talk);
      within(OWN, () -> wakes.contains(2L));
      Thread.sleep(1_200);
      assertThat(wakes.stream().filter(w -> w > 0)).containsExactly(1L, 2L);
      assertThat(wakes).doesNotHaveDuplicates().isSorted();
      assertThat(others).hasValue(0);
    }
    talk = grow(conversations, talk);
    Thread.sleep(100);
    assertThat(wakes).as("who went is told no more").doesNotContain(3L);
    assertThat(talk.version()).isEqualTo(4);
  }

  @Test
  void growth_on_another_node_wakes_too() throws Exception {
    try (Database other = Database.open(grounds.place)) {
      Conversations there =
          new SqlConversations(other, grounds.vault.seals(), grounds.vault.receipts());
      Talk talk = Samples.talk(Samples.NOON, "hello");
      grounds.conversations().open(talk, TOKEN, Conversations.Hold.By.BROWSER);
      AtomicInteger wakes = new AtomicInteger();
      try (AutoCloseable following =
          feed.followTo(talk.id().value(), s -> wakes.updateAndGet(w -> Math.max(w, (int) s)))) {
        grow(there, talk);
        within(OTHER, () -> wakes.get() == 1);
      }
    }
  }

  @Test
  void a_follower_that_fails_does_not_stop_the_feed() throws Exception {
    Conversations conversations = grounds.conversations();
    Talk talk = Samples.talk(Samples.NOON, "hello");
    conversations.open(talk, TOKEN, Conversations.Hold.By.BROWSER);
    AtomicInteger wakes = new AtomicInteger();
    try (AutoCloseable bad =
            feed.follow(
                talk.id().value(),
                () -> {
                  throw new IllegalStateException("mine");
                });
        AutoCloseable good = feed.follow(talk.id().value(), wakes::incrementAndGet)) {
      grow(conversations, grow(conversations, talk));
      within(OWN, () -> wakes.get() >= 2);
    }
  }

  @Test
  void a_remembered_talk_is_read_anew_when_another_node_has_written() throws Exception {
    Conversations here = new RememberedConversations(grounds.conversations(), feed, 1 << 20);
    Talk talk = Samples.talk(Samples.NOON, "hello");
    here.open(talk, TOKEN, Conversations.Hold.By.BROWSER);
    Talk mine = grow(here, talk);
    assertThat(here.recall(talk.id())).contains(mine);
    try (Database other = Database.open(grounds.place)) {
      Conversations there =
          new SqlConversations(other, grounds.vault.seals(), grounds.vault.receipts());
      Talk theirs = grow(there, mine);
      within(OTHER, () -> here.recall(talk.id()).orElseThrow().equals(theirs));
      assertThat(here.append(mine, List.of(Samples.heard(Samples.NOON, "late")), null, null))
          .isEqualTo(new Kept.Overtaken(theirs));
    }
  }
}
