package org.mingbai.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingbai.Patience.until;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingbai.Patience;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.DocketDesk.Outcome;
import org.mingbai.casework.Intake;
import org.mingbai.casework.Recusal;
import org.mingbai.grievance.Grievance;
import org.mingbai.grievance.Once;
import org.mingbai.mediation.InternalNote;
import org.mingbai.people.Member;
import org.mingbai.people.Role;
import org.mingbai.people.StaffHouse.Who;
import org.mingbai.people.Standing;
import org.mingbai.presence.State;

/// What an open page of the desk is told (SEC-13, FLT-13, FLT-17), over a real stream.
class LiveStreamTest {
  private static final Duration SOON = Duration.ofSeconds(5);
  private static RunningOffice house;
  private static Who boss;
  private static Who amina;
  private static int lines;

  @BeforeAll
  static void open() {
    house = new RunningOffice();
    boss = house.staff.administrator();
    amina = house.mediator(boss.member(), "amina", "sw", "en");
  }

  @AfterAll
  static void close() {
    house.close();
  }

  /// Somebody who listens until the stream ends.
  private static final class Ear implements AutoCloseable {
    final StringBuffer heard = new StringBuffer();
    final int status;
    volatile boolean ended;
    private final InputStream body;

    Ear(Who who, String path) throws IOException, InterruptedException {
      this(house, who, path);
    }

    Ear(RunningOffice at, Who who, String path, String... headers)
        throws IOException, InterruptedException {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(at.base() + path))
              .header("Accept", "text/event-stream")
              .header("Cookie", "__Host-staff=" + who.token());
      HttpRequest asked = (headers.length == 0 ? request : request.headers(headers)).GET().build();
      HttpResponse<InputStream> answer =
          HttpClient.newHttpClient().send(asked, HttpResponse.BodyHandlers.ofInputStream());
      status = answer.statusCode();
      body = answer.body();
      Thread.startVirtualThread(this::listen);
    }

    private void listen() {
      byte[] buffer = new byte[4096];
      try {
        for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
          heard.append(new String(buffer, 0, n, StandardCharsets.UTF_8));
        }
      } catch (IOException left) {
        // the end, either way
      }
      ended = true;
    }

    boolean heard(String what) {
      return heard.toString().contains(what);
    }

    @Override
    public void close() throws IOException {
      body.close();
    }
  }

  private static String events(CaseFile file) {
    return "/en/desk/cases/" + file.reference() + "/events";
  }

  private static void sheWrites(CaseFile file, String text) {
    assertThat(house.cases.addStatement(house.now(file), text, new Once("s" + lines++, text)))
        .isPresent();
  }

  @Test
  void it_says_that_the_case_has_grown_and_never_what_was_written() throws Exception {
    CaseFile file = house.file("sw", "Mshahara haujalipwa.");
    try (Ear ear = new Ear(amina, events(file) + "?after=1")) {
      until(() -> ear.heard("event: sign"));
      sheWrites(file, "Maneno ya siri.");
      until(() -> ear.heard("id: 2\ndata: hers"));
      assertThat(
              house.mediation.note(
                  amina.member(), file.reference(), new InternalNote("inside"), once("n")))
          .isNotNull();
      until(() -> ear.heard("id: 3\ndata: new"));
      assertThat(ear.heard.toString()).doesNotContain("siri").doesNotContain("inside");
    }
    try (Ear resumed = new Ear(amina, events(file) + "?after=2")) {
      until(() -> resumed.heard("id: 3\ndata: new"));
      assertThat(resumed.heard.toString()).doesNotContain("id: 2");
    }
  }

  private static Once once(String key) {
    return new Once("live" + key + lines++, key);
  }

  private static Who mediator(String login) {
    return house.mediator(boss.member(), login, "sw", "en");
  }

  /// SEC-13: open, revoke, write: nothing arrives and it is closed within five seconds.
  @Test
  void it_is_silent_and_closed_after_sign_out_suspension_other_roles_or_lost_clearance()
      throws Exception {
    CaseFile file = house.file("sw", "Maji hakuna.");
    Who out = mediator("out");
    Who shut = mediator("shut");
    Who role = mediator("role");
    Who tongue = mediator("tongue");
    List<Ear> ears = new ArrayList<>();
    for (Who who : List.of(out, shut, role, tongue)) {
      ears.add(new Ear(who, events(file) + "?after=1"));
    }
    Ear counts = new Ear(out, "/en/desk/events");
    ears.add(counts);
    try (Ear stays = new Ear(amina, events(file) + "?after=1")) {
      until(() -> ears.stream().allMatch(e -> e.heard("event: sign")));
      house.staff.desk.signOut(out.token());
      assertThat(house.staff.desk.suspend(shut.member().id(), boss.member())).isNotNull();
      stand(role.member(), Role.AUTHOR, "sw");
      stand(tongue.member(), Role.MEDIATOR, "ar");
      sheWrites(file, "Neno.");
      Patience.within(SOON, () -> ears.stream().allMatch(e -> e.ended));
      assertThat(ears)
          .allSatisfy(e -> assertThat(e.heard.toString()).doesNotContain("id: 2"))
          .allSatisfy(e -> assertThat(e.heard.toString()).contains("event: end"));
      until(() -> stays.heard("id: 2"));
      assertThat(stays.ended).isFalse();
    }
  }

  /// SEC-13: whoever steps aside hears nothing more, and her open page is closed within five
  /// seconds, though she had the case and another stays.
  @Test
  void it_is_silent_and_closed_after_stepping_aside() throws Exception {
    CaseFile file = house.file("sw", "Ni timu yangu.");
    Who involved = mediator("involved");
    assertThat(house.mediation.claim(involved.member(), file.reference())).isNotNull();
    try (Ear ear = new Ear(involved, events(file) + "?after=2");
        Ear stays = new Ear(amina, events(file) + "?after=2")) {
      until(() -> ear.heard("event: sign") && stays.heard("event: sign"));
      assertThat(
              house.aside.stepAside(involved.member(), file.reference(), Recusal.Reason.TEAM, null))
          .isInstanceOf(Outcome.Done.class);
      sheWrites(file, "Neno.");
      Patience.within(SOON, () -> ear.ended);
      assertThat(ear.heard.toString()).doesNotContain("id: 3").doesNotContain("id: 4");
      until(() -> stays.heard("id: 4"));
    }
    assertThat(new Ear(involved, events(file)).status).isEqualTo(404);
  }

  /// SEC-22: whom the complainant does not want, everything she has open of that case closes, and
  /// nothing else of hers.
  @Test
  void it_is_silent_and_closed_after_the_complainant_did_not_want_her() throws Exception {
    CaseFile file = house.file("sw", "Simtaki.");
    Who unwanted = mediator("unwanted");
    assertThat(house.mediation.claim(unwanted.member(), file.reference())).isNotNull();
    CaseFile other = house.file("sw", "Nyingine.");
    try (Ear ear = new Ear(unwanted, events(file) + "?after=2");
        Ear second = new Ear(unwanted, events(file) + "?after=2");
        Ear stays = new Ear(unwanted, events(other) + "?after=1")) {
      until(() -> ear.heard("event: sign") && second.heard("event: sign"));
      CaseFile now = house.now(file);
      assertThat(house.cases.refuseMediator(now, now.heldSince()).version()).isGreaterThan(2);
      sheWrites(file, "Neno.");
      Patience.within(SOON, () -> ear.ended && second.ended);
      assertThat(ear.heard.toString()).doesNotContain("id: 3").doesNotContain("id: 4");
      assertThat(stays.ended).isFalse();
    }
    assertThat(new Ear(unwanted, events(file)).status).isEqualTo(404);
    assertThat(house.hand(unwanted).get("/en/desk/cases/" + file.reference()).status())
        .isEqualTo(404);
  }

  private static void stand(Member who, Role role, String language) {
    Standing standing =
        new Standing(
            who.name(), Set.of(role), List.of(language), List.of(language), List.of(), List.of());
    assertThat(house.staff.desk.changeStanding(who.id(), standing, boss.member())).isNotNull();
  }

  /// SEC-22: a page left open keeps nobody signed in.
  @Test
  void an_open_stream_does_not_count_as_use_of_the_session() throws Exception {
    try (RunningOffice own = new RunningOffice()) {
      Who joel = own.mediator(own.staff.administrator().member(), "joel", "sw");
      CaseFile file = own.file("sw", "Vumbi.");
      try (Ear ear = new Ear(own, joel, events(file) + "?after=1")) {
        until(() -> ear.heard("event: sign"));
        own.staff.clock.move(Duration.ofMinutes(20));
        Thread.sleep(3_300);
        assertThat(ear.ended).isFalse();
        own.staff.clock.move(Duration.ofMinutes(11));
        until(() -> ear.ended);
      }
      assertThat(new Ear(own, joel, events(file)).status).isEqualTo(401);
    }
  }

  @Test
  void a_case_one_may_not_see_has_no_stream_SEC_11() throws Exception {
    CaseFile file = house.file("sw", "Siri.");
    Who salma = house.mediator(boss.member(), "salma", "ar");
    assertThat(new Ear(salma, events(file)).status).isEqualTo(404);
    assertThat(new Ear(salma, "/en/desk/cases/000-000/events").status).isEqualTo(404);
  }

  @Test
  void a_page_of_another_house_hears_nothing() throws Exception {
    CaseFile file = house.file("sw", "Mgeni.");
    String[] foreign = {"Sec-Fetch-Site", "cross-site"};
    assertThat(new Ear(house, amina, events(file), foreign).status).isEqualTo(403);
    assertThat(new Ear(house, amina, "/en/desk/events", foreign).status).isEqualTo(403);
  }

  @Test
  void colleagues_hear_who_else_is_here_and_what_she_does() throws Exception {
    CaseFile file = house.file("sw", "Barabara.");
    Who joel = mediator("joel2");
    try (Ear ear = new Ear(amina, events(file) + "?after=1")) {
      until(() -> ear.heard("\"here\":[]"));
      try (Ear other = new Ear(joel, events(file) + "?after=1")) {
        until(() -> ear.heard("joel2 is reading this case"));
        until(() -> other.heard("amina is reading this case"));
        assertThat(other.heard("joel2 is")).as("not of herself").isFalse();
        Hand hand = house.hand(joel);
        String at = "/en/desk/cases/" + file.reference();
        String csrf = Hand.fields(hand.get(at).body(), at + "/note").get(1);
        assertThat(
                hand.post(at + "/here", List.of("csrf", csrf, "state", "writing", "form", "reply"))
                    .status())
            .isEqualTo(204);
        until(() -> ear.heard("joel2 is writing a reply"));
        assertThat(hand.post(at + "/here", List.of("csrf", csrf, "state", "idle")).status())
            .isEqualTo(204);
        until(() -> ear.heard("joel2 has this case open"));
        assertThat(hand.post(at + "/here", List.of("csrf", csrf, "state", "x")).status())
            .isEqualTo(400);
      }
      int so = ear.heard.length();
      until(() -> ear.heard.substring(so).contains("\"here\":[]"));
    }
  }

  @Test
  void the_mediator_hears_that_the_complainant_writes_and_she_that_the_office_does()
      throws Exception {
    CaseFile file =
        house.cases.openForPerson(
                    new Intake(
                        "sw",
                        new Grievance("Habari", null, "KE", null, null, null, null, null),
                        Set.of(),
                        "talk-1"),
                    once("o"))
                instanceof org.mingbai.casework.CaseDesk.Filing.Filed filed
            ? filed.file()
            : null;
    assertThat(file).isNotNull();
    try (Ear ear = new Ear(amina, events(file) + "?after=1")) {
      until(() -> ear.heard("\"she\":\"\""));
      house.presence.sheBegins("talk-1");
      until(() -> ear.heard("\"she\":\"The complainant is writing…\""));
      assertThat(house.mediation.claim(amina.member(), file.reference())).isNotNull();
      house.presence.say(Live.spot(amina.member(), house.now(file)), State.WRITING, "reply");
      assertThat(house.presence.officeWrites("talk-1")).isTrue();
    }
    until(() -> !house.presence.officeWrites("talk-1"));
  }

  @Test
  void the_counts_follow_who_writes_to_me_and_who_waits() throws Exception {
    Who counting = mediator("counting");
    CaseFile file = house.file("sw", "Hesabu.");
    try (Ear ear = new Ear(counting, "/en/desk/events")) {
      until(() -> ear.heard("\"mine\":0"));
      assertThat(house.mediation.claim(counting.member(), file.reference())).isNotNull();
      sheWrites(file, "Mnakuja lini?");
      until(() -> ear.heard("\"mine\":1"));
    }
  }
}
