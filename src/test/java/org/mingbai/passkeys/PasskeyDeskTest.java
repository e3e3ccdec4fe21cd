package org.mingbai.passkeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingbai.passkeys.PasskeyDesk.Brought;
import org.mingbai.passkeys.PasskeyDesk.Change;
import org.mingbai.people.Changes;
import org.mingbai.people.Joining;
import org.mingbai.people.PeopleDesk.SignedIn;
import org.mingbai.people.Role;
import org.mingbai.people.StaffHouse;
import org.mingbai.people.StaffHouse.Who;
import org.mingbai.people.Standing;

/// Passkeys on the real store, with an authenticator in software and the time moved by hand
/// (SEC-18, SEC-21, SEC-22).
class PasskeyDeskTest {
  private static final Place PLACE = new Place("https://mingbai.example", "mingbai.example");
  private StaffHouse house;
  private PasskeyDesk desk;
  private Who boss;
  private SoftKey key;

  @BeforeEach
  void open() {
    house = new StaffHouse();
    desk = house.passkeys;
    boss = house.administrator();
    key = new SoftKey(PLACE);
    assertThat(added(boss, key)).isInstanceOf(Change.Added.class);
  }

  @AfterEach
  void close() {
    house.close();
  }

  private Change added(Who who, SoftKey with) {
    Brought brought = with.make(desk.offerAccount(who.member(), PLACE));
    return desk.add(who.member(), StaffHouse.PASSWORD, "Telephone", brought, PLACE);
  }

  private Optional<SignedIn> in(SoftKey with) {
    return desk.enterBy(with.sign(desk.offerDoor(PLACE)), PLACE);
  }

  @Test
  void a_passkey_opens_the_door_without_password_and_code() {
    SignedIn signed = in(key).orElseThrow();
    assertThat(signed.member()).isEqualTo(boss.member());
    assertThat(house.desk.identify(signed.token())).isPresent();
    assertThat(in(key)).as("and again").isPresent();
  }

  @Test
  void its_owner_sees_when_it_was_added_and_last_used() {
    LocalDate today = LocalDate.of(2026, 11, 25);
    assertThat(desk.of(boss.member()))
        .extracting(PasskeyDesk.Listed::name, PasskeyDesk.Listed::added, p -> p.used())
        .containsExactly(org.assertj.core.groups.Tuple.tuple("Telephone", today, Optional.empty()));
    house.clock.move(Duration.ofDays(3));
    assertThat(in(key)).isPresent();
    assertThat(desk.of(boss.member()).getFirst().used()).contains(today.plusDays(3));
  }

  @Test
  void an_authenticator_whose_counter_stands_at_nought_is_let_in() {
    SoftKey still = new SoftKey(PLACE);
    still.counter = 0;
    still.counts = false;
    assertThat(added(boss, still)).isInstanceOf(Change.Added.class);
    assertThat(in(still)).isPresent();
    assertThat(in(still)).isPresent();
  }

  static Stream<String> bends() {
    return BENDS.keySet().stream();
  }

  private static final Map<String, Consumer<SoftKey>> BENDS = new LinkedHashMap<>();

  static {
    BENDS.put("another origin", k -> k.origin = "https://mingbai.example.evil.example");
    BENDS.put("the same origin in clear", k -> k.origin = "http://mingbai.example");
    BENDS.put("another port", k -> k.origin = "https://mingbai.example:8443");
    BENDS.put("no origin", k -> k.origin = "");
    BENDS.put("another house", k -> k.house = "evil.example");
    BENDS.put("another act", k -> k.type = "payment.get");
    BENDS.put("its owner not verified", k -> k.flags = SoftKey.PRESENT);
    BENDS.put("nobody present", k -> k.flags = SoftKey.VERIFIED);
    BENDS.put("no flag at all", k -> k.flags = 0);
    BENDS.put("a foreign frame", k -> k.frame = "\"crossOrigin\":true");
    BENDS.put("words in place of a frame", k -> k.frame = "\"crossOrigin\":[[[");
  }

  @ParameterizedTest(name = "a signature with {0} opens nothing")
  @MethodSource("bends")
  void a_bent_signature_opens_nothing(String bend) {
    BENDS.get(bend).accept(key);
    assertThat(in(key)).isEmpty();
  }

  @ParameterizedTest(name = "a new passkey with {0} is not added")
  @MethodSource("bends")
  void a_bent_passkey_is_not_added(String bend) {
    SoftKey bent = new SoftKey(PLACE);
    BENDS.get(bend).accept(bent);
    assertThat(added(boss, bent)).isInstanceOf(Change.Refused.class);
    assertThat(desk.of(boss.member())).hasSize(1);
  }

  @Test
  void signing_is_not_making_and_making_is_not_signing() {
    key.type = "webauthn.create";
    assertThat(in(key)).isEmpty();
    SoftKey other = new SoftKey(PLACE);
    other.type = "webauthn.get";
    assertThat(added(boss, other)).isInstanceOf(Change.Refused.class);
  }

  @Test
  void the_signature_of_another_key_or_of_an_unknown_passkey_opens_nothing() {
    var own = key.pair;
    key.pair = SoftKey.fresh();
    assertThat(in(key)).isEmpty();
    key.pair = own;
    byte[] id = key.id;
    key.id = SoftKey.noise(32);
    assertThat(in(key)).isEmpty();
    key.id = id;
    assertThat(in(key)).isPresent();
  }

  @Test
  void a_passkey_opens_its_own_members_door_only() {
    Who amina = house.mediator(boss.member(), "amina", List.of("sw"), List.of());
    key.member = amina.member().id();
    assertThat(in(key)).isEmpty();
    key.member = "nobody";
    assertThat(in(key)).isEmpty();
    key.member = "";
    assertThat(in(key)).isEmpty();
  }

  @Test
  void a_counter_that_went_back_or_stood_still_opens_nothing() {
    assertThat(in(key)).isPresent();
    assertThat(in(key)).isPresent();
    long now = key.counter;
    key.counter = now - 1;
    assertThat(in(key)).as("stood still").isEmpty();
    key.counter = 1;
    assertThat(in(key)).as("went back").isEmpty();
    key.counter = 0;
    assertThat(in(key)).as("fell to nought").isEmpty();
    key.counter = now;
    assertThat(in(key)).isPresent();
  }

  @Test
  void a_challenge_is_answered_once_within_five_minutes_and_for_its_own_purpose() {
    Brought brought = key.sign(desk.offerDoor(PLACE));
    assertThat(desk.enterBy(brought, PLACE)).isPresent();
    assertThat(desk.enterBy(brought, PLACE)).as("again").isEmpty();
    Offer old = desk.offerDoor(PLACE);
    house.clock.move(Duration.ofMinutes(5));
    assertThat(desk.enterBy(key.sign(old), PLACE)).as("old").isEmpty();
    Offer account = desk.offerAccount(boss.member(), PLACE);
    assertThat(desk.enterBy(key.sign(account), PLACE)).as("for the account").isEmpty();
    Offer forged =
        new Offer(SoftKey.coded(SoftKey.noise(48)), "mingbai.example", "", "", "", List.of());
    assertThat(desk.enterBy(key.sign(forged), PLACE)).as("forged").isEmpty();
    Offer mine = desk.offerDoor(PLACE);
    Brought swapped = new Brought(mine.challenge(), key.sign(desk.offerDoor(PLACE)).credential());
    assertThat(desk.enterBy(swapped, PLACE)).as("another's in the words").isEmpty();
  }

  @Test
  void an_answer_that_failed_spends_its_challenge_too() {
    Offer offer = desk.offerDoor(PLACE);
    key.flags = 0;
    assertThat(desk.enterBy(key.sign(offer), PLACE)).isEmpty();
    key.flags = SoftKey.PRESENT | SoftKey.VERIFIED;
    assertThat(desk.enterBy(key.sign(offer), PLACE)).isEmpty();
    assertThat(in(key)).isPresent();
  }

  @ParameterizedTest(name = "{0} is no credential")
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "{}",
        "[]",
        "\"x\"",
        "{\"id\":null}",
        "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\"}",
        "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{}}",
        "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":null,\"clientExtensionResults\":{}}",
        "{\"id\":7,\"rawId\":[],\"type\":{},\"response\":3}",
        "{\"id\":\"!!\",\"rawId\":\"%%\",\"type\":\"public-key\",\"response\":{\"clientDataJSON\":\"..\",\"authenticatorData\":\"!\",\"signature\":\"?\",\"userHandle\":\"*\"},\"clientExtensionResults\":{}}",
        "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{\"clientDataJSON\":\"e30\",\"authenticatorData\":\"AA\",\"signature\":\"AA\",\"attestationObject\":\"oA\",\"userHandle\":\"AA\"},\"clientExtensionResults\":{}}",
        "\u0000\u0001"
      })
  void what_is_no_credential_opens_and_adds_nothing(String words) {
    assertThat(desk.enterBy(new Brought(desk.offerDoor(PLACE).challenge(), words), PLACE))
        .isEmpty();
    Brought brought = new Brought(desk.offerAccount(boss.member(), PLACE).challenge(), words);
    assertThat(desk.add(boss.member(), StaffHouse.PASSWORD, "x", brought, PLACE))
        .isInstanceOf(Change.Refused.class);
  }

  @Test
  void a_credential_cut_off_anywhere_opens_and_adds_nothing() {
    String whole = key.sign(desk.offerDoor(PLACE)).credential();
    String made = new SoftKey(PLACE).make(desk.offerAccount(boss.member(), PLACE)).credential();
    for (int cut = 0; cut < whole.length(); cut += 7) {
      Brought part = new Brought(desk.offerDoor(PLACE).challenge(), whole.substring(0, cut));
      assertThat(desk.enterBy(part, PLACE)).isEmpty();
    }
    for (int cut = 0; cut < made.length(); cut += 31) {
      Offer offer = desk.offerAccount(boss.member(), PLACE);
      Brought part = new Brought(offer.challenge(), made.substring(0, cut));
      assertThat(desk.add(boss.member(), StaffHouse.PASSWORD, "x", part, PLACE))
          .isInstanceOf(Change.Refused.class);
    }
  }

  @ParameterizedTest(name = "a passkey of format {0} is not added: none was asked for")
  @ValueSource(strings = {"packed", "fido-u2f", "tpm", "x"})
  void attestations_nobody_asked_for_are_not_read(String format) {
    SoftKey other = new SoftKey(PLACE);
    other.format = format;
    assertThat(added(boss, other)).isInstanceOf(Change.Refused.class);
  }

  @Test
  void a_key_of_a_kind_that_was_not_offered_is_not_added() {
    SoftKey other = new SoftKey(PLACE);
    other.algorithm = -9;
    assertThat(added(boss, other)).isInstanceOf(Change.Refused.class);
  }

  @Test
  void adding_asks_the_password_once_more_and_nobody_adds_to_another() {
    Who amina = house.mediator(boss.member(), "amina", List.of("sw"), List.of());
    SoftKey other = new SoftKey(PLACE);
    Brought brought = other.make(desk.offerAccount(boss.member(), PLACE));
    assertThat(desk.add(boss.member(), "wrong", "x", brought, PLACE))
        .isInstanceOf(Change.WrongPassword.class);
    assertThat(desk.add(amina.member(), StaffHouse.PASSWORD, "x", brought, PLACE))
        .as("a challenge of somebody else")
        .isInstanceOf(Change.Refused.class);
    assertThat(added(boss, key)).as("the same twice").isInstanceOf(Change.Refused.class);
  }

  @Test
  void whoever_registers_anothers_id_touches_nothing_of_hers() {
    Who amina = house.mediator(boss.member(), "amina", List.of("sw"), List.of());
    assertThat(in(key)).isPresent();
    SoftKey twin = new SoftKey(PLACE);
    twin.id = key.id;
    twin.counter = 900;
    assertThat(added(amina, twin)).isInstanceOf(Change.Added.class);
    assertThat(in(key)).isPresent();
    assertThat(desk.remove(amina.member(), SoftKey.coded(twin.id)))
        .isInstanceOf(Change.Removed.class);
    assertThat(in(key)).isPresent();
  }

  @Test
  void a_removed_passkey_opens_nothing_and_ends_every_other_session() {
    String stolen = in(key).orElseThrow().token();
    Change.Removed removed =
        (Change.Removed) desk.remove(boss.member(), desk.of(boss.member()).getFirst().id());
    assertThat(house.desk.identify(stolen)).isEmpty();
    assertThat(house.desk.identify(removed.token())).isPresent();
    assertThat(in(key)).isEmpty();
    assertThat(desk.remove(boss.member(), "nothing")).isInstanceOf(Change.Refused.class);
  }

  @Test
  void there_is_an_end_to_how_many_one_has() {
    for (int i = 1; i < PasskeyDesk.MOST; i++) {
      assertThat(added(boss, new SoftKey(PLACE))).isInstanceOf(Change.Added.class);
    }
    assertThat(added(boss, new SoftKey(PLACE))).isInstanceOf(Change.Refused.class);
  }

  // --- joining ---

  private String invited(String login) {
    Standing standing =
        new Standing(
            login, Set.of(Role.MEDIATOR), List.of("sw"), List.of("sw"), List.of(), List.of());
    return house.desk.invite(login, standing, boss.member()).orElseThrow().token();
  }

  @Test
  void an_invitation_is_followed_with_a_passkey_once_and_it_is_the_only_way_in() {
    String link = invited("amina");
    SoftKey hers = new SoftKey(PLACE);
    Brought brought = hers.make(desk.offerJoin(link, PLACE).orElseThrow());
    SignedIn joined = desk.joinBy(link, "Telephone", brought, PLACE).orElseThrow();
    assertThat(house.desk.identify(joined.token())).isPresent();
    assertThat(house.desk.notJoined()).isEmpty();
    assertThat(desk.offerJoin(link, PLACE)).as("used up").isEmpty();
    assertThat(desk.joinBy(link, "Telephone", brought, PLACE)).isEmpty();
    assertThat(in(hers)).isPresent();
    assertThat(house.desk.signIn("amina", "", "")).isEmpty();
    String only = desk.of(joined.member()).getFirst().id();
    assertThat(desk.remove(joined.member(), only)).isInstanceOf(Change.LastWayIn.class);
    assertThat(in(hers)).isPresent();
  }

  @Test
  void a_link_for_who_lost_everything_takes_the_place_of_all_she_had() {
    Who amina = house.mediator(boss.member(), "amina", List.of("sw"), List.of());
    SoftKey lost = new SoftKey(PLACE);
    assertThat(added(amina, lost)).isInstanceOf(Change.Added.class);
    String link = house.desk.inviteAgain(amina.member().id(), boss.member()).orElseThrow().token();
    assertThat(in(lost)).as("until it is used").isPresent();
    SoftKey hers = new SoftKey(PLACE);
    Offer offer = desk.offerJoin(link, PLACE).orElseThrow();
    assertThat(desk.joinBy(link, "New", hers.make(offer), PLACE)).isPresent();
    assertThat(in(lost)).isEmpty();
    assertThat(in(hers)).isPresent();
    assertThat(
            house.desk.signIn(
                "amina", StaffHouse.PASSWORD, house.code(amina.secret(), Duration.ZERO)))
        .isEmpty();
    String again = house.desk.inviteAgain(amina.member().id(), boss.member()).orElseThrow().token();
    assertThat(house.join(again, "", "")).isNotNull();
    assertThat(in(hers)).as("a password took its place").isEmpty();
  }

  @Test
  void the_first_administrator_joins_with_a_password_since_nobody_could_let_her_in_again() {
    try (StaffHouse fresh = new StaffHouse()) {
      String link = fresh.desk.firstLink().orElseThrow();
      assertThat(fresh.desk.readInvitation(link)).isInstanceOf(Joining.Open.class);
      assertThat(fresh.passkeys.offerJoin(link, PLACE)).isEmpty();
    }
    assertThat(desk.offerJoin("", PLACE)).isEmpty();
    assertThat(desk.offerJoin(null, PLACE)).isEmpty();
  }

  @Test
  void a_suspended_member_has_no_door_whatever_she_holds() {
    Who amina = house.mediator(boss.member(), "amina", List.of("sw"), List.of());
    SoftKey hers = new SoftKey(PLACE);
    assertThat(added(amina, hers)).isInstanceOf(Change.Added.class);
    assertThat(house.desk.suspend(amina.member().id(), boss.member())).isEqualTo(Changes.DONE);
    assertThat(in(hers)).isEmpty();
  }

  // --- refusals ---

  @Test
  void refusals_slow_the_next_try_and_leave_the_password_alone() {
    var own = key.pair;
    key.pair = SoftKey.fresh();
    for (int i = 0; i < 5; i++) {
      assertThat(in(key)).isEmpty();
    }
    key.pair = own;
    assertThat(in(key)).as("held back although all is right").isEmpty();
    assertThat(
            house.desk.signIn(
                "boss", StaffHouse.PASSWORD, house.code(boss.secret(), Duration.ZERO)))
        .isPresent();
    house.clock.move(Duration.ofSeconds(3));
    assertThat(in(key)).isPresent();
  }

  @Test
  void an_unknown_passkey_and_a_wrong_signature_take_the_same_time_SEC_18() {
    SoftKey unknown = new SoftKey(PLACE);
    SoftKey wrong = new SoftKey(PLACE);
    wrong.id = key.id;
    List<Long> ofUnknown = new ArrayList<>();
    List<Long> ofWrong = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      unknown.member = boss.member().id();
      wrong.member = boss.member().id();
      ofUnknown.add(nanos(unknown));
      ofWrong.add(nanos(wrong));
    }
    long known = median(ofWrong);
    assertThat(median(ofUnknown)).isBetween(known / 2, known * 2);
  }

  private long nanos(SoftKey with) {
    Brought brought = with.sign(desk.offerDoor(PLACE));
    long before = System.nanoTime();
    assertThat(desk.enterBy(brought, PLACE)).isEmpty();
    return System.nanoTime() - before;
  }

  private static long median(List<Long> times) {
    return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
  }

  @Test
  void challenges_nobody_answers_leave_nothing_behind_and_answered_ones_are_swept() {
    assertThat(in(key)).isPresent();
    assertThat(desk.forgetChallenges()).isZero();
    house.clock.move(Duration.ofMinutes(6));
    assertThat(desk.forgetChallenges()).as("one that added it, one that opened").isEqualTo(2);
  }
}
