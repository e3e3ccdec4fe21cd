package org.mingbai.office;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.Disclosure;
import org.mingbai.casework.Recusal;
import org.mingbai.drafts.Unsent;
import org.mingbai.grievance.Category;
import org.mingbai.grievance.Grievance;
import org.mingbai.grievance.Once;
import org.mingbai.mediation.DisclosureDesk;
import org.mingbai.mediation.InternalNote;
import org.mingbai.mediation.Reply;
import org.mingbai.papers.MediaFiles;
import org.mingbai.people.Role;
import org.mingbai.people.StaffHouse;
import org.mingbai.people.StaffHouse.Who;
import org.mingbai.people.Standing;

/// One member's way through every staff page in one language at one width; each state is shown to
/// whoever asks.
final class OfficeVisit {
  /// A desk on an ordinary day: cases in several languages, some overdue, one answered, one in
  /// other hands.
  record Day(RunningOffice house, Who who, CaseFile open, CaseFile taken, CaseFile stranded) {
    static Day begin() {
      RunningOffice house = new RunningOffice();
      Who boss = house.staff.administrator();
      Who salma = house.mediator(boss.member(), "Salma", "ar", "en");
      // A letter that nobody takes stays in the outbox.
      String mail = "/en/desk/account/mail";
      house.hand(salma).submit(mail, mail, "address", "kanari@nobody.example");
      house.notices.carryLetters();
      house.site("bridge", "North Bank bridge");
      CaseFile first =
          filed(
              house,
              "sw",
              "works-damage.cracks",
              "Ukuta wa nyumba yangu umepasuka tangu walipopasua miamba tarehe 7. Watoto wanalala chumba hicho.",
              "bridge");
      CaseFile second = filed(house, "zh", "wages.unpaid", "工资三个月没有发了，包工头说没有钱。", null);
      house.staff.clock.move(Duration.ofDays(9));
      filed(house, "ar", "employment.documents", "أخذوا جواز سفري ولم يعيدوه.", null);
      house.staff.clock.move(Duration.ofDays(5));
      CaseFile other =
          filed(
              house,
              "en",
              "work-safety.camp",
              "The food at the camp was bad again today.",
              "bridge");
      CaseFile dust = filed(house, "lg", "land.crops", "Enfuufu eri ku birime buli lunaku.", null);
      house.cases.openForPerson(
          new org.mingbai.casework.Intake(
              "fr",
              new Grievance(
                  "Je voudrais parler à quelqu’un.", null, null, null, null, null, null, null),
              Set.of(),
              null),
          new Once("p", "b"));
      Who amina = house.both(boss.member(), "Amina", "en", "sw", "zh", "fr");
      house.mediation.note(
          amina.member(),
          first.reference(),
          new InternalNote(
              "Blasting record asked from the safety office. Camp 4 must not call her."),
          new Once("n", "n"));
      house.mediation.reply(
          amina.member(),
          first.reference(),
          new Reply(
              "Tumepokea malalamiko yako. Tafadhali tuma picha ya ukuta. Usipoweza, si tatizo.",
              "sw"),
          new Once("r", "r"));
      for (String asked : List.of("about bicycles", "of bicycles", "for bicycles")) {
        house.wishes.note("en", "What is the rule " + asked + " at the gate?", List.of());
      }
      house.staff.clock.move(Duration.ofHours(20));
      house.cases.addStatement(
          house.now(first),
          "Nimepiga picha lakini simu haitumi. Mnakuja lini? Kadi 4111 1111 1111 1111.",
          new Once("s", "s"));
      house.mediation.reply(
          salma.member(),
          other.reference(),
          new Reply("We have spoken with the kitchen.", "en"),
          new Once("o", "o"));
      house.mediation.reply(
          amina.member(),
          first.reference(),
          new Reply("We come on Monday and look at the wall.", "en"),
          new Once("w", "w"));
      beside(house, salma, other);
      house.mediation.handOver(
          salma.member(), other.reference(), amina.member(), null, "I am away from Monday.");
      aside(house, house.mediator(boss.member(), "Omar", "en"), other);
      aside(house, salma, dust);
      house.aside.askOverride(
          amina.member(),
          other.reference(),
          house.now(other).recusals().getFirst().member(),
          "Nobody else knows the camp.");
      numbers(house, boss, salma);
      return new Day(
          house,
          house.staff.join(
              house
                  .staff
                  .desk
                  .inviteAgain(amina.member().id(), boss.member())
                  .orElseThrow()
                  .token(),
              "",
              ""),
          first,
          other,
          dust);
    }

    private static void aside(RunningOffice house, Who who, CaseFile file) {
      house.aside.stepAside(
          who.member(), file.reference(), Recusal.Reason.RELATIVE, "The cook is my cousin.");
    }

    /// A colleague asks for the numbers in a case of hers, and there are two who may decide.
    private static void numbers(RunningOffice house, Who boss, Who salma) {
      Standing custodian =
          new Standing(
              "Grace", Set.of(Role.CUSTODIAN), List.of("en"), List.of(), List.of(), List.of());
      house.staff.desk.invite("grace", custodian, boss.member()).orElseThrow();
      CaseFile paper = house.file("en", "They keep my paper. My passport number is AB1234567.");
      house.mediation.claim(salma.member(), paper.reference());
      house.disclosures.askNumbers(
          salma.member(),
          paper.reference(),
          new DisclosureDesk.Why(
              Disclosure.Purpose.OFFICE, "The labour office asks for it.", "en"));
    }

    /// A colleague has the case open, writes, and has begun a note.
    private static void beside(RunningOffice house, Who who, CaseFile file) {
      Unsent note =
          new Unsent.Note(who.member().id(), new InternalNote("Ask the cook what was bought."));
      if (!house.drafts.begin(who.member(), file.reference(), note)) {
        throw new IllegalStateException("the case is not hers to see");
      }
      AutoCloseable _ = house.presence.enter(Live.spot(who.member(), house.now(file)));
    }

    private static CaseFile filed(
        RunningOffice house, String locale, String category, String what, String site) {
      return house.file(
          locale,
          new Grievance(
              what,
              new Category(category),
              "KE",
              site,
              "7 Nov",
              "White River village",
              null,
              "The wall made safe before the rains"));
    }
  }

  private final Page page;
  private final Day day;
  private final String lang;
  private final BiConsumer<String, Page> shown;
  private final List<String> console = new ArrayList<>();

  OfficeVisit(Page page, Day day, String lang, BiConsumer<String, Page> shown) {
    this.page = page;
    this.day = day;
    this.lang = lang;
    this.shown = shown;
    page.onConsoleMessage(m -> {
      if (m.type().equals("error")
          && !m.text().contains("the server responded with a status of 4")) {
        console.add(page.url() + " " + m.text());
      }
    });
    page.onPageError(e -> console.add(page.url() + " " + e));
  }

  List<String> console() {
    return console;
  }

  /// In through the door, once wrongly.
  void entering() {
    go("/sign-in");
    shown.accept("sign-in", page);
    signIn("wrong");
    shown.accept("sign-in-refused", page);
    signIn(StaffHouse.PASSWORD);
    shown.accept("inbox", page);
  }

  /// In through the door, to the inbox and a case with its boxes open.
  void seeing() {
    go("/sign-in");
    signIn(StaffHouse.PASSWORD);
    page.locator("#list").waitFor();
    shown.accept("inbox", page);
    go("/cases/" + day.open().reference() + "?write=reply");
    page.evaluate(
        "() => document.querySelectorAll('main details').forEach(d => { d.open = true; })");
    shown.accept("case", page);
  }

  private void signIn(String password) {
    day.house().staff.clock.move(Duration.ofSeconds(31));
    page.locator("#login").fill("Amina");
    page.locator("#password").fill(password);
    page.locator("#code").fill(day.house().staff.code(day.who().secret(), Duration.ZERO));
    page.locator("main form .main").click();
  }

  void mediating() {
    for (String view : List.of("mine", "unassigned", "overdue", "waiting", "closed")) {
      go("/inbox?view=" + view);
      shown.accept("inbox-" + view, page);
    }
    choosingMany();
    searching();
    go("/cases/" + day.open().reference());
    shown.accept("case", page);
    go("/cases/" + day.open().reference() + "?write=reply");
    for (var summary : page.locator("aside details > summary").all()) {
      summary.click();
    }
    shown.accept("case-reply", page);
    go("/queue");
    shown.accept("queue", page);
    go("/translations");
    shown.accept("translations", page);
    page.locator("main ol a").first().click();
    page.locator("#t").waitFor();
    page.locator("main details > summary").first().click();
    shown.accept("translation", page);
    go("/cases/" + day.taken().reference());
    page.locator("#present li").waitFor();
    page.locator("#asked form").first().waitFor();
    shown.accept("case-of-another", page);
    go("/stranded");
    shown.accept("stranded", page);
    page.locator("main li a").first().click();
    page.locator("#stepped").waitFor();
    page.locator("section[aria-labelledby=stepped] summary").click();
    shown.accept("case-stranded", page);
    go("/disclosures");
    page.locator("main form.row").first().waitFor();
    shown.accept("disclosures", page);
    go("/permissions");
    shown.accept("permissions", page);
    page.locator("table details > summary").first().click();
    shown.accept("permissions-open", page);
    choosing();
  }

  /// Several cases at once: what became of each; and the list of keys.
  private void choosingMany() {
    go("/inbox?view=unassigned");
    page.locator("#list input[name=case]").first().check();
    page.locator("button[value=release]").click();
    page.locator("#results").waitFor();
    shown.accept("inbox-results", page);
    page.keyboard().press("?");
    page.locator("#keys[open]").waitFor();
    shown.accept("inbox-keys", page);
    page.keyboard().press("Escape");
  }

  private void searching() {
    go("/search");
    shown.accept("search", page);
    page.locator("#q").fill("ukuta");
    page.locator("form[role=search] .main").click();
    page.locator("mark").first().waitFor();
    shown.accept("search-found", page);
  }

  /// A reply of ready sentences: begun with "/" in the reply box, chosen, blanks missed, then
  /// whole.
  void choosing() {
    // what was chosen at another width came back as a draft
    go("/cases/" + day.open().reference() + "/phrases");
    while (page.locator("button[value^='out:']").count() > 0) {
      page.locator("button[value^='out:']").first().click();
    }
    go("/cases/" + day.open().reference() + "?write=reply");
    page.locator("#r").click();
    page.keyboard().type("/");
    page.locator("#ready button").first().waitFor();
    shown.accept("case-slash", page);
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    page.locator("form.ready .one").waitFor();
    List<String> more = List.of("visit.come", "money.check", "paper.bring");
    for (String id : more) {
      page.evaluate("() => document.querySelectorAll('.group').forEach(g => g.open = true)");
      page.locator("button[value='add:" + id + "']").click();
      // The page comes anew with each choice; the groups opened on the old one would be shut.
      page.locator("form.ready .one").nth(more.indexOf(id) + 1).waitFor();
    }
    page.locator(".lit .main").click();
    shown.accept("ready-missing", page);
    page.locator("input[type=date]").fill("2026-12-01");
    page.locator("input[type=time]").fill("14:30");
    page.locator("input[inputmode=decimal]").fill("12500");
    page.locator("select[name$='.paper']").selectOption("payslip");
    page.keyboard().press("Enter");
    page.locator("button[value=send]").waitFor();
    shown.accept("ready-whole", page);
  }

  void administrating() {
    for (String at :
        List.of(
            "/setup",
            "/setup/names",
            "/setup/sites",
            "/organisation",
            "/sites",
            "/sites?edit=bridge",
            "/contacts?country=KE",
            "/members",
            "/roster",
            "/duty?country=KE",
            "/hours",
            "/account",
            "/account/mail")) {
      go(at);
      shown.accept(at.substring(1).replaceAll("[?=]", "-"), page);
    }
    go("/post");
    page.locator("form[action$='/post/again']").first().waitFor();
    shown.accept("post-waits", page);
    go("/sites");
    page.locator("#text").fill("id,country,en\nbridge,KE,New bridge\nx,KE,Camp");
    page.locator("form[enctype] button").click();
    shown.accept("sites-import-wrong", page);
    page.locator("#text").fill("id,country,en\nbridge,KE,New bridge\ncamp,KE,Camp");
    page.locator("form[action$='/import'] button").last().click();
    shown.accept("sites-import", page);
    go("/members/" + day.who().member().id());
    shown.accept("member", page);
    go("/roster/" + day.who().member().id());
    shown.accept("week", page);
    page.locator("main form .main").scrollIntoViewIfNeeded();
    page.locator("#from-MONDAY").fill("09:00");
    page.locator("main form .main").click();
    shown.accept("week-wrong", page);
    page.locator("#from-MONDAY").fill("09:00");
    page.locator("#to-MONDAY").fill("17:00");
    page.locator("main form .main").click();
    page.locator("#first").fill("2026-12-24");
    page.locator("#last").fill("2026-12-26");
    page.locator("form[action$='/leave'] button").click();
    shown.accept("week-saved", page);
    go("/organisation");
    page.locator("#days").fill("99");
    page.locator("main form .main").click();
    shown.accept("organisation-wrong", page);
  }

  /// The workshop: the list, a question tried, a sheet written on, compared, asked at the gate, and
  /// what no sheet answered.
  void authoring() {
    go("/sheets");
    shown.accept("sheets", page);
    page.locator("#q").fill("salary not paid");
    page.locator("main form button").first().click();
    shown.accept("sheets-tried", page);
    page.locator("#id").fill("ke-scanned-rules");
    page.locator("#paper")
        .setInputFiles(new FilePayload("a.pdf", "application/pdf", new byte[] {1, 2, 3}));
    page.locator("form[enctype] .main").click();
    shown.accept("sheets-paper-wrong", page);
    String sheet = "/sheets/" + lang + "/project-grievance-steps";
    go(sheet);
    shown.accept("bench", page);
    page.locator("#checked-on").fill("soon");
    page.locator("form[data-look] .main").click();
    shown.accept("bench-wrong", page);
    page.locator("#checked-on").fill("2026-11-26");
    page.locator("form[data-look] .main").click();
    shown.accept("bench-saved", page);
    page.locator("#medium")
        .setInputFiles(new FilePayload("a.png", "image/png", MediaFiles.picture("png", 320, 200)));
    page.locator("#alternative").fill("+++");
    page.locator("form[data-look] .main").click();
    shown.accept("bench-medium", page);
    page.locator("form[action$='/gate'] button").click();
    shown.accept("bench-gate", page);
    go(sheet + "/compare?edition=0");
    shown.accept("compare", page);
    go("/sheets/" + lang + "/project-new-" + lang);
    shown.accept("bench-new", page);
    go("/wishes");
    shown.accept("wishes", page);
  }

  void joining() {
    String login = "new-" + lang + System.nanoTime();
    go("/members");
    page.locator("#login").fill(login);
    page.locator("#name").fill("New");
    page.locator("input[name=role][value=mediator]").check();
    page.locator("input[name=reads][value=sw]").check();
    page.locator("main form .main").click();
    shown.accept("invited", page);
    String link = page.locator("#link").inputValue();
    page.context().clearCookies();
    go(link.substring(link.indexOf("/desk") + 5));
    shown.accept("join", page);
    page.locator("#password").fill("short");
    page.locator("main form .main").click();
    shown.accept("join-wrong", page);
    page.locator("#password").fill(StaffHouse.PASSWORD);
    page.locator("main form .main").click();
    shown.accept("enrol", page);
    String secret = page.locator("bdi.long").innerText();
    page.locator("#code").fill(day.house().staff.code(secret, Duration.ZERO));
    page.locator("main form .main").click();
    shown.accept("codes", page);
    go(link.substring(link.indexOf("/desk") + 5));
    shown.accept("dead", page);
  }

  private void go(String at) {
    page.navigate(day.house().base() + "/" + lang + "/desk" + at);
  }
}
