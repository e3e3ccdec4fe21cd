package org.mingbai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingbai.conversation.Conversations;
import org.mingbai.conversation.Conversations.Hold;
import org.mingbai.conversation.Conversations.Hold.By;
import org.mingbai.conversation.Conversations.Kept;
import org.mingbai.conversation.Talk;
import org.mingbai.conversation.TalkEvent;
import org.mingbai.conversation.TalkId;
import org.mingbai.grievance.Once;

/// What every keeper of conversations must do.
abstract class ConversationsContract {
  private static final byte[] TOKEN = "token".getBytes(StandardCharsets.UTF_8);
  private static final Instant SECOND = Samples.NOON.truncatedTo(ChronoUnit.SECONDS);
  private Grounds grounds;
  private Conversations conversations;

  abstract Grounds grounds();

  @BeforeEach
  void prepare() {
    grounds = grounds();
    conversations = grounds.conversations();
  }

  @AfterEach
  void leave() throws Exception {
    grounds.close();
  }

  private Talk opened(Instant at) {
    Talk talk = Samples.talk(at, "你好");
    conversations.open(talk, TOKEN, By.BROWSER);
    return talk;
  }

  private static Talk with(Talk talk, TalkEvent... more) {
    List<TalkEvent> all = new ArrayList<>(talk.events());
    all.addAll(List.of(more));
    return new Talk(talk.id(), all);
  }

  @Test
  void a_talk_comes_back_as_it_was_kept_to_who_holds_its_token() {
    Talk talk = opened(Samples.NOON);
    assertThat(conversations.recall(talk.id())).contains(talk);
    assertThat(conversations.recall(new TalkId("nobody"))).isEmpty();
    assertThat(conversations.held(talk.id(), TOKEN)).isPresent();
    assertThat(conversations.held(talk.id(), new byte[5])).isEmpty();
    assertThat(conversations.held(new TalkId("nobody"), TOKEN)).isEmpty();
    assertThat(conversations.holder(new TalkId("nobody"))).isEmpty();
    assertThatThrownBy(() -> conversations.open(talk, TOKEN, By.BROWSER))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void an_append_follows_the_kept_version_only() {
    Talk talk = opened(Samples.NOON);
    TalkEvent heard = Samples.heard(Samples.NOON, "工资");
    assertThat(conversations.append(talk, List.of(heard), null, null))
        .isEqualTo(new Kept.Done(with(talk, heard)));
    assertThat(conversations.append(talk, List.of(heard), null, null))
        .isEqualTo(new Kept.Overtaken(with(talk, heard)));
    assertThat(conversations.recall(talk.id())).contains(with(talk, heard));
  }

  @Test
  void a_repeat_is_told_where_its_act_stands() {
    Talk talk = opened(Samples.NOON);
    TalkEvent first = Samples.heard(Samples.NOON, "one");
    TalkEvent second = Samples.heard(Samples.NOON, "two");
    TalkEvent third = Samples.heard(Samples.NOON, "three");
    Once once = new Once("k", "two");
    Talk one = with(talk, first);
    Talk all = with(talk, first, second, third);
    assertThat(conversations.append(talk, List.of(first), null, new Once("j", "one")))
        .isEqualTo(new Kept.Done(one));
    assertThat(conversations.append(one, List.of(second, third), null, once))
        .isEqualTo(new Kept.Done(all));
    assertThat(conversations.append(one, List.of(second, third), null, once))
        .isEqualTo(new Kept.Before(all, 2));
    assertThat(conversations.append(all, List.of(second, third), null, once))
        .isEqualTo(new Kept.Before(all, 2));
    assertThat(conversations.append(all, List.of(second), null, new Once("k", "x")))
        .isEqualTo(new Kept.KeyTaken());
  }

  @Test
  void FLT_12_a_hundred_messages_with_one_key_are_heard_once() throws Exception {
    Talk talk = opened(Samples.NOON);
    Once once = Samples.once();
    List<Callable<Kept>> callers = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      callers.add(
          () -> conversations.append(talk, List.of(Samples.heard(Samples.NOON, "me")), null, once));
    }
    List<Kept> kept = CasesContract.together(callers);
    assertThat(kept).filteredOn(k -> k instanceof Kept.Done).hasSize(1);
    assertThat(kept).filteredOn(k -> k instanceof Kept.Before).hasSize(99);
    assertThat(conversations.recall(talk.id()).orElseThrow().version()).isEqualTo(2);
  }

  @Test
  void a_talk_is_found_by_its_case() {
    Talk talk = opened(Samples.NOON);
    assertThat(conversations.ofCase("case-1")).isEmpty();
    conversations.append(talk, List.of(Samples.heard(Samples.NOON, "file")), "case-1", null);
    assertThat(conversations.ofCase("case-1")).contains(talk.id());
  }

  @Test
  void only_old_talks_without_a_case_are_swept() {
    Instant old = Samples.NOON.minus(10, ChronoUnit.DAYS);
    Talk gone = opened(old);
    Talk ofCase = opened(old);
    conversations.append(ofCase, List.of(Samples.heard(old, "file")), "case-1", null);
    Talk used = opened(old);
    conversations.append(used, List.of(Samples.heard(Samples.NOON, "again")), null, null);
    LocalDate noon = LocalDate.ofInstant(Samples.NOON, java.time.ZoneOffset.UTC);
    assertThat(conversations.openSince(noon)).containsExactly(used.id());
    assertThat(conversations.openSince(noon.minusDays(30)))
        .as("nothing was said in one")
        .containsExactlyInAnyOrder(ofCase.id(), used.id());
    assertThat(conversations.openSince(noon.plusDays(1))).isEmpty();
    assertThat(conversations.sweep(LocalDate.of(2026, 11, 18))).isEqualTo(1);
    assertThat(conversations.recall(gone.id())).isEmpty();
    assertThat(conversations.held(gone.id(), TOKEN)).isEmpty();
    assertThat(conversations.recall(ofCase.id())).isPresent();
    assertThat(conversations.recall(used.id())).isPresent();
    assertThat(conversations.sweep(LocalDate.of(2026, 11, 18))).isZero();
    assertThat(new Ledger(grounds.database).verify())
        .isEqualTo(new Ledger.Verdict(true, 0, 2, 4, null));
  }

  /// SEC-22: what a token's end is told from.
  @Test
  void it_is_known_who_holds_a_talk_whether_a_case_came_of_it_and_when_it_was_used_last() {
    Talk talk = opened(SECOND);
    assertThat(conversations.held(talk.id(), TOKEN)).contains(new Hold(By.BROWSER, false, SECOND));
    conversations.append(talk, List.of(Samples.heard(SECOND, "file")), "case-1", null);
    conversations.use(talk.id(), SECOND.plusSeconds(300));
    conversations.use(talk.id(), SECOND.plusSeconds(200));
    assertThat(conversations.held(talk.id(), TOKEN))
        .contains(new Hold(By.BROWSER, true, SECOND.plusSeconds(300)));
    Talk other = Samples.talk(SECOND, "你好");
    conversations.open(other, new byte[] {7}, By.PROGRAM);
    assertThat(conversations.held(other.id(), new byte[] {7}))
        .contains(new Hold(By.PROGRAM, false, SECOND));
    assertThat(conversations.holder(other.id())).contains(By.PROGRAM);
    assertThat(conversations.holder(talk.id())).contains(By.BROWSER);
  }

  /// SEC-22: a token that was replaced is none.
  @Test
  void a_talk_is_handed_over_to_another_token_or_to_none() {
    Talk talk = opened(SECOND);
    byte[] next = {1, 2, 3};
    conversations.handOver(talk.id(), next, SECOND.plusSeconds(60));
    assertThat(conversations.held(talk.id(), TOKEN)).isEmpty();
    assertThat(conversations.held(talk.id(), next).map(Hold::used))
        .contains(SECOND.plusSeconds(60));
    conversations.handOver(talk.id(), new byte[0], SECOND.plusSeconds(90));
    assertThat(conversations.held(talk.id(), next)).isEmpty();
    assertThat(conversations.recall(talk.id())).contains(talk);
  }

  @Test
  void sweeping_spares_talks_that_are_read_and_takes_tokens_that_ended() {
    Instant old = Samples.NOON.minus(10, ChronoUnit.DAYS);
    Talk read = opened(old);
    conversations.use(read.id(), Samples.NOON);
    Talk ofCase = opened(old);
    conversations.append(ofCase, List.of(Samples.heard(old, "file")), "case-1", null);
    Talk openCase = opened(old);
    conversations.append(openCase, List.of(Samples.heard(old, "file")), "case-2", null);
    conversations.use(openCase.id(), Samples.NOON);
    assertThat(conversations.sweep(LocalDate.of(2026, 11, 18))).isZero();
    assertThat(conversations.recall(read.id())).contains(read);
    assertThat(conversations.held(read.id(), TOKEN)).isPresent();
    assertThat(conversations.held(ofCase.id(), TOKEN)).isEmpty();
    assertThat(conversations.recall(ofCase.id())).isPresent();
    assertThat(conversations.held(openCase.id(), TOKEN)).isPresent();
  }

  @Test
  void a_key_is_kept_for_a_week_whatever_is_swept() {
    Talk talk = opened(Samples.NOON);
    Once once = new Once("k", "body");
    conversations.append(talk, List.of(Samples.heard(Samples.NOON, "file")), "case-1", once);
    assertThat(conversations.sweep(LocalDate.of(2026, 12, 2))).isZero();
    assertThat(conversations.append(talk, List.of(Samples.heard(Samples.NOON, "x")), null, once))
        .isInstanceOf(Kept.Before.class);
  }
}
