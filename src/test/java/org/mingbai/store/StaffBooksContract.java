package org.mingbai.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingbai.people.Account;
import org.mingbai.people.Accounts;
import org.mingbai.people.Invitation;
import org.mingbai.people.Invitations;
import org.mingbai.people.Member;
import org.mingbai.people.Role;
import org.mingbai.people.Session;
import org.mingbai.people.Sessions;
import org.mingbai.people.StaffBooks;
import org.mingbai.people.Unit;
import org.mingbai.people.WrongTries;

/// What every keeper of the books of staff must do: accounts, sessions, invitations, wrong tries.
abstract class StaffBooksContract {
  private static final Instant NOON = Samples.NOON;
  private Grounds grounds;
  private StaffBooks books;

  abstract Grounds grounds();

  @BeforeEach
  void prepare() {
    grounds = grounds();
    books = grounds.staff(InstantSource.fixed(NOON));
  }

  @AfterEach
  void leave() throws Exception {
    grounds.close();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Account account(String id, String login, String password, long version) {
    Member member =
        new Member(
            id,
            login,
            "Amina",
            Set.of(Role.MEDIATOR),
            List.of("sw"),
            List.of("sw"),
            List.of(),
            List.of(),
            true,
            Map.of(Role.MEDIATOR, List.of(new Unit("KE", "mombasa"), new Unit("UG", null))));
    Account.Passkey passkey =
        new Account.Passkey("p-" + password, "key", "Telephone", true, LocalDate.of(2026, 11, 26));
    return new Account(member, password, "SECRET", List.of("r1"), List.of(passkey), version);
  }

  @Test
  void an_account_is_kept_state_by_state() {
    Accounts accounts = books.accounts();
    Account first = account("m1", "amina", "h1", 1);
    assertThat(accounts.add(first, "by")).isTrue();
    assertThat(accounts.find("m1")).contains(first);
    assertThat(accounts.find("m2")).isEmpty();
    assertThat(accounts.withLogin("amina")).contains(first);
    assertThat(accounts.withLogin("nobody")).isEmpty();
    assertThat(accounts.add(account("m2", "amina", "h1", 1), "by")).isFalse();
    assertThat(accounts.add(account("m2", "joseph", "h1", 1), "by")).isTrue();
    Account next = account("m1", "amina", "h2", 2);
    assertThat(accounts.keep(next, "by")).isTrue();
    assertThat(accounts.keep(account("m1", "amina", "h3", 2), "by")).isFalse();
    assertThat(accounts.keep(account("m9", "x", "h3", 2), "by")).isFalse();
    assertThat(accounts.find("m1")).contains(next);
    assertThat(accounts.all())
        .extracting(a -> a.member().id())
        .containsExactlyInAnyOrder("m1", "m2");
    assertThat(new Ledger(grounds.database).verify().ok()).isTrue();
  }

  @Test
  void of_many_who_keep_a_state_one_wins() throws Exception {
    Accounts accounts = books.accounts();
    assertThat(accounts.add(account("m1", "amina", "h1", 1), "by")).isTrue();
    List<Callable<Boolean>> racers = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      Account next = account("m1", "amina", "h" + i, 2);
      racers.add(() -> accounts.keep(next, "by"));
    }
    assertThat(CasesContract.together(racers)).filteredOn(won -> won).hasSize(1);
  }

  @Test
  void SEC_21_a_time_step_is_spent_once() throws Exception {
    Accounts accounts = books.accounts();
    assertThat(accounts.add(account("m1", "amina", "h1", 1), "by")).isTrue();
    List<Callable<Boolean>> racers = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      racers.add(() -> accounts.spend("m1", 77));
    }
    assertThat(CasesContract.together(racers)).filteredOn(won -> won).hasSize(1);
    assertThat(accounts.spend("m1", 76)).isFalse();
    assertThat(accounts.spend("m1", 78)).isTrue();
    assertThat(accounts.spend("m9", 78)).isFalse();
  }

  @Test
  void sessions_are_found_by_token_ended_and_swept() {
    Sessions sessions = books.sessions();
    Instant start = NOON;
    Session one = new Session("s1", "m1", start, start);
    sessions.begin(one, bytes("t1"));
    sessions.begin(new Session("s2", "m1", start, start), bytes("t2"));
    sessions.begin(new Session("s3", "m2", start, start), bytes("t3"));
    assertThat(sessions.find(bytes("t1"))).contains(one);
    assertThat(sessions.find(bytes("t9"))).isEmpty();
    Instant later = start.plus(Duration.ofMinutes(20));
    sessions.seen("s2", later);
    assertThat(sessions.of("m1")).containsExactly(one, new Session("s2", "m1", start, later));
    sessions.end("s1");
    assertThat(sessions.find(bytes("t1"))).isEmpty();
    assertThat(sessions.sweep(start.minusSeconds(1), start.plusSeconds(1))).isEqualTo(1);
    assertThat(sessions.find(bytes("t3"))).isEmpty();
    sessions.endAll("m1");
    assertThat(sessions.of("m1")).isEmpty();
  }

  @Test
  void SEC_20_an_invitation_is_replaced_drafted_and_used_once() throws Exception {
    Invitations invitations = books.invitations();
    Invitation plain = new Invitation("m1", NOON, null);
    invitations.issue(plain, bytes("t1"));
    assertThat(invitations.find(bytes("t1"))).contains(plain);
    invitations.issue(plain, bytes("t2"));
    assertThat(invitations.find(bytes("t1"))).isEmpty();
    Invitation.Draft draft = new Invitation.Draft("amina", "Amina", "hash", "SECRET");
    assertThat(invitations.draft(bytes("t1"), draft)).isFalse();
    assertThat(invitations.draft(bytes("t2"), draft)).isTrue();
    assertThat(invitations.find(bytes("t2"))).contains(new Invitation("m1", NOON, draft));
    List<Callable<Boolean>> racers = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      racers.add(() -> invitations.use(bytes("t2")));
    }
    assertThat(CasesContract.together(racers)).filteredOn(won -> won).hasSize(1);
    invitations.issue(plain, bytes("t3"));
    invitations.withdraw("m1");
    assertThat(invitations.find(bytes("t3"))).isEmpty();
  }

  @Test
  void wrong_tries_are_counted_cleared_and_swept() {
    WrongTries tries = books.tries();
    assertThat(tries.of("amina")).isEqualTo(WrongTries.Tries.NONE);
    tries.note("amina", new WrongTries.Tries(1, NOON));
    tries.note("amina", new WrongTries.Tries(2, NOON.plusSeconds(9)));
    assertThat(tries.of("amina")).isEqualTo(new WrongTries.Tries(2, NOON.plusSeconds(9)));
    tries.clear("amina");
    assertThat(tries.of("amina")).isEqualTo(WrongTries.Tries.NONE);
    tries.note("joseph", new WrongTries.Tries(1, NOON));
    assertThat(tries.sweepTries(NOON)).isZero();
    assertThat(tries.sweepTries(NOON.plusSeconds(1))).isEqualTo(1);
  }
}
