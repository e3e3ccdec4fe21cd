package org.mingbai.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingbai.grievance.Contact;
import org.mingbai.grievance.Organisation;
import org.mingbai.people.StaffHouse.Who;

/// The history of what administrators set, one step back, and the guide through set-up.
class SetUpPagesTest {
  private static final String CONTACTS = "/en/desk/contacts?country=KE";
  private RunningOffice house;
  private Hand boss;
  private Who first;

  @BeforeEach
  void open() {
    house = new RunningOffice();
    first = house.staff.administrator();
    boss = house.hand(first);
  }

  @AfterEach
  void close() {
    house.close();
  }

  private Contact police() {
    return house.organisations.current().contacts().stream()
        .filter(c -> c.country().equals("KE") && c.kind().equals("police"))
        .findFirst()
        .orElseThrow();
  }

  private Hand.Page change(String number, String... confirmed) {
    List<String> fields = new java.util.ArrayList<>(List.of("id", police().id(), "number", number));
    fields.addAll(List.of(confirmed));
    fields.addAll(0, Hand.fields(boss.get(CONTACTS).body(), "/en/desk/contacts").subList(0, 2));
    return boss.post("/en/desk/contacts", fields);
  }

  private Hand.Page back() {
    return boss.submit(CONTACTS, "/en/desk/contacts/back");
  }

  @Test
  void a_change_of_a_contact_is_told_with_who_when_before_and_after_and_can_be_put_back() {
    String shipped = police().number();
    assertThat(boss.get(CONTACTS).body()).contains("Nothing has been changed yet.");
    assertThat(change("0700 000 001").place()).contains("done=saved");
    String page = boss.get(CONTACTS).body();
    assertThat(page).contains("November", "2026", "Boss", "0700 000 001", "Put it back");
    assertThat(back().place()).contains("country=KE", "done=back");
    assertThat(police().number()).isEqualTo(shipped);
    assertThat(back().place()).as("and forth").contains("done=back");
    assertThat(police().number()).isEqualTo("0700 000 001");
  }

  @Test
  void what_somebody_changed_since_is_not_put_back_over_her() {
    assertThat(change("0700 000 001").place()).contains("done=saved");
    List<String> stale = Hand.fields(boss.get(CONTACTS).body(), "/en/desk/contacts/back");
    assertThat(change("0700 000 002").place()).contains("done=saved");
    assertThat(boss.post("/en/desk/contacts/back", stale).place()).contains("done=not-back");
    assertThat(police().number()).isEqualTo("0700 000 002");
  }

  @Test
  void an_administrator_sees_where_a_member_is_signed_in_and_ends_one_session_or_all() {
    Who amina = house.mediator(first.member(), "amina", "sw");
    String page = "/en/desk/members/" + amina.member().id();
    house.staff.clock.move(java.time.Duration.ofMinutes(1));
    String second = house.staff.desk.renewSession(amina.member().id());
    assertThat(house.staff.desk.sessionsOf(amina.member().id())).hasSize(1);
    String body = boss.get(page).body();
    assertThat(body).contains("Signed in, 1 session", "name=\"session\"");
    List<String> fields = new java.util.ArrayList<>(Hand.fields(body, page + "/sessions"));
    String session = house.staff.desk.sessionsOf(amina.member().id()).getFirst().id();
    List<String> csrf = fields.subList(fields.indexOf("csrf"), fields.indexOf("csrf") + 2);
    List<String> another = List.of(csrf.get(0), csrf.get(1), "session", "not-hers");
    assertThat(boss.post(page + "/sessions", another).status()).isEqualTo(303);
    assertThat(house.staff.desk.identify(second)).as("only the one that is named").isPresent();
    List<String> one = List.of(csrf.get(0), csrf.get(1), "session", session);
    assertThat(boss.post(page + "/sessions", one).status()).isEqualTo(303);
    assertThat(house.staff.desk.identify(second)).isEmpty();
    assertThat(boss.get(page).body()).contains("Not signed in now");
  }

  @Test
  void a_new_number_is_not_confirmed_by_the_tick_of_the_old_one() {
    assertThat(change(police().number(), "confirmed", "yes").place()).contains("done=saved");
    assertThat(police().confirmed()).isTrue();
    assertThat(change("0700 000 003", "confirmed", "yes").place()).contains("done=untried");
    assertThat(police().confirmed()).isFalse();
    assertThat(boss.get(CONTACTS).body()).contains("From memory");
  }

  @Test
  void the_organisations_own_facts_have_their_history_too() {
    Hand.Page named =
        boss.submit("/en/desk/setup/names", "/en/desk/setup/names", "name-en", "White River Road");
    assertThat(named.place()).isEqualTo("/en/desk/setup/countries");
    String page = boss.get("/en/desk/organisation").body();
    assertThat(page).contains("Name in this language", "White River Road", "Put it back");
    assertThat(boss.submit("/en/desk/organisation", "/en/desk/organisation/back").place())
        .contains("done=back");
    assertThat(house.organisations.current().names()).isEmpty();
  }

  @Test
  void the_guide_leads_from_step_to_step_and_is_taken_up_where_it_was_left() {
    assertThat(boss.get("/en/desk").place()).isEqualTo("/en/desk/setup/names");
    assertThat(boss.get("/en/desk/setup/names").body())
        .contains("Step 1 of 6", "href=\"/en/desk/setup/countries\"");
    String names = "/en/desk/setup/names";
    List<String> fields = new java.util.ArrayList<>(Hand.fields(boss.get(names).body(), names));
    RunningOffice.LANGUAGES
        .all()
        .forEach(f -> fields.addAll(List.of("name-" + f.language().tag(), "House")));
    assertThat(boss.post(names, fields).place()).isEqualTo("/en/desk/setup/countries");
    assertThat(boss.get("/en/desk/setup").body())
        .as("resumed where something is open")
        .contains("href=\"/en/desk/setup/countries\"");
    String countries = "/en/desk/setup/countries";
    assertThat(boss.submit(countries, countries, "country", "KE", "country", "UG").place())
        .isEqualTo("/en/desk/setup/languages");
    String languages = "/en/desk/setup/languages";
    assertThat(boss.submit(languages, languages).status()).as("none at all").isEqualTo(422);
    assertThat(boss.submit(languages, languages, "language", "en", "language", "sw").place())
        .isEqualTo("/en/desk/setup/hours");
    String hours = "/en/desk/setup/hours";
    assertThat(boss.get(hours).body()).contains("hours-KE").doesNotContain("hours-CN");
    List<String> line =
        new ArrayList<>(
            List.of(
                "hours-KE-0-first",
                "MONDAY",
                "hours-KE-0-last",
                "FRIDAY",
                "hours-KE-0-from",
                "08:00"));
    var half = boss.submit(hours, hours, line.toArray(String[]::new));
    assertThat(half.status()).as("opens and never closes").isEqualTo(422);
    assertThat(half.body()).as("what was typed stays").contains("value=\"08:00\"");
    line.addAll(List.of("hours-KE-0-to", "17:00"));
    assertThat(boss.submit(hours, hours, line.toArray(String[]::new)).place())
        .isEqualTo("/en/desk/setup/sites");
    assertThat(boss.get("/en/desk/setup/sites").body())
        .contains("/en/desk/sites#edit", "href=\"/en/desk/setup/members\"");
    assertThat(boss.get("/en/desk/setup/members").body()).contains("/en/desk/members");
    assertThat(house.organisations.current().languages()).containsExactly("en", "sw");
    assertThat(house.organisations.current().officeHours())
        .containsExactly(Map.entry("KE", "MONDAY-FRIDAY 08:00-17:00"));
    // a country's hours are said in the language of who reads
    assertThat(boss.get("/zh/desk/organisation").body()).contains("星期一–星期五：08:00 到 17:00");
    assertThat(boss.get("/sw/desk/organisation").body())
        .contains("Jumatatu–Ijumaa: 08:00 hadi 17:00");
    assertThat(house.organisations.current().names()).hasSize(RunningOffice.LANGUAGES.all().size());
    assertThat(boss.get("/en/desk").place()).as("no longer fresh").isEqualTo("/en/desk/setup");
    assertThat(boss.get("/en/desk/setup/nonsense").status()).isEqualTo(404);
  }

  /// An older store kept hours as an administrator wrote them, in whatever words.
  private void keptInWords(String words) {
    Organisation was = house.organisations.current();
    house.organisations.keep(
        new Organisation(
            was.names(),
            List.of("KE", "UG"),
            was.languages(),
            was.sites(),
            Map.of("KE", words, "UG", "MONDAY-FRIDAY 08:00-17:00"),
            was.contacts(),
            was.promiseDays()),
        "test");
  }

  @Test
  void hours_an_older_store_kept_in_words_outlive_an_empty_form_and_give_way_to_hours() {
    String words = "Mon-Fri 8-17, but Friday until the bus leaves";
    keptInWords(words);
    String hours = "/en/desk/setup/hours";
    for (String at : List.of(hours, "/en/desk/organisation")) {
      assertThat(boss.get(at).body())
          .contains("id=\"hours-KE-0-from\"", "value=\"08:00\"")
          .doesNotContain("value=\"8\"");
    }
    List<String> empty = new ArrayList<>();
    for (String field : List.of("hours-KE-0", "hours-KE-1", "hours-UG-0", "hours-UG-1")) {
      empty.addAll(List.of(field + "-first", "MONDAY", field + "-last", "FRIDAY"));
      empty.addAll(List.of(field + "-from", "", field + "-to", ""));
    }
    assertThat(boss.submit(hours, hours, empty.toArray(String[]::new)).status()).isEqualTo(303);
    assertThat(house.organisations.current().officeHours())
        .as("words stay; hours that stood in the form were taken out of it")
        .containsExactly(Map.entry("KE", words));
    empty.set(empty.indexOf("hours-KE-0-from") + 1, "09:00");
    empty.set(empty.indexOf("hours-KE-0-to") + 1, "15:00");
    assertThat(boss.submit(hours, hours, empty.toArray(String[]::new)).status()).isEqualTo(303);
    assertThat(house.organisations.current().officeHours())
        .containsExactly(Map.entry("KE", "MONDAY-FRIDAY 09:00-15:00"));
  }

  @Test
  void whoever_invites_chooses_the_roles_herself_and_loses_nothing_she_typed_without_one() {
    for (String lang : List.of("en", "sw", "ar")) {
      String members = "/" + lang + "/desk/members";
      assertThat(boss.get(members).body())
          .contains("name=\"role\" value=\"mediator\"")
          .doesNotContainPattern("name=\"role\"[^>]*checked");
      var none =
          boss.submit(
              members,
              members,
              "login",
              "amina",
              "name",
              "Amina W.",
              "reads",
              "sw",
              "reads",
              "ur",
              "writes",
              "sw",
              "country",
              "KE");
      assertThat(none.status()).isEqualTo(422);
      String why =
          RunningOffice.LANGUAGES
              .find(lang)
              .orElseThrow()
              .messages()
              .get("desk.members.wrong.role");
      assertThat(none.body())
          .contains(why, "value=\"amina\"", "value=\"Amina W.\"")
          .containsPattern("name=\"reads\" value=\"sw\"[^>]*checked")
          .containsPattern("name=\"reads\" value=\"ur\"[^>]*checked")
          .containsPattern("name=\"writes\" value=\"sw\"[^>]*checked")
          .containsPattern("name=\"country\" value=\"KE\"[^>]*checked")
          .doesNotContainPattern("name=\"role\"[^>]*checked")
          .doesNotContainPattern("name=\"writes\" value=\"ur\"[^>]*checked");
    }
    assertThat(house.staff.desk.members()).as("nobody was invited").hasSize(1);
  }
}
