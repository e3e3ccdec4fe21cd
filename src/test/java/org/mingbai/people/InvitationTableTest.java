package org.mingbai.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mingbai.people.StaffHouse.Who;

/// SEC-20: what each kind of link opens, at each of its doors.
class InvitationTableTest {
  private static final Standing MEDIATOR =
      new Standing(
          "Amina", Set.of(Role.MEDIATOR), List.of("sw"), List.of("sw"), List.of(), List.of());
  private StaffHouse house;
  private Who boss;

  @BeforeEach
  void open() {
    house = new StaffHouse();
    boss = house.administrator();
  }

  @AfterEach
  void close() {
    house.close();
  }

  private String invited(String login) {
    return house.desk.invite(login, MEDIATOR, boss.member()).orElseThrow().token();
  }

  /// Kinds of links that open nothing, and how each comes about.
  private static Map<String, Function<InvitationTableTest, String>> dead() {
    Map<String, Function<InvitationTableTest, String>> kinds = new LinkedHashMap<>();
    kinds.put("none", t -> null);
    kinds.put("empty", t -> "");
    kinds.put("blank", t -> "  ");
    kinds.put("the word null", t -> "null");
    kinds.put("unknown", t -> "A".repeat(43));
    kinds.put("a session's token", t -> t.boss.token());
    kinds.put("one letter longer", t -> t.invited("amina") + "A");
    kinds.put(
        "one letter shorter",
        t -> {
          String token = t.invited("amina");
          return token.substring(0, token.length() - 1);
        });
    kinds.put(
        "used",
        t -> {
          String token = t.invited("amina");
          Who _ = t.house.join(token, "", "");
          return token;
        });
    kinds.put(
        "a day old",
        t -> {
          String token = t.invited("amina");
          t.house.clock.move(Duration.ofHours(24));
          return token;
        });
    kinds.put(
        "replaced by a new one",
        t -> {
          var first = t.house.desk.invite("amina", MEDIATOR, t.boss.member()).orElseThrow();
          assertThat(t.house.desk.inviteAgain(first.member().id(), t.boss.member())).isPresent();
          return first.token();
        });
    kinds.put(
        "of somebody who was suspended",
        t -> {
          var first = t.house.desk.invite("amina", MEDIATOR, t.boss.member()).orElseThrow();
          Changes _ = t.house.desk.suspend(first.member().id(), t.boss.member());
          return first.token();
        });
    kinds.put(
        "of the first administrator, who has joined", t -> t.house.desk.firstLink().orElse(""));
    return kinds;
  }

  @TestFactory
  List<DynamicTest> a_link_opens_nothing_when_it_is() {
    return dead().entrySet().stream()
        .map(kind -> DynamicTest.dynamicTest(kind.getKey(), () -> opensNothing(kind.getValue())))
        .toList();
  }

  private void opensNothing(Function<InvitationTableTest, String> kind) {
    close();
    open();
    String token = kind.apply(this);
    int members = house.desk.members().size();
    assertThat(house.desk.readInvitation(token)).isInstanceOf(Joining.Dead.class);
    assertThat(house.desk.choosePassword(token, "eve", "Eve", StaffHouse.PASSWORD))
        .isInstanceOf(Joining.Dead.class);
    assertThat(house.desk.proveAuthenticator(token, "000000")).isInstanceOf(Joining.Dead.class);
    assertThat(house.desk.guest(token)).isEmpty();
    assertThat(house.desk.members()).hasSize(members);
  }

  /// A live link opens the account it was made for, whatever its holder writes of herself.
  @Test
  void anothers_link_makes_nobody_but_the_other() {
    String aminas = invited("amina");
    String joels = invited("joel");
    Who joined = house.join(joels, "amina", "Amina");
    assertThat(joined.member().login()).isEqualTo("joel");
    assertThat(house.desk.readInvitation(aminas)).isInstanceOf(Joining.Open.class);
    assertThat(house.join(aminas, "joel", "Joel").member().login()).isEqualTo("amina");
  }

  @Test
  void a_link_holds_more_than_128_bits_and_none_is_like_another() {
    assertThat(invited("amina")).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(invited("joel"));
  }
}
