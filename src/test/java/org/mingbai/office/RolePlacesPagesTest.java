package org.mingbai.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingbai.casework.CaseFile;
import org.mingbai.grievance.Category;
import org.mingbai.grievance.Grievance;
import org.mingbai.grievance.Site;
import org.mingbai.office.Hand.Page;
import org.mingbai.people.Role;
import org.mingbai.people.StaffHouse.Who;
import org.mingbai.people.Standing;
import org.mingbai.people.Unit;

/// Roles in some places alone, over real HTTP without script: given by a form, held by the gate.
class RolePlacesPagesTest {
  private static final Unit KENYA = new Unit("KE", null);
  private static final Unit UGANDA = new Unit("UG", null);
  private static RunningOffice house;
  private static Who boss;
  private static Who both;
  private static Who kenyan;
  private static Who ugandan;
  private static Who here;

  @BeforeAll
  static void open() {
    house = new RunningOffice();
    boss = house.staff.administrator();
    house.organisations.keep(
        house
            .organisations
            .current()
            .sites(List.of(new Site("hoima", "UG", Map.of("en", "Hoima yard"), List.of()))),
        "boss");
    both =
        joined(
            "both",
            Map.of(Role.MEDIATOR, List.of(KENYA), Role.SUPERVISOR, List.of(UGANDA)),
            Role.MEDIATOR,
            Role.SUPERVISOR);
    kenyan = joined("kenyan", Map.of(Role.MEDIATOR, List.of(KENYA)), Role.MEDIATOR);
    ugandan = joined("ugandan", Map.of(Role.MEDIATOR, List.of(UGANDA)), Role.MEDIATOR);
    here = joined("here", Map.of(Role.ADMINISTRATOR, List.of(UGANDA)), Role.ADMINISTRATOR);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static Who joined(String login, Map<Role, List<Unit>> units, Role... roles) {
    Standing standing =
        new Standing(
            login, Set.of(roles), List.of("en"), List.of("en"), List.of(), List.of(), units);
    return house.staff.join(
        house.staff.desk.invite(login, standing, boss.member()).orElseThrow().token(),
        login,
        login);
  }

  private static CaseFile file(String country, Who handler) {
    CaseFile file =
        house.file(
            "en",
            new Grievance(
                "My pay is late",
                new Category("wages.unpaid"),
                country,
                null,
                null,
                null,
                null,
                null));
    house.mediation.claim(handler.member(), file.reference());
    return file;
  }

  private static String handler(CaseFile file) {
    return house.now(file).handler().orElseThrow().member();
  }

  private static List<String> form(String name, String... more) {
    List<String> fields = new ArrayList<>(List.of("name", name, "reads", "en", "writes", "en"));
    fields.addAll(List.of(more));
    return fields;
  }

  private static Page save(Hand hand, String page, List<String> fields) {
    return hand.submit(page, page, fields.toArray(String[]::new));
  }

  @Test
  void an_administrator_gives_each_role_its_own_places() {
    Hand hand = house.hand(boss);
    Who one = joined("one", Map.of(), Role.MEDIATOR);
    String page = "/en/desk/members/" + one.member().id();
    Page kept =
        save(
            hand,
            page,
            form(
                "One",
                "role",
                "mediator",
                "role",
                "supervisor",
                "unit-role",
                "supervisor",
                "unit-place",
                "UG/hoima",
                "unit-role",
                "mediator",
                "unit-place",
                "KE",
                "unit-role",
                "supervisor",
                "unit-place",
                "KE",
                "unit-role",
                "",
                "unit-place",
                ""));
    assertThat(kept.place()).isEqualTo(page + "?done=saved-link");
    assertThat(house.staff.desk.member(one.member().id()).orElseThrow().units())
        .isEqualTo(
            Map.of(
                Role.SUPERVISOR,
                List.of(new Unit("UG", "hoima"), KENYA),
                Role.MEDIATOR,
                List.of(KENYA)));
    assertThat(hand.get(page).body())
        .contains("<option value=\"UG/hoima\" selected>Uganda: Hoima yard</option>");
    assertThat(hand.get("/en/desk/members").body())
        .contains("Mediator (Kenya)")
        .contains("Supervisor (Uganda: Hoima yard, Kenya)");
    assertThat(hand.get("/en/desk/roster").body()).contains("Kenya");
    assertThat(save(hand, page, form("One", "role", "mediator")).place())
        .isEqualTo(page + "?done=saved-link");
    assertThat(house.staff.desk.member(one.member().id()).orElseThrow().units()).isEmpty();
  }

  @Test
  void half_a_line_or_one_of_a_role_she_has_not_got_is_refused_and_stays_typed() {
    Hand hand = house.hand(boss);
    String page = "/en/desk/members/" + kenyan.member().id();
    for (String[] line :
        List.of(
            new String[] {"mediator", ""},
            new String[] {"", "UG"},
            new String[] {"supervisor", "UG"},
            new String[] {"mediator", "UG/nowhere"})) {
      Page wrong =
          save(
              hand,
              page,
              form("New name", "role", "mediator", "unit-role", line[0], "unit-place", line[1]));
      assertThat(wrong.status()).isEqualTo(422);
      assertThat(wrong.body())
          .contains("each line needs a role that is chosen above and a place")
          .contains("value=\"New name\"");
      if (!line[0].isEmpty()) {
        assertThat(wrong.body()).contains("<option value=\"" + line[0] + "\" selected>");
      }
    }
    assertThat(house.staff.desk.member(kenyan.member().id()).orElseThrow())
        .isEqualTo(kenyan.member());
  }

  @Test
  void a_place_that_is_gone_from_the_list_is_not_let_go_by_saving() {
    Who far =
        joined("far", Map.of(Role.MEDIATOR, List.of(new Unit("UG", "closed-yard"))), Role.MEDIATOR);
    String page = "/en/desk/members/" + far.member().id();
    Hand hand = house.hand(boss);
    assertThat(hand.get(page).body()).contains("<option value=\"UG/closed-yard\" selected>");
    List<String> fields =
        form("Far", "role", "mediator", "unit-role", "mediator", "unit-place", "UG/closed-yard");
    assertThat(save(hand, page, fields).place()).isEqualTo(page + "?done=saved");
    assertThat(house.staff.desk.member(far.member().id()).orElseThrow().units())
        .isEqualTo(far.member().units());
  }

  @Test
  void a_site_that_is_gone_makes_nobody_work_everywhere() {
    Standing gone =
        new Standing(
            "Gone",
            Set.of(Role.MEDIATOR),
            List.of("en"),
            List.of("en"),
            List.of(),
            List.of("closed-yard"));
    String id = house.staff.desk.invite("gone", gone, boss.member()).orElseThrow().member().id();
    String page = "/en/desk/members/" + id;
    Hand hand = house.hand(boss);
    assertThat(hand.get(page).body()).contains("name=\"site\" value=\"closed-yard\" checked");
    assertThat(save(hand, page, form("Gone", "role", "mediator", "site", "closed-yard")).place())
        .isEqualTo(page + "?done=saved");
    assertThat(house.staff.desk.member(id).orElseThrow().sites()).containsExactly("closed-yard");
  }

  @Test
  void she_takes_a_case_from_another_where_she_supervises_and_not_where_she_mediates() {
    Hand hand = house.hand(both);
    CaseFile kenya = file("KE", kenyan);
    CaseFile uganda = file("UG", ugandan);
    String there = "/en/desk/cases/" + kenya.reference();
    assertThat(hand.get(there).body()).doesNotContain("/take-over\"");
    List<String> csrf = Hand.fields(hand.get("/en/desk/account").body(), "/en/desk/sign-out");
    assertThat(hand.post(there + "/take-over", csrf).status()).isEqualTo(409);
    assertThat(handler(kenya)).isEqualTo(kenyan.member().id());
    String page = "/en/desk/cases/" + uganda.reference();
    assertThat(hand.submit(page, page + "/take-over").status()).isEqualTo(303);
    assertThat(handler(uganda)).isEqualTo(both.member().id());
    assertThat(house.hand(kenyan).get(page).status()).isEqualTo(404);
  }

  @Test
  void an_administrator_of_some_places_changes_only_whoever_works_there() {
    Hand hand = house.hand(here);
    assertThat(hand.get("/en/desk").place()).isEqualTo("/en/desk/members");
    String list = hand.get("/en/desk/members").body();
    assertThat(list)
        .contains(">ugandan<")
        .doesNotContain(">kenyan<")
        .doesNotContain(">both<")
        .doesNotContain(">Boss<")
        .doesNotContain("/desk/organisation\"");
    for (String door : List.of("/setup", "/organisation", "/sites", "/contacts", "/post")) {
      assertThat(hand.get("/en/desk" + door).status()).as(door).isEqualTo(403);
    }
    List<String> csrf = Hand.fields(hand.get("/en/desk/account").body(), "/en/desk/sign-out");
    for (Who other : List.of(kenyan, both, boss)) {
      String page = "/en/desk/members/" + other.member().id();
      assertThat(hand.get(page).status()).isEqualTo(404);
      for (String act : List.of("", "/link", "/suspend", "/restore", "/sessions", "/address")) {
        assertThat(hand.post(page + act, csrf).status()).as(act).isEqualTo(404);
      }
      assertThat(hand.get("/en/desk/roster/" + other.member().id()).status()).isEqualTo(404);
      assertThat(house.staff.desk.identify(other.token())).isPresent();
    }
    String page = "/en/desk/members/" + ugandan.member().id();
    List<String> wider = form("Ugandan", "role", "mediator");
    assertThat(save(hand, page, wider).body())
        .contains("You can give roles only in the places you administer");
    List<String> own =
        form("Okot", "role", "mediator", "unit-role", "mediator", "unit-place", "UG/hoima");
    assertThat(save(hand, page, own).place()).isEqualTo(page + "?done=saved-link");
    assertThat(hand.get("/en/desk/roster").body()).contains("Okot").doesNotContain(">kenyan<");
  }

  @Test
  void nobody_makes_herself_or_another_more_than_she_is() {
    Hand hand = house.hand(here);
    String self = "/en/desk/members/" + here.member().id();
    Page wrong = save(hand, self, form("Here", "role", "administrator"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.body()).contains("only in the places you administer");
    Page invited =
        save(hand, "/en/desk/members", form("Friend", "login", "friend", "role", "administrator"));
    assertThat(invited.status()).isEqualTo(422);
    Page fine =
        save(
            hand,
            "/en/desk/members",
            form("Friend", "login", "friend", "role", "mediator", "country", "UG"));
    assertThat(fine.status()).isEqualTo(200);
    assertThat(fine.body()).contains("/en/desk/join?key=");
    assertThat(house.staff.desk.member(here.member().id())).contains(here.member());
  }

  @Test
  void she_keeps_the_duty_lists_of_her_countries_alone() {
    Hand hand = house.hand(here);
    String page = hand.get("/en/desk/duty?country=KE").body();
    assertThat(page).contains("value=\"UG\"").doesNotContain("value=\"KE\"");
    Who yard =
        joined(
            "yard",
            Map.of(Role.ADMINISTRATOR, List.of(new Unit("UG", "hoima"))),
            Role.ADMINISTRATOR);
    assertThat(house.hand(yard).get("/en/desk/duty").status())
        .as("a duty list is a whole country's")
        .isEqualTo(404);
  }

  @Test
  void the_last_administrator_of_the_whole_house_stays_one() {
    Hand hand = house.hand(boss);
    String self = "/en/desk/members/" + boss.member().id();
    Page wrong =
        save(
            hand,
            self,
            form(
                "Boss", "role", "administrator", "unit-role", "administrator", "unit-place", "UG"));
    assertThat(wrong.body()).contains("This is the last administrator");
  }

  @Test
  void who_writes_and_publishes_for_one_country_does_it_for_that_country_alone() {
    Who author = joined("author", Map.of(Role.AUTHOR, List.of(KENYA)), Role.AUTHOR);
    Who publisher = joined("publisher", Map.of(Role.PUBLISHER, List.of(UGANDA)), Role.PUBLISHER);
    Hand hand = house.hand(author);
    String page = "/en/desk/sheets/en/ke-bicycles";
    String[] uganda = {"title", "Bicycles", "topic", "benefits", "country", "UG"};
    Page wrong = hand.submit(page, page, uganda);
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.body()).contains("is not among your places").contains("value=\"Bicycles\"");
    String[] all = {"title", "Bicycles", "topic", "benefits", "country", ""};
    assertThat(hand.submit(page, page, all).status()).as("for no country: all").isEqualTo(422);
    String[] kenya = {"title", "Bicycles", "topic", "benefits", "country", "KE"};
    assertThat(hand.submit(page, page, kenya).place()).isEqualTo(page + "?done=sheet-saved");
    String shipped = "/en/desk/sheets/en/ug-wages-overtime";
    List<String> csrf = Hand.fields(hand.get("/en/desk/account").body(), "/en/desk/sign-out");
    assertThat(hand.get(shipped).body()).doesNotContain("Save draft");
    csrf.addAll(List.of(kenya));
    assertThat(hand.post(shipped, csrf).status()).as("another country's sheet").isEqualTo(422);
    Hand other = house.hand(publisher);
    assertThat(other.get(page).body()).doesNotContain("/publish\"");
    List<String> hers = Hand.fields(other.get("/en/desk/account").body(), "/en/desk/sign-out");
    hers.addAll(List.of("seen", "1"));
    for (String act : List.of("/publish", "/return", "/withdraw")) {
      Page refused = other.post(page + act, hers);
      assertThat(refused.status()).as(act).isEqualTo(422);
      assertThat(refused.body()).as(act).contains("is not among your places");
    }
  }

  @Test
  void a_link_given_before_lets_nobody_in_as_what_she_is_made_later() {
    Hand hers = house.hand(here);
    Page invited =
        save(
            hers,
            "/en/desk/members",
            form("Rising", "login", "rising", "role", "mediator", "country", "UG"));
    Matcher link = Pattern.compile("/en/desk/join\\?key=[A-Za-z0-9_-]+").matcher(invited.body());
    assertThat(link.find()).isTrue();
    String id =
        house.staff.desk.members().stream()
            .filter(m -> m.login().equals("rising"))
            .findFirst()
            .orElseThrow()
            .id();
    String page = "/en/desk/members/" + id;
    assertThat(house.hand(boss).get(link.group()).body()).contains("rising");
    Page made = save(house.hand(boss), page, form("Rising", "role", "administrator"));
    assertThat(made.place()).isEqualTo(page + "?done=saved-link");
    assertThat(house.hand(boss).get(link.group()).body()).doesNotContain("rising");
    assertThat(house.hand(boss).get(page + "?done=saved-link").body())
        .contains("A link given before works no more");
  }

  @Test
  void a_duty_list_of_another_country_is_not_there_to_be_kept() {
    List<String> csrf =
        Hand.fields(
            house.hand(here).get("/en/desk/account").body(), "/en/desk/sign-out", "country", "KE");
    assertThat(house.hand(here).post("/en/desk/duty", csrf).status()).isEqualTo(404);
  }

  @Test
  void more_lines_than_can_be_kept_are_refused_and_not_dropped() {
    List<String> fields = form("Many", "login", "many", "role", "mediator", "role", "author");
    for (int i = 0; i < 40; i++) {
      fields.addAll(List.of("unit-role", "mediator", "unit-place", "KE"));
    }
    fields.addAll(List.of("unit-role", "author", "unit-place", "UG"));
    assertThat(save(house.hand(boss), "/en/desk/members", fields).status()).isEqualTo(422);
  }

  @Test
  void what_is_for_whoever_is_abroad_or_for_another_countrys_site_is_not_one_countrys() {
    Who author = joined("abroad", Map.of(Role.AUTHOR, List.of(KENYA)), Role.AUTHOR);
    Hand hand = house.hand(author);
    String page = "/en/desk/sheets/en/ke-sheds";
    String[] abroad = {"title", "Sheds", "country", "KE", "abroad", "true"};
    assertThat(hand.submit(page, page, abroad).status()).isEqualTo(422);
    String[] other = {"title", "Sheds", "country", "KE", "applies-to", "hoima"};
    assertThat(hand.submit(page, page, other).status()).isEqualTo(422);
    String stolen = "/en/desk/sheets/lg/ug-wages-overtime";
    String kept = "/en/desk/sheets/sw/ug-wages-overtime";
    for (String there : List.of(stolen, kept)) {
      String[] mine = {"title", "Sheds", "country", "KE"};
      assertThat(hand.submit(there, there, mine).status())
          .as("another language of another country's sheet")
          .isEqualTo(422);
    }
  }

  @Test
  void no_case_waits_unseen_for_somebody_who_has_not_joined() {
    Standing invited =
        new Standing(
            "Invited", Set.of(Role.MEDIATOR), List.of("lg"), List.of("lg"), List.of(), List.of());
    assertThat(house.staff.desk.invite("invited", invited, boss.member())).isPresent();
    CaseFile file = house.file("lg", "Enfuufu mu nnyumba");
    assertThat(house.mediation.glance(kenyan.member(), file.reference())).isPresent();
  }
}
