package org.mingbai.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingbai.casework.CaseDesk;
import org.mingbai.casework.CaseFile;
import org.mingbai.grievance.Once;
import org.mingbai.office.Hand.Page;
import org.mingbai.people.StaffHouse.Who;

/// The inbox over real HTTP, without script: views, chosen cases, own views, search.
class InboxPagesTest {
  private static final String INBOX = "/en/desk/inbox";
  private RunningOffice house;
  private Who boss;
  private Who amina;
  private Who joel;

  @BeforeEach
  void open() {
    house = new RunningOffice();
    boss = house.staff.administrator();
    amina = house.mediator(boss.member(), "amina", "sw", "en");
    joel = house.mediator(boss.member(), "joel", "sw", "en");
  }

  @AfterEach
  void close() {
    house.close();
  }

  private Page act(Hand hand, String page, List<CaseFile> cases, String... more) {
    List<String> fields =
        new ArrayList<>(Hand.fields(hand.get(page).body(), INBOX + "/keep", more));
    cases.forEach(c -> fields.addAll(List.of("case", c.reference())));
    return hand.post(INBOX, fields);
  }

  @Test
  void many_cases_are_taken_at_once_and_each_is_answered_for_itself() {
    CaseFile one = house.file("sw", "Mshahara wa Machi");
    CaseFile taken = house.file("sw", "Mshahara wa Aprili");
    assertThat(house.mediation.claim(joel.member(), taken.reference())).isNotNull();
    Hand hand = house.hand(amina);
    Page done = act(hand, INBOX, List.of(one, taken), "act", "claim");
    assertThat(done.status()).isEqualTo(200);
    assertThat(done.body())
        .containsPattern("(?s)" + one.reference() + "</bdi></a> <span>It is yours now")
        .containsPattern("(?s)" + taken.reference() + "</bdi></a> <span>joel has it");
    assertThat(house.now(one).handler().orElseThrow().name()).isEqualTo("amina");
    assertThat(house.now(taken).handler().orElseThrow().name()).isEqualTo("joel");
    assertThat(hand.get(INBOX + "?view=mine").body())
        .contains(one.reference())
        .doesNotContain(taken.reference());
  }

  @Test
  void nothing_chosen_no_day_and_odd_acts_are_told_and_change_nothing() {
    CaseFile one = house.file("sw", "Mshahara");
    Hand hand = house.hand(amina);
    assertThat(act(hand, INBOX, List.of(), "act", "claim"))
        .satisfies(p -> assertThat(p.status()).isEqualTo(422))
        .satisfies(p -> assertThat(p.body()).contains("choose at least one case"));
    assertThat(act(hand, INBOX, List.of(one), "act", "snooze").body())
        .contains("Please choose a day");
    assertThat(act(hand, INBOX, List.of(one), "act", "close").status()).isEqualTo(422);
    assertThat(house.now(one).version()).isEqualTo(one.version());
  }

  @Test
  void a_case_she_may_not_see_answers_like_one_that_is_not_there() {
    Who zhang = house.mediator(boss.member(), "zhang", "zh");
    CaseFile hers = house.file("sw", "Mshahara");
    CaseFile his = house.file("zh", "工资");
    Page done = act(house.hand(zhang), INBOX, List.of(hers, his), "act", "claim");
    assertThat(done.body())
        .containsPattern("(?s)" + hers.reference() + "</bdi></a> <span>It is not here")
        .containsPattern("(?s)" + his.reference() + "</bdi></a> <span>It is yours now");
    assertThat(house.now(hers).handler()).isEmpty();
  }

  @Test
  void cases_are_laid_aside_and_wake_when_their_complainant_writes() {
    CaseFile one = house.file("sw", "Mshahara");
    Hand hand = house.hand(amina);
    String here = "/en/desk/cases/" + one.reference();
    assertThat(house.mediation.claim(amina.member(), one.reference())).isNotNull();
    String due = house.now(one).next().by().toString();
    assertThat(hand.submit(here, here + "/snooze", "until", "2031-01-01").body())
        .contains("and not after");
    assertThat(hand.submit(here, here + "/snooze").body()).contains("Please choose a day");
    assertThat(hand.submit(here, here + "/snooze", "until", due).place())
        .isEqualTo(here + "?done=snoozed");
    assertThat(hand.get(here).body()).contains("Laid aside until").contains("Take up again");
    assertThat(hand.get(INBOX + "?view=snoozed").body()).contains(one.reference());
    assertThat(hand.get(INBOX + "?view=mine").body()).doesNotContain(one.reference());
    assertThat(
            house.cases.addStatement(
                house.now(one), new CaseDesk.Statement("Bado", "sw", Set.of()), new Once("s", "s")))
        .isPresent();
    assertThat(hand.get(INBOX + "?view=mine").body()).contains(one.reference());
    assertThat(hand.get(INBOX + "?view=snoozed").body()).doesNotContain(one.reference());
  }

  @Test
  void the_filter_stands_in_the_address_and_is_kept_under_a_name_of_her_own() {
    house.site("bridge", "North Bank bridge");
    house.file("sw", "Mshahara");
    Hand hand = house.hand(amina);
    String page = INBOX + "?view=unassigned&language=sw";
    Page kept = hand.submit(page, INBOX + "/keep", "name", " <b>Zebras</b> & more ");
    assertThat(kept.place()).isEqualTo(INBOX + "?view=unassigned&language=sw&done=view-kept");
    String body = hand.get(INBOX).body();
    assertThat(body)
        .contains("&lt;b>Zebras&lt;/b> &amp; more")
        .contains("href=\"" + INBOX + "?view=unassigned&amp;language=sw\"");
    assertThat(house.hand(joel).get(INBOX).body()).doesNotContain("Zebras");
    Page gone = hand.submit(INBOX, INBOX + "/drop");
    assertThat(gone.place()).endsWith("done=view-dropped");
    assertThat(hand.get(INBOX).body()).doesNotContain("Zebras");
    assertThat(hand.submit(page, INBOX + "/keep", "name", "  ").status()).isEqualTo(422);
  }

  @Test
  void there_is_an_end_to_views() {
    Hand hand = house.hand(amina);
    for (int i = 0; i < 20; i++) {
      assertThat(hand.submit(INBOX, INBOX + "/keep", "name", "View " + i).status()).isEqualTo(303);
    }
    assertThat(hand.submit(INBOX, INBOX + "/keep", "name", "One more").body())
        .contains("as many views as there can be");
    assertThat(hand.submit(INBOX, INBOX + "/keep", "name", "View 7").status()).isEqualTo(303);
  }

  @Test
  void words_are_found_and_marked_and_hostile_ones_stay_words_UX_36() {
    CaseFile one = house.file("sw", "Walichukua <script>alert(1)</script> pasipoti zetu");
    house.file("sw", "Vumbi kila siku");
    Hand hand = house.hand(amina);
    Page found = hand.submit("/en/desk/search", "/en/desk/search", "q", "pasipoti");
    assertThat(found.status()).isEqualTo(200);
    assertThat(found.body())
        .contains(one.reference())
        .contains("<mark>pasipoti</mark>")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .contains("1 case found");
    Page hostile = hand.submit("/en/desk/search", "/en/desk/search", "q", "\"><svg onload=x>");
    assertThat(hostile.body()).contains("Nothing was found").doesNotContain("<svg onload");
    assertThat(hand.get("/en/desk/search?q=pasipoti").body())
        .as("no words in addresses")
        .doesNotContain(one.reference());
  }

  @Test
  void a_note_that_calls_somebody_who_may_not_see_the_case_says_so() {
    house.mediator(boss.member(), "zhang", "zh");
    CaseFile one = house.file("sw", "Mshahara");
    Hand hand = house.hand(amina);
    String here = "/en/desk/cases/" + one.reference();
    Page note = hand.submit(here, here + "/note", "note", "@zhang @joel please look");
    assertThat(note.status()).isEqualTo(200);
    assertThat(note.body()).contains("Not called, because this case is not open to them: zhang");
    assertThat(house.hand(joel).get(INBOX + "?view=mentions").body()).contains(one.reference());
    assertThat(hand.submit(here, here + "/note", "note", "@joel again").place())
        .isEqualTo(here + "?done=note");
  }
}
