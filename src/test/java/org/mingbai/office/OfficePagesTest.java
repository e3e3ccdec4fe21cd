package org.mingbai.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingbai.casework.CaseEvent;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.Stage;
import org.mingbai.office.Hand.Page;
import org.mingbai.people.StaffHouse;
import org.mingbai.people.StaffHouse.Who;
import org.mingbai.roster.Roster.DutyList;
import org.mingbai.staffroom.DeskPages;

/// The staff's pages over real HTTP, without script.
class OfficePagesTest {
  private static RunningOffice house;
  private static Who boss;
  private static Who amina;
  private static Who joel;

  @BeforeAll
  static void open() {
    house = new RunningOffice();
    boss = house.staff.administrator();
    amina = house.mediator(boss.member(), "amina", "sw", "en");
    joel = house.mediator(boss.member(), "joel", "en", "sw");
  }

  @AfterAll
  static void close() {
    house.close();
  }

  // --- in and out ---

  @Test
  void the_first_administrator_joins_by_the_printed_link_and_signs_in_again() {
    try (RunningOffice fresh = new RunningOffice()) {
      String link =
          DeskPages.invitation(
              java.net.URI.create("https://mingbai.example/"),
              org.mingbai.language.Language.ENGLISH,
              fresh.staff.desk.firstLink().orElseThrow());
      assertThat(link).startsWith("https://mingbai.example/en/desk/join?key=");
      String path = link.substring("https://mingbai.example".length());
      Hand hand = fresh.hand();
      Page refused =
          hand.submit(
              path,
              "/en/desk/join",
              "name",
              "Wang Fang",
              "login",
              "wang",
              "password",
              "password1234");
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.body())
          .contains("Many people use this password")
          .contains("value=\"wang\"")
          .doesNotContain("password1234");
      Page enrol =
          hand.submit(
              path,
              "/en/desk/join",
              "name",
              "Wang Fang",
              "login",
              "wang",
              "password",
              StaffHouse.PASSWORD);
      String secret = found(enrol.body(), "<bdi class=\"code long\">([A-Z2-7]+)</bdi>");
      assertThat(enrol.body()).contains("<svg class=\"qr\"");
      Page codes =
          hand.post(
              "/en/desk/join/code",
              Hand.fields(
                  enrol.body(),
                  "/en/desk/join/code",
                  "code",
                  fresh.staff.code(secret, Duration.ZERO)));
      assertThat(codes.status()).isEqualTo(200);
      assertThat(codes.header("set-cookie"))
          .startsWith("__Host-staff=")
          .contains("Secure", "HttpOnly", "SameSite=Strict", "Path=/");
      assertThat(codes.body().split("<bdi class=\"code\" dir=\"ltr\">", -1)).hasSize(11);
      assertThat(hand.get("/en/desk").place()).isEqualTo("/en/desk/setup/names");
      assertThat(hand.get("/en/desk/setup").body()).contains("Before real people may use it");
      assertThat(fresh.hand().get(path).status()).as("used").isEqualTo(404);

      Page out = hand.submit("/en/desk/setup", "/en/desk/sign-out");
      assertThat(out.header("clear-site-data"))
          .as("SEC-23")
          .contains("cookies", "storage", "cache");
      Page shut = hand.get("/en/desk/setup");
      assertThat(shut.status()).isEqualTo(401);
      String door = "/en/desk/sign-in?back=/setup";
      assertThat(shut.body()).as("the way back in").contains("href=\"" + door + "\"");
      fresh.staff.clock.move(Duration.ofSeconds(30));
      Page in =
          hand.submit(
              door,
              "/en/desk/sign-in",
              "login",
              "wang",
              "password",
              StaffHouse.PASSWORD,
              "code",
              fresh.staff.code(secret, Duration.ZERO));
      assertThat(in.status()).isEqualTo(303);
      assertThat(in.place()).as("where she was").isEqualTo("/en/desk/setup");
      assertThat(hand.get("/en/desk/setup").status()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/cases/MB-ABCD-EFGH, /cases/MB-ABCD-EFGH",
    "/inbox, /inbox",
    "//evil.example, ''",
    "https://evil.example, ''",
    "/sign-out, ''",
    "/cases/../sign-out, ''",
    "/inbox?view=mine, ''",
    "'/inbox\n', ''"
  })
  void a_sign_in_leads_back_to_the_desk_and_nowhere_else(String wanted, String kept) {
    String coded = URLEncoder.encode(wanted.replace("\\n", "\n"), StandardCharsets.UTF_8);
    String door = house.hand().get("/en/desk/sign-in?back=" + coded).body();
    assertThat(door).contains("name=\"back\" value=\"" + kept + "\"");
  }

  @Test
  void who_was_signed_out_over_a_case_is_led_back_to_it() {
    String at = "/en/desk/cases/MB-ABCD-EFGH";
    for (String place : List.of(at, at + "/events")) {
      assertThat(house.hand().get(place).body())
          .contains("href=\"/en/desk/sign-in?back=/cases/MB-ABCD-EFGH\"");
    }
  }

  @Test
  void every_refused_sign_in_says_the_same_SEC_18() {
    String unknown = refusal("nobody", StaffHouse.PASSWORD);
    String wrong = refusal("joel", "wrong");
    String codeless = refusal("joel", StaffHouse.PASSWORD);
    assertThat(unknown.replace("nobody", "X"))
        .isEqualTo(wrong.replace("joel", "X"))
        .isEqualTo(codeless.replace("joel", "X"));
  }

  private static String refusal(String login, String password) {
    Page page =
        house
            .hand()
            .submit(
                "/en/desk/sign-in",
                "/en/desk/sign-in",
                "login",
                login,
                "password",
                password,
                "code",
                "000000");
    assertThat(page.status()).isEqualTo(401);
    return page.body().replaceAll("name=\"(csrf|challenge)\" value=\"[^\"]*\"", "");
  }

  // --- the mediator's way ---

  @Test
  void a_mediator_finds_takes_answers_notes_and_closes_a_case() {
    CaseFile file = house.file("sw", "Mshahara wangu haujalipwa <b>miezi</b> mitatu.");
    String at = "/en/desk/cases/" + file.reference();
    Hand hand = house.hand(amina);
    Page inbox = hand.get("/en/desk/inbox?view=unassigned&language=sw");
    assertThat(inbox.body())
        .contains(at)
        .contains("Wages not paid or late")
        .contains("Mshahara wangu")
        .contains("Kenya")
        .doesNotContain("<b>miezi");
    Page page = hand.get(at);
    assertThat(page.body())
        .contains(
            "lang=\"sw\" dir=\"auto\">Mshahara wangu haujalipwa &lt;b&gt;miezi&lt;/b&gt; mitatu.")
        .contains("Camp 4")
        .contains("My pay")
        .contains("Wages not paid or late (83 of 100)")
        .contains("mshahara · miezi")
        .contains("0a1b")
        .contains("Take this case");

    assertThat(hand.submit(at, at + "/claim").place()).isEqualTo(at + "?done=claimed");
    assertThat(hand.submit(at, at + "/note", "note", "Call the camp first").place())
        .isEqualTo(at + "?done=note");
    Page sent = hand.submit(at, at + "/reply", "reply", "Tunaangalia jambo hili.");
    assertThat(sent.place()).isEqualTo(at + "?done=reply");
    assertThat(hand.get(sent.place()).body())
        .contains("Sent to the complainant.")
        .contains("Tunaangalia jambo hili.")
        .contains("Call the camp first");
    assertThat(hand.submit(at, at + "/close", "reason", "Mshahara umelipwa.").place())
        .isEqualTo(at + "?done=closed");

    CaseFile closed = house.now(file);
    assertThat(closed.stage()).isEqualTo(Stage.CLOSED);
    assertThat(closed.events())
        .filteredOn(CaseEvent.Replied.class::isInstance)
        .singleElement()
        .satisfies(e -> assertThat(((CaseEvent.Replied) e).locale()).isEqualTo("sw"));
    assertThat(hand.get("/en/desk/inbox?view=closed").body()).contains(at);
    assertThat(hand.get("/en/desk/inbox").body()).doesNotContain(at + "\"");
  }

  @Test
  void a_note_is_never_seen_by_the_complainant_UX_39() {
    CaseFile file = house.file("sw", "Barabara imeharibu shamba langu.");
    String at = "/en/desk/cases/" + file.reference();
    Hand hand = house.hand(amina);
    assertThat(hand.submit(at, at + "/note", "note", "CANARY-NOTE only for us").status())
        .isEqualTo(303);
    assertThat(house.now(file).timeline().toString()).doesNotContain("CANARY-NOTE");
    assertThat(house.hand(joel).get(at).body()).contains("CANARY-NOTE");
    assertThat(house.hand(joel).get("/en/desk/inbox").body()).doesNotContain("CANARY-NOTE");
    String html = hand.get(at).body();
    assertThat(html).contains("action=\"" + at + "/note\"").contains("action=\"" + at + "/reply\"");
    assertThat(html).contains("Add internal note").contains("Send to complainant (Kiswahili)");
  }

  @Test
  void of_two_who_claim_one_wins_and_the_other_is_told_who() {
    CaseFile file = house.file("sw", "Maji yamekatika.");
    String at = "/en/desk/cases/" + file.reference();
    Hand first = house.hand(amina);
    Hand second = house.hand(joel);
    List<String> late = Hand.fields(second.get(at).body(), at + "/claim");
    assertThat(first.submit(at, at + "/claim").status()).isEqualTo(303);
    assertThat(first.submit(at, at + "/note", "note", "x").status()).isEqualTo(303);
    Page lost = second.post(at + "/claim", late);
    assertThat(lost.status()).isEqualTo(409);
    assertThat(lost.body()).contains("amina has this case");
    assertThat(house.now(file).handler().orElseThrow().member()).isEqualTo(amina.member().id());
  }

  @Test
  void words_that_could_not_be_sent_are_still_there() {
    CaseFile file = house.file("sw", "Chakula ni kibaya.");
    String at = "/en/desk/cases/" + file.reference();
    Hand second = house.hand(joel);
    List<String> late =
        Hand.fields(second.get(at).body(), at + "/reply", "reply", "Long words typed with care");
    assertThat(house.hand(amina).submit(at, at + "/claim").status()).isEqualTo(303);
    Page refused = second.post(at + "/reply", late);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body())
        .contains("amina has this case")
        .contains("Long words typed with care");
    assertThat(house.now(file).events()).noneMatch(CaseEvent.Replied.class::isInstance);
  }

  @Test
  void a_double_click_sends_one_reply() {
    CaseFile file = house.file("sw", "Vumbi kwenye mazao.");
    String at = "/en/desk/cases/" + file.reference();
    Hand hand = house.hand(amina);
    List<String> form = Hand.fields(hand.get(at).body(), at + "/reply", "reply", "Tutakuja kesho.");
    assertThat(hand.post(at + "/reply", form).status()).isEqualTo(303);
    assertThat(hand.post(at + "/reply", form).status()).isEqualTo(303);
    assertThat(house.now(file).events()).filteredOn(CaseEvent.Replied.class::isInstance).hasSize(1);
    form.set(form.indexOf("reply") + 1, "Other words");
    Page other = hand.post(at + "/reply", form);
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.body()).contains("Other words");
  }

  @Test
  void a_case_one_may_not_see_answers_like_one_that_does_not_exist_SEC_11() {
    Who fatima = house.mediator(boss.member(), "fatima", "ar");
    CaseFile file = house.file("sw", "Siri.");
    Page hers = house.hand(fatima).get("/en/desk/cases/" + file.reference());
    Page none = house.hand(fatima).get("/en/desk/cases/MB-0000-0000");
    assertThat(hers.status()).isEqualTo(404);
    assertThat(hers.body()).isEqualTo(none.body());
    assertThat(house.hand(fatima).get("/en/desk/inbox").body()).doesNotContain(file.reference());
    String csrf =
        found(house.hand(fatima).get("/en/desk/inbox").body(), "name=\"csrf\" value=\"([^\"]+)\"");
    for (String act : List.of("claim", "release", "note", "reply", "close")) {
      Page done =
          house
              .hand(fatima)
              .post(
                  "/en/desk/cases/" + file.reference() + "/" + act,
                  List.of("csrf", csrf, "key", "k", "note", "x", "reply", "x", "reason", "x"));
      assertThat(done.status()).as(act).isEqualTo(404);
    }
    assertThat(house.now(file).version()).isEqualTo(file.version());
  }

  @Test
  void a_case_in_a_language_nobody_reads_is_seen_by_every_mediator() {
    CaseFile file = house.file("lg", "Ssente zange tezisasulwa.");
    assertThat(house.hand(amina).get("/en/desk/inbox").body()).contains(file.reference());
    assertThat(house.hand(joel).get("/en/desk/cases/" + file.reference()).body())
        .contains("You do not write Luganda")
        .contains("<option value=\"lg\">")
        .contains("<option value=\"sw\">");
  }

  @Test
  void a_thread_in_which_a_person_was_asked_for_stands_in_the_inbox() {
    house.cases.openForPerson(
        new org.mingbai.casework.Intake(
            "sw",
            new org.mingbai.grievance.Grievance(
                "Nataka kuongea na mtu", null, null, null, null, null, null, null),
            java.util.Set.of(),
            null),
        new org.mingbai.grievance.Once("asked", "b"));
    assertThat(house.hand(amina).get("/en/desk/inbox").body())
        .contains("Asked for a person")
        .contains("Nataka kuongea na mtu");
  }

  // --- the administrator's way ---

  @Test
  void the_administrator_sets_the_house_up() {
    try (RunningOffice fresh = new RunningOffice()) {
      Who chief = fresh.staff.administrator();
      Hand hand = fresh.hand(chief);
      assertThat(hand.get("/en/desk/setup").body())
          .contains("13 things are missing", "Still learning: ");
      // a failure of learning is told where the administrator looks, not in the log alone
      fresh.sheets.learningFailed();
      assertThat(hand.get("/en/desk/setup").body())
          .contains("role=\"alert\"><b>Learning failed: ", "English", "Start the house again.")
          .doesNotContain("Still learning");
      Page kept =
          hand.submit(
              "/en/desk/organisation",
              "/en/desk/organisation",
              "name-en",
              "Long River Works",
              "name-sw",
              "Kazi za Mto",
              "country",
              "KE",
              "language",
              "en",
              "language",
              "sw",
              "hours-KE-0-first",
              "MONDAY",
              "hours-KE-0-last",
              "FRIDAY",
              "hours-KE-0-from",
              "08:00",
              "hours-KE-0-to",
              "17:00",
              "days",
              "5");
      assertThat(kept.place()).isEqualTo("/en/desk/organisation?done=saved");
      assertThat(fresh.organisations.current().promiseDays()).isEqualTo(5);
      assertThat(fresh.organisations.current().languages()).containsExactly("en", "sw");
      assertThat(
              hand.submit(
                      "/en/desk/organisation",
                      "/en/desk/organisation",
                      "language",
                      "en",
                      "days",
                      "0")
                  .body())
          .contains("between 1 and 60 days");

      assertThat(
              hand.submit(
                      "/en/desk/sites",
                      "/en/desk/sites",
                      "id",
                      "Bad Id",
                      "country",
                      "KE",
                      "name-en",
                      "Bridge")
                  .body())
          .contains("small letters")
          .contains("value=\"Bad Id\"");
      assertThat(
              hand.submit(
                      "/en/desk/sites",
                      "/en/desk/sites",
                      "id",
                      "bridge",
                      "country",
                      "KE",
                      "name-en",
                      "River bridge",
                      "aliases",
                      "daraja\nthe bridge")
                  .place())
          .isEqualTo("/en/desk/sites?done=saved");
      assertThat(hand.get("/en/desk/sites").body())
          .contains("https://mingbai.example/s/bridge")
          .contains("/s/bridge/poster");
      assertThat(fresh.organisations.current().sites().getFirst().aliases())
          .containsExactly("daraja", "the bridge");

      assertThat(hand.get("/en/desk/contacts?country=KE").body()).contains("not confirmed yet");
      fresh.organisations.current().contacts().stream()
          .filter(c -> c.country().equals("KE"))
          .forEach(c -> {
            String csrf =
                found(
                    hand.get("/en/desk/contacts?country=KE").body(),
                    "name=\"csrf\" value=\"([^\"]+)\"");
            assertThat(
                    hand.post(
                            "/en/desk/contacts",
                            List.of(
                                "csrf",
                                csrf,
                                "id",
                                c.id(),
                                "number",
                                c.number() + " x",
                                "confirmed",
                                "yes"))
                        .status())
                .isEqualTo(303);
          });
      assertThat(fresh.organisations.current().contacts())
          .filteredOn(c -> c.country().equals("KE"))
          .allMatch(c -> c.confirmed() && c.number().endsWith("x"));

      Page invited =
          hand.submit(
              "/en/desk/members",
              "/en/desk/members",
              "login",
              "amina",
              "name",
              "Amina",
              "role",
              "mediator",
              "role",
              "safeguarding",
              "reads",
              "en",
              "reads",
              "sw",
              "writes",
              "en",
              "writes",
              "sw");
      String key =
          found(invited.body(), "https://mingbai.example/en/desk/join\\?key=([A-Za-z0-9_-]+)<");
      Who one = fresh.staff.join(key, "", "");
      assertThat(hand.get("/en/desk/members").body()).contains("Amina").doesNotContain(key);
      assertThat(
              hand.submit(
                      "/en/desk/members",
                      "/en/desk/members",
                      "login",
                      "amina",
                      "name",
                      "Other",
                      "role",
                      "mediator",
                      "reads",
                      "en")
                  .status())
          .isEqualTo(422);
      assertThat(hand.get("/en/desk/setup").body())
          .contains("5 things are missing")
          .contains("A second administrator")
          .contains("Missing: English, Kiswahili")
          .contains("Missing: Kenya");
      String week = "/en/desk/roster/" + one.member().id();
      assertThat(hand.submit(week, week, "from-MONDAY", "08:00", "to-MONDAY", "12:00").status())
          .isEqualTo(303);
      assertThat(hand.get("/en/desk/setup").body()).contains("4 things are missing");
      String id = one.member().id();
      fresh.roster.setDuty(new DutyList("KE", List.of(id), null, null), chief.member().id());
      assertThat(hand.get("/en/desk/setup").body()).contains("3 things are missing");
      fresh.roster.setDuty(new DutyList("KE", List.of(id), id, id), chief.member().id());
      assertThat(hand.get("/en/desk/setup").body()).contains("2 things are missing");

      String member = "/en/desk/members/" + one.member().id();
      assertThat(fresh.hand(one).get("/en/desk/inbox").status()).isEqualTo(200);
      assertThat(hand.submit(member, member + "/suspend").place())
          .isEqualTo(member + "?done=suspended");
      assertThat(fresh.hand(one).get("/en/desk/inbox").status()).isEqualTo(401);
      assertThat(hand.submit(member, member + "/restore").place())
          .isEqualTo(member + "?done=restored");
      Page alone = hand.submit(member, member, "name", "Amina", "role", "supervisor");
      assertThat(alone.status()).isEqualTo(422);
      assertThat(alone.body()).contains("A supervisor is a mediator too.");
      String[] both = {"name", "Amina", "role", "mediator", "role", "supervisor", "reads", "en"};
      assertThat(hand.submit(member, member, both).status()).isEqualTo(303);
      assertThat(hand.get(member).body()).contains("value=\"supervisor\" checked");
      String own = "/en/desk/members/" + chief.member().id();
      assertThat(hand.submit(own, own + "/suspend").body()).contains("last administrator");
    }
  }

  @Test
  void a_member_changes_her_password_and_ends_her_sessions() {
    Who salma = house.mediator(boss.member(), "salma", "ar");
    Hand hand = house.hand(salma);
    assertThat(
            hand.submit(
                    "/en/desk/account",
                    "/en/desk/account/password",
                    "old",
                    "wrong",
                    "password",
                    "five owls on the wall")
                .body())
        .contains("did not fit");
    Page kept =
        hand.submit(
            "/en/desk/account",
            "/en/desk/account/password",
            "old",
            StaffHouse.PASSWORD,
            "password",
            "five owls on the wall");
    assertThat(kept.place()).isEqualTo("/en/desk/account?done=password");
    assertThat(house.hand(salma).get("/en/desk/account").status())
        .as("the old token")
        .isEqualTo(401);
    assertThat(hand.get("/en/desk/account").body()).contains("You have 10 recovery codes left");
    Page codes =
        hand.submit("/en/desk/account", "/en/desk/account/codes", "old", "five owls on the wall");
    assertThat(codes.body().split("<bdi class=\"code\" dir=\"ltr\">", -1)).hasSize(11);
  }

  private static String found(String html, String pattern) {
    Matcher m = Pattern.compile(pattern).matcher(html);
    assertThat(m.find()).as(pattern + " in " + html).isTrue();
    return m.group(1);
  }
}
