package org.mingbai.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingbai.casework.CaseDesk;
import org.mingbai.casework.CaseFile;
import org.mingbai.grievance.Category;
import org.mingbai.grievance.Grievance;
import org.mingbai.grievance.Once;
import org.mingbai.people.Member;
import org.mingbai.people.Role;
import org.mingbai.people.StaffHouse.Who;
import org.mingbai.people.Standing;

/// Numbers of papers are covered on every page of staff, and opened by another person, for a day.
class DisclosurePagesTest {
  private static final String CARD = "4111 1111 1111 1111";
  private static final String[] NUMBERS = {"AB1234567", "1234567", CARD, "411111111111", "1 1111"};
  private RunningOffice house;
  private Who boss;
  private Who amina;
  private Who joel;
  private CaseFile file;
  private String at;

  @BeforeEach
  void open() {
    house = new RunningOffice();
    boss = house.staff.administrator();
    amina = house.mediator(boss.member(), "amina", "en", "sw");
    joel = house.mediator(boss.member(), "joel", "en", "sw");
    Grievance told =
        new Grievance(
            "My passport number is AB1234567. The camp keeps it. Call me at 0712 345 678.",
            new Category("wages.unpaid"),
            "KE",
            null,
            null,
            "Camp 4, paper AB1234567",
            null,
            "Pay to my card " + CARD,
            Map.of("employer", "Sino Road, they have AB 1234567"));
    file = house.file("en", told);
    add("It is AB-1234567, and nobody gives it back.", "first");
    at = "/en/desk/cases/" + file.reference();
  }

  private void add(String text, String key) {
    CaseDesk.Statement said = new CaseDesk.Statement(text, "en", Set.of());
    CaseFile now = house.cases.current(file.id()).orElseThrow();
    house.cases.addStatement(now, said, new Once(key, key)).orElseThrow();
  }

  private Who custodian(String login, List<String> countries, Role... more) {
    Set<Role> roles = new java.util.HashSet<>(Set.of(more));
    roles.add(Role.CUSTODIAN);
    List<String> english = List.of("en");
    Standing standing = new Standing(login, roles, english, english, countries, List.of());
    String token = house.staff.desk.invite(login, standing, boss.member()).orElseThrow().token();
    return house.staff.join(token, login, login);
  }

  @AfterEach
  void close() {
    house.close();
  }

  private void claimed() {
    assertThat(house.hand(amina).submit(at, at + "/claim").status()).isEqualTo(303);
  }

  private void asked() {
    Hand.Page asked =
        house.hand(amina).submit(at, at + "/numbers", "purpose", "office", "do", "ask");
    assertThat(asked.place()).endsWith("?done=numbers-asked");
  }

  private Hand.Page decided(Who who, String does) {
    return house.hand(who).submit("/en/desk/disclosures", "/en/desk/disclosures", "do", does);
  }

  @Test
  void no_page_list_search_or_mail_shows_a_number_and_a_telephone_stays() {
    Who grace = custodian("grace", List.of());
    claimed();
    Hand hand = house.hand(amina);
    hand.submit(at, at + "/note", "note", "She says AB 1234567 is hers.");
    hand.submit(at, at + "/reply", "reply", "We ask for AB1234567 today.", "locale", "en");
    asked();
    String page = hand.get(at).body();
    assertThat(page)
        .contains("My passport number is ▪▪▪▪▪67. The camp keeps it.")
        .contains("Camp 4, paper ▪▪▪▪▪67")
        .contains("Pay to my card ▪▪▪▪▪11")
        .contains("Sino Road, they have ▪▪▪▪▪67")
        .contains("It is ▪▪▪▪▪67, and")
        .contains("She says ▪▪▪▪▪67 is hers.")
        .contains("We ask for ▪▪▪▪▪67 today.")
        .contains("0712 345 678");
    house.notices.tellStaff();
    for (String path :
        List.of(
            at,
            "/en/desk/inbox",
            "/en/desk/inbox?view=all",
            "/en/desk/queue",
            "/en/desk/translations",
            at + "/phrases")) {
      assertThat(hand.get(path).body()).as(path).doesNotContain(NUMBERS);
      assertThat(house.hand(joel).get(path).body()).as(path).doesNotContain(NUMBERS);
    }
    for (String words : List.of("passport", "AB1234567", "camp")) {
      String found = hand.submit("/en/desk/search", "/en/desk/search", "q", words).body();
      assertThat(found.replace("value=\"" + words + "\"", "")).as(words).doesNotContain(NUMBERS);
      assertThat(found.contains(file.reference())).as(words).isEqualTo(!words.startsWith("AB"));
    }
    assertThat(house.hand(grace).get("/en/desk/disclosures").body()).doesNotContain(NUMBERS);
    assertThat(house.mails.toString()).doesNotContain(NUMBERS);
    assertThat(house.cases.current(file.id()).orElseThrow().grievance().what())
        .as("her own words")
        .contains("AB1234567");
  }

  @Test
  void another_allows_it_for_a_day_to_whoever_asked_and_she_reads_it_in_her_story() {
    Who grace = custodian("grace", List.of("KE"));
    claimed();
    asked();
    assertThat(house.hand(amina).get(at).body())
        .contains("Another person must decide.")
        .doesNotContain(NUMBERS);
    String page = house.hand(grace).get("/en/desk/disclosures").body();
    assertThat(page)
        .contains(file.reference())
        .contains("amina asks. Why: To ask something for the person at an office")
        .contains("<b>1</b><span class=\"vh\"> questions about covered numbers")
        .doesNotContain("The camp keeps it");
    assertThat(decided(grace, "allow").place()).endsWith("?done=numbers-decided");
    assertThat(house.hand(amina).get(at).body()).contains("AB1234567").contains(CARD);
    assertThat(house.hand(amina).get("/en/desk/inbox?view=all").body()).doesNotContain(NUMBERS);
    assertThat(house.hand(joel).get(at).body()).as("a colleague").doesNotContain(NUMBERS);
    List<CaseFile.Step> story = house.cases.current(file.id()).orElseThrow().timeline().reversed();
    assertThat(story.getFirst().what()).isEqualTo("case.step.numbers.allowed");
    assertThat(story.getFirst().until())
        .isEqualTo(story.getFirst().at().plus(Duration.ofHours(24)));
    assertThat(story.get(1).what()).isEqualTo("case.step.numbers.office");
    house.staff.clock.move(Duration.ofHours(24).minusMinutes(1));
    assertThat(seen().toString()).contains("AB1234567");
    house.staff.clock.move(Duration.ofMinutes(1));
    assertThat(seen().toString()).doesNotContain(NUMBERS).contains("▪▪▪▪▪67");
  }

  /// What the mediator who asked sees of the words.
  private List<String> seen() {
    return house
        .mediation
        .openCase(amina.member(), file.reference())
        .orElseThrow()
        .file()
        .grievance()
        .told();
  }

  @Test
  void what_is_refused_or_taken_back_stays_covered() {
    Who grace = custodian("grace", List.of());
    claimed();
    asked();
    assertThat(decided(grace, "refuse").place()).endsWith("?done=numbers-decided");
    assertThat(house.hand(amina).get(at).body())
        .contains("The numbers of papers stay covered")
        .doesNotContain(NUMBERS);
    asked();
    assertThat(house.hand(amina).submit(at, at + "/numbers", "do", "back").status()).isEqualTo(303);
    assertThat(house.hand(grace).get("/en/desk/disclosures").body())
        .contains("Nobody asks just now.");
  }

  @Test
  void whoever_asked_cannot_allow_it_herself() {
    Who both = custodian("wen", List.of(), Role.MEDIATOR);
    custodian("grace", List.of());
    house.hand(both).submit(at, at + "/claim");
    house.hand(both).submit(at, at + "/numbers", "purpose", "paper", "do", "ask");
    Hand hand = house.hand(both);
    Hand.Page page = hand.get("/en/desk/disclosures");
    assertThat(page.body()).contains("Nobody asks just now.");
    String csrf = Hand.fields(hand.get(at).body(), at + "/numbers").get(1);
    Member self = both.member();
    Hand.Page tried =
        hand.post(
            "/en/desk/disclosures",
            List.of("csrf", csrf, "reference", file.reference(), "of", self.id(), "do", "allow"));
    assertThat(tried.status()).isEqualTo(409);
    assertThat(tried.body()).contains("Another custodian must decide.");
    assertThat(house.hand(both).get(at).body()).doesNotContain(NUMBERS);
  }

  @Test
  void a_custodian_of_another_country_neither_sees_the_question_nor_may_decide() {
    Who far = custodian("far", List.of("UG"));
    claimed();
    assertThat(house.hand(amina).get(at).body()).contains("Nobody may allow this yet.");
    custodian("grace", List.of("KE"));
    asked();
    assertThat(house.hand(far).get("/en/desk/disclosures").body()).doesNotContain(file.reference());
    assertThat(house.hand(far).get(at).status()).as("no case").isEqualTo(403);
  }

  @Test
  void it_ends_when_another_has_the_case() {
    Who grace = custodian("grace", List.of());
    claimed();
    asked();
    decided(grace, "allow");
    house.hand(amina).submit(at, at + "/release");
    house.hand(joel).submit(at, at + "/claim");
    assertThat(house.hand(amina).get(at).body()).doesNotContain(NUMBERS);
    assertThat(house.hand(joel).get(at).body()).doesNotContain(NUMBERS);
  }

  @Test
  void the_set_up_page_names_it_until_there_is_a_custodian() {
    String missing = "A custodian, who decides whether covered numbers may be seen";
    String open = house.hand(boss).get("/en/desk/setup").body();
    assertThat(open).contains(missing);
    assertThat(house.hand(boss).get("/en/desk/members/" + amina.member().id()).body())
        .contains("Custodian: decides who may see the numbers of papers");
  }
}
