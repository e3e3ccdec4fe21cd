package org.mingbai.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.CaseId;
import org.mingbai.conversation.Conversations.Hold;
import org.mingbai.conversation.FrontDesk.Incoming;
import org.mingbai.conversation.FrontDesk.Opening;
import org.mingbai.conversation.FrontDesk.Welcome;

/// SEC-22: how long a conversation stays open to who holds it.
@DisplayNameGeneration(ReplaceUnderscores.class)
class TalkEndsTest {
  private final Household house = new Household();

  @AfterEach
  void leave() throws Exception {
    house.close();
  }

  private Welcome open(Hold.By by) {
    return house.front.welcome(new Opening("en", "KE", null), by);
  }

  private Optional<Talk> enter(Welcome held) {
    return house.front.enter(held.talk().id(), held.token());
  }

  private CaseFile filed(Welcome held) {
    var _ = house.front.hear(held.talk().id(), new Incoming(null, "person", house.freshKey()));
    String id = enter(held).orElseThrow().dialogue().caseId();
    return house.cases.find(new CaseId(id)).orElseThrow();
  }

  @Test
  void with_a_case_a_browser_opens_it_for_half_an_hour_after_its_last_use() {
    Welcome hers = open(Hold.By.BROWSER);
    CaseFile _ = filed(hers);
    house.later(Duration.ofMinutes(29));
    assertThat(enter(hers)).isPresent();
    house.later(Duration.ofMinutes(29));
    assertThat(enter(hers)).as("each use keeps it open").isPresent();
    house.later(Duration.ofMinutes(30));
    assertThat(enter(hers)).isEmpty();
    house.later(Duration.ofMinutes(-1));
    assertThat(enter(hers)).as("that it was refused is no use").isPresent();
  }

  @Test
  void without_a_case_it_opens_for_three_days() {
    Welcome hers = open(Hold.By.BROWSER);
    house.later(Duration.ofDays(4).minusMinutes(1));
    assertThat(enter(hers)).isPresent();
    house.later(Duration.ofDays(4));
    assertThat(enter(hers)).isEmpty();
  }

  @Test
  void from_the_moment_a_case_comes_of_it_half_an_hour_counts() {
    Welcome hers = open(Hold.By.BROWSER);
    house.later(Duration.ofHours(5));
    assertThat(enter(hers)).isPresent();
    CaseFile _ = filed(hers);
    house.later(Duration.ofMinutes(31));
    assertThat(enter(hers)).isEmpty();
  }

  @Test
  void a_program_opens_it_for_three_days_with_or_without_a_case() {
    Welcome program = open(Hold.By.PROGRAM);
    CaseFile _ = filed(program);
    house.later(Duration.ofDays(4).minusMinutes(4));
    assertThat(enter(program)).isPresent();
    house.later(Duration.ofDays(4));
    assertThat(enter(program)).isEmpty();
  }

  @Test
  void a_use_is_written_every_few_minutes_not_each_time() {
    Welcome hers = open(Hold.By.BROWSER);
    house.later(Duration.ofMinutes(2));
    assertThat(enter(hers)).isPresent();
    byte[] token = house.receipts.blind(hers.token());
    var before = house.conversations.held(hers.talk().id(), token).orElseThrow().used();
    assertThat(before).isBefore(house.now());
    house.later(Duration.ofMinutes(1));
    assertThat(enter(hers)).isPresent();
    assertThat(house.conversations.held(hers.talk().id(), token).orElseThrow().used())
        .isEqualTo(house.now());
  }

  @Test
  void the_code_opens_it_again_and_the_token_before_is_none() {
    Welcome hers = open(Hold.By.BROWSER);
    CaseFile file = filed(hers);
    house.later(Duration.ofDays(9));
    Welcome back = house.front.letBackIn(file).orElseThrow();
    assertThat(back.talk().id()).isEqualTo(hers.talk().id());
    assertThat(enter(back)).isPresent();
    assertThat(enter(hers)).isEmpty();
  }

  @Test
  void nobody_takes_it_from_a_program_by_the_code() {
    Welcome program = open(Hold.By.PROGRAM);
    CaseFile file = filed(program);
    assertThat(house.front.letBackIn(file)).isEmpty();
    assertThat(enter(program)).isPresent();
  }

  @Test
  void whoever_leaves_ends_it_and_nobody_ends_it_without_its_token() {
    Welcome hers = open(Hold.By.BROWSER);
    house.front.letGo(hers.talk().id(), "another");
    assertThat(enter(hers)).isPresent();
    house.front.letGo(hers.talk().id(), hers.token());
    assertThat(enter(hers)).isEmpty();
    assertThat(house.front.enter(hers.talk().id(), "")).isEmpty();
  }
}
