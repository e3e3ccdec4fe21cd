package org.mingbai.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PresenceTest {
  private Instant now = Instant.parse("2026-11-26T09:00:00Z");
  private final Presence presence = new Presence(() -> now);

  private static Spot spot(String member, boolean leads) {
    return new Spot("case", "talk", member, leads);
  }

  private void later(long seconds) {
    now = now.plusSeconds(seconds);
  }

  @Test
  void whoever_has_the_case_open_is_there_until_her_last_page_is_shut() throws Exception {
    AutoCloseable one = presence.enter(spot("amina", false));
    AutoCloseable two = presence.enter(spot("amina", false));
    AutoCloseable other = presence.enter(spot("joel", false));
    assertThat(presence.at("case"))
        .containsExactly(new Here("amina", State.VIEWING, ""), new Here("joel", State.VIEWING, ""));
    one.close();
    one.close();
    assertThat(presence.at("case")).hasSize(2);
    two.close();
    other.close();
    assertThat(presence.at("case")).isEmpty();
    assertThat(presence.at("elsewhere")).isEmpty();
  }

  @Test
  void she_writes_until_she_has_not_said_so_for_ten_seconds() throws Exception {
    try (AutoCloseable open = presence.enter(spot("amina", false))) {
      assertThat(open).isNotNull();
      presence.say(spot("amina", false), State.WRITING, "note");
      assertThat(presence.at("case")).containsExactly(new Here("amina", State.WRITING, "note"));
      later(9);
      presence.say(spot("amina", false), State.WRITING, "reply");
      later(9);
      assertThat(presence.at("case")).containsExactly(new Here("amina", State.WRITING, "reply"));
      later(2);
      assertThat(presence.at("case")).containsExactly(new Here("amina", State.VIEWING, ""));
      presence.say(spot("amina", false), State.IDLE, "reply");
      assertThat(presence.at("case")).containsExactly(new Here("amina", State.IDLE, ""));
    }
  }

  @Test
  void who_has_no_page_open_is_not_there_whatever_she_says() {
    presence.say(spot("amina", true), State.WRITING, "reply");
    assertThat(presence.at("case")).isEmpty();
    assertThat(presence.officeWrites("talk")).isFalse();
  }

  /// Of staff's writing the complainant is told of a reply by who leads, never of a note.
  @Test
  void the_office_writes_only_while_who_leads_writes_a_reply() throws Exception {
    AutoCloseable leads = presence.enter(spot("amina", true));
    AutoCloseable reads = presence.enter(spot("joel", false));
    presence.say(spot("joel", false), State.WRITING, "reply");
    presence.say(spot("amina", true), State.WRITING, "note");
    presence.say(spot("amina", true), State.WRITING, "close");
    assertThat(presence.officeWrites("talk")).isFalse();
    presence.say(spot("amina", true), State.WRITING, "reply");
    assertThat(presence.officeWrites("talk")).isTrue();
    presence.say(spot("joel", false), State.IDLE, "");
    assertThat(presence.officeWrites("talk")).isTrue();
    presence.say(spot("amina", true), State.WRITING, "note");
    assertThat(presence.officeWrites("talk")).isFalse();
    presence.say(spot("amina", true), State.WRITING, "reply");
    later(11);
    assertThat(presence.officeWrites("talk")).isFalse();
    presence.say(spot("amina", true), State.WRITING, "reply");
    leads.close();
    assertThat(presence.officeWrites("talk")).as("her page is shut").isFalse();
    reads.close();
  }

  @Test
  void followers_hear_of_their_case_and_their_conversation_and_of_nothing_else() throws Exception {
    AtomicInteger cases = new AtomicInteger();
    AtomicInteger talks = new AtomicInteger();
    AtomicInteger others = new AtomicInteger();
    AutoCloseable one = presence.follow("case", cases::incrementAndGet);
    AutoCloseable two = presence.follow("talk", talks::incrementAndGet);
    AutoCloseable three = presence.follow("other", others::incrementAndGet);
    try (AutoCloseable open = presence.enter(spot("amina", true))) {
      assertThat(open).isNotNull();
      assertThat(cases).hasValue(1);
      presence.say(spot("amina", true), State.WRITING, "reply");
      assertThat(cases).hasValue(2);
      assertThat(talks).hasValue(1);
      presence.sheBegins("talk");
      assertThat(presence.sheWrites("talk")).isTrue();
      assertThat(talks).hasValue(2);
      presence.sheRests("talk");
      presence.sheRests("talk");
      assertThat(presence.sheWrites("talk")).isFalse();
      assertThat(talks).hasValue(3);
    }
    one.close();
    two.close();
    three.close();
    presence.stir("case");
    presence.stir("");
    assertThat(others).hasValue(0);
  }
}
