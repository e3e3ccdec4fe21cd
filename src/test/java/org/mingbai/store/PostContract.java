package org.mingbai.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingbai.notices.Delivery;
import org.mingbai.notices.Kind;
import org.mingbai.notices.Letter;
import org.mingbai.notices.Mailbox;

/// What every keeper of mail addresses and of the outbox must do.
abstract class PostContract {
  private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");
  private static final Instant HELD = NOW.plus(Duration.ofMinutes(5));
  private Grounds grounds;

  abstract Grounds grounds();

  @BeforeEach
  void prepare() {
    grounds = grounds();
  }

  @AfterEach
  void leave() throws Exception {
    grounds.close();
  }

  private SqlMailboxes mailboxes() {
    return new SqlMailboxes(grounds.database, grounds.vault.seals());
  }

  private SqlLetters letters() {
    return new SqlLetters(grounds.database, grounds.vault.seals());
  }

  private static Mailbox mailbox(String member, long version) {
    return new Mailbox(
        member,
        "sw",
        "kanari@example.org",
        NOW,
        Set.of(Kind.WORD, Kind.OFFER),
        true,
        new Mailbox.Pending("next@example.org", "proof", NOW, 2),
        version);
  }

  private static Letter letter(String id, Letter.Sort sort, String blanks) {
    return new Letter(
        id, sort, "amina", blanks, LocalDate.of(2026, 11, 25), Letter.State.WAITING, 0, NOW, null);
  }

  @Test
  void a_mailbox_is_kept_whole_and_only_one_version_on() {
    assertThat(mailboxes().of("amina")).isEmpty();
    assertThat(mailboxes().keep(mailbox("amina", 1))).isTrue();
    assertThat(mailboxes().keep(mailbox("amina", 1))).isFalse();
    assertThat(mailboxes().keep(mailbox("amina", 3))).isFalse();
    assertThat(mailboxes().keep(mailbox("amina", 2))).isTrue();
    assertThat(mailboxes().of("amina")).contains(mailbox("amina", 2));
    assertThat(mailboxes().keep(mailbox("joel", 1))).isTrue();
    assertThat(mailboxes().all()).extracting(Mailbox::member).containsExactly("amina", "joel");
    mailboxes().remove("amina");
    assertThat(mailboxes().of("amina")).isEmpty();
    assertThat(mailboxes().told("amina")).isEqualTo(Instant.EPOCH);
  }

  @Test
  void an_address_and_what_a_letter_says_are_sealed() {
    assertThat(mailboxes().keep(mailbox("amina", 1))).isTrue();
    assertThat(letters().post(letter("one", Letter.Sort.CODE, "CANARY"))).isTrue();
    for (String table : List.of("mailbox", "letter")) {
      byte[] words =
          grounds
              .database
              .read(s -> s.one((r, c) -> r.getBytes(1), "select words from " + table))
              .orElseThrow();
      assertThat(new String(words, StandardCharsets.ISO_8859_1))
          .doesNotContain("CANARY")
          .doesNotContain("kanari");
    }
  }

  @Test
  void a_letter_is_put_in_once_and_never_again_not_even_after_it_was_sent() {
    assertThat(letters().post(letter("one", Letter.Sort.URGENT, ""))).isTrue();
    assertThat(letters().post(letter("one", Letter.Sort.URGENT, ""))).isFalse();
    letters().settle("one", Letter.State.SENT);
    assertThat(letters().post(letter("one", Letter.Sort.URGENT, ""))).isFalse();
    assertThat(letters().take(NOW, HELD)).isEmpty();
    assertThat(letters().open()).isEmpty();
  }

  @Test
  void a_digest_goes_in_only_where_its_reader_was_told_no_more_meanwhile() {
    assertThat(mailboxes().keep(mailbox("amina", 1))).isTrue();
    Letter digest = letter("one", Letter.Sort.DIGEST, "WORD=1");
    Letter other = letter("two", Letter.Sort.DIGEST, "WORD=1");
    assertThat(letters().post(digest, Instant.EPOCH, NOW)).isTrue();
    assertThat(mailboxes().told("amina")).isEqualTo(NOW);
    assertThat(letters().post(other, Instant.EPOCH, HELD)).isFalse();
    assertThat(letters().post(other, NOW, HELD)).isTrue();
    assertThat(letters().open()).hasSize(2);
  }

  @Test
  void whoever_takes_a_letter_has_it_for_herself_until_she_is_too_late() {
    assertThat(letters().post(letter("one", Letter.Sort.DIGEST, "WORD=1"))).isTrue();
    Letter taken = letters().take(NOW, HELD).orElseThrow();
    assertThat(taken.blanks()).isEqualTo("WORD=1");
    assertThat(taken.tries()).isEqualTo(1);
    assertThat(letters().take(NOW, HELD)).isEmpty();
    assertThat(letters().take(HELD, HELD.plusSeconds(9)).orElseThrow().tries()).isEqualTo(2);
  }

  @Test
  void of_many_takers_each_letter_has_one() throws Exception {
    int many = 30;
    for (int i = 0; i < many; i++) {
      assertThat(letters().post(letter("l" + i, Letter.Sort.URGENT, ""))).isTrue();
    }
    Callable<List<String>> taker =
        () -> {
          List<String> mine = new ArrayList<>();
          SqlLetters own = letters();
          for (int misses = 0; misses < 3; ) {
            Optional<Letter> taken = own.take(NOW, HELD);
            taken.ifPresent(l -> mine.add(l.id()));
            misses = taken.isPresent() ? 0 : misses + 1;
          }
          return mine;
        };
    List<String> all = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
      for (var found : pool.invokeAll(List.of(taker, taker, taker, taker))) {
        all.addAll(found.get());
      }
    }
    assertThat(all).hasSize(many).doesNotHaveDuplicates();
  }

  @Test
  void a_letter_comes_again_is_given_up_revived_and_let_go() {
    assertThat(letters().post(letter("one", Letter.Sort.CODE, "12345678"))).isTrue();
    assertThat(letters().take(NOW, HELD)).isPresent();
    letters().later("one", HELD, Delivery.Trouble.NO_ANSWER);
    assertThat(letters().take(NOW, HELD)).isEmpty();
    assertThat(letters().take(HELD, HELD.plusSeconds(60)).orElseThrow().trouble())
        .isEqualTo(Delivery.Trouble.NO_ANSWER);
    letters().bury("one", Delivery.Trouble.TOO_SLOW);
    assertThat(letters().take(HELD.plusSeconds(600), HELD)).isEmpty();
    assertThat(letters().open())
        .singleElement()
        .satisfies(l -> {
          assertThat(l.state()).isEqualTo(Letter.State.DEAD);
          assertThat(l.trouble()).isEqualTo(Delivery.Trouble.TOO_SLOW);
          assertThat(l.blanks()).isEmpty();
        });
    assertThat(letters().revive("one", NOW)).isTrue();
    assertThat(letters().take(NOW, HELD).orElseThrow().blanks()).isEqualTo("12345678");
    assertThat(letters().drop("one")).isTrue();
    assertThat(letters().drop("one")).isFalse();
    assertThat(letters().revive("one", NOW)).isFalse();
    assertThat(letters().open()).isEmpty();
  }

  @Test
  void what_waits_for_nothing_is_forgotten_with_time_and_what_waits_is_not() {
    assertThat(letters().post(letter("one", Letter.Sort.URGENT, ""))).isTrue();
    assertThat(letters().post(letter("two", Letter.Sort.URGENT, ""))).isTrue();
    letters().settle("one", Letter.State.SENT);
    assertThat(letters().forget(LocalDate.of(2026, 11, 25))).isZero();
    assertThat(letters().forget(LocalDate.of(2026, 11, 26))).isEqualTo(1);
    assertThat(letters().open()).extracting(Letter::id).containsExactly("two");
  }
}
