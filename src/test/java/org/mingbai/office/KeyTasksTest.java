package org.mingbai.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mingbai.casework.CaseEvent;
import org.mingbai.casework.CaseFile;
import org.mingbai.people.StaffHouse.Who;
import org.mingbai.portal.Browser;
import org.mingbai.portal.Chromium;

/// A mediator's day by keyboard alone, in a real browser (UX-35): twenty tasks, each seen by what
/// it did and by where the focus is afterwards. After a page came anew it stands at its beginning,
/// and the first Tab leads to the way past the navigation.
@ExtendWith(Browser.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeyTasksTest {
  private static final int FAR = 250;
  private RunningOffice house;
  private Page page;

  @Test
  void twenty_tasks_of_a_mediator_need_no_mouse(Chromium chromium) {
    try (RunningOffice office = new RunningOffice();
        Page first = chromium.page("en", 1280, true);
        Page second = chromium.page("en", 1280, true)) {
      house = office;
      page = first;
      Who boss = house.staff.administrator();
      Who amina = house.mediator(boss.member(), "amina", "sw", "en");
      Who joel = house.mediator(boss.member(), "joel", "sw", "en");
      CaseFile one = house.file("sw", "Mshahara wa Machi haujalipwa");
      CaseFile two = house.file("sw", "Mshahara wa Aprili");
      enter(amina);
      movesOpensAndGoesBack();
      claimsRepliesAndNotes();
      searchesAndIsHelped();
      switchesKeysOffAndOn();
      CaseFile mine =
          house.docket.rows().stream()
              .filter(r -> r.handler() != null)
              .map(r -> house.docket.find(r.id()).orElseThrow())
              .findFirst()
              .orElseThrow();
      CaseFile other = mine.id().equals(one.id()) ? two : one;
      choosesMany(other);
      snoozesAndWakes(mine);
      changesViewAndKeepsIt();
      mentions(mine, joel);
      transfers(mine);
      page = second;
      enter(joel);
      accepts(mine);
      translates(mine);
      insertsASentence(mine);
      closesAndGoesOn(mine);
    }
  }

  // --- the tasks ---

  private void movesOpensAndGoesBack() {
    press("j", "j", "k");
    String at = href();
    assertThat(at).as("1 move").endsWith(first());
    press("Enter");
    page.waitForURL(at);
    assertThat(active()).as("2 open").isEqualTo("BODY");
    press("Escape");
    page.waitForURL("**/inbox#*");
    assertThat(href()).as("3 back, where she was").isEqualTo(at);
  }

  private void claimsRepliesAndNotes() {
    press("Enter");
    page.waitForURL("**/cases/*");
    press("a");
    page.waitForURL("**?done=claimed");
    CaseFile file = open();
    assertThat(file.handler()).as("4 claim").isPresent();
    atTheTop();
    press("r");
    assertThat(id()).isEqualTo("r");
    page.keyboard().type("Tumepokea malalamiko yako");
    tab("form[action$='/reply'] button.main");
    press("Enter");
    page.waitForURL("**?done=reply");
    assertThat(last(open())).as("5 reply").isInstanceOf(CaseEvent.Replied.class);
    atTheTop();
    press("n");
    page.keyboard().type("asked the cashier");
    tab("form[action$='/note'] button.keep");
    press("Enter");
    page.waitForURL("**?done=note");
    assertThat(last(open())).as("6 note").isInstanceOf(CaseEvent.NoteAdded.class);
    atTheTop();
  }

  private void searchesAndIsHelped() {
    press("Escape");
    page.waitForURL("**/inbox#*");
    press("/");
    assertThat(id()).isEqualTo("q");
    page.keyboard().type("Mshahara");
    press("Enter");
    page.waitForURL("**/search");
    assertThat(page.locator("mark").count()).as("7 search").isPositive();
    press("j");
    assertThat(href()).as("to what was found").endsWith(first());
    press("?");
    assertThat(page.locator("#keys").isVisible()).as("8 help").isTrue();
    assertThat(inside("#keys")).isTrue();
    press("Escape");
    assertThat(page.locator("#keys").isVisible()).isFalse();
    assertThat(href()).as("focus returns").endsWith(first());
  }

  private void switchesKeysOffAndOn() {
    press("?");
    tab("#keys-on");
    press("Space", "Escape");
    String before = href();
    press("k", "?");
    assertThat(page.locator("#keys").isVisible()).as("9 keys off").isFalse();
    assertThat(href()).isEqualTo(before);
    tab("[data-keys]");
    press("Enter");
    tab("#keys-on");
    press("Space", "Escape");
    assertThat(matches("[data-keys]")).as("focus returns").isTrue();
    press("j");
    assertThat(href()).as("10 keys on").endsWith(first());
  }

  private void choosesMany(CaseFile other) {
    page.navigate(house.base() + "/en/desk/inbox?view=unassigned");
    press("j", "x");
    assertThat(matches(".matter a")).as("11 choose").isTrue();
    assertThat(page.locator("[name=case]:checked").count()).isEqualTo(1);
    backTo("button[value=claim]");
    press("Enter");
    page.locator("#results").waitFor();
    assertThat(now(other).handler()).as("12 act on the chosen").isPresent();
    atTheTop();
  }

  private void snoozesAndWakes(CaseFile mine) {
    visit(mine);
    unfold("form[action$='/snooze']");
    tab("#until");
    page.keyboard()
        .type(page.locator("#until").getAttribute("min").replaceAll("(....)-(..)-(..)", "$2$3$1"));
    tab("form[action$='/snooze'] button");
    press("Enter");
    page.waitForURL("**?done=snoozed");
    assertThat(now(mine).asleep()).as("13 snooze").isPresent();
    atTheTop();
    tab("button[name=wake]");
    press("Enter");
    page.waitForURL("**?done=woken");
    assertThat(now(mine).asleep()).as("14 wake").isEmpty();
    atTheTop();
  }

  private void changesViewAndKeepsIt() {
    page.navigate(house.base() + "/en/desk/inbox");
    tab(".views a[href*='view=mine']");
    press("Enter");
    page.waitForURL("**view=mine*");
    assertThat(page.locator(".views [aria-current]").getAttribute("href"))
        .as("15 view")
        .contains("mine");
    unfold("form[action$='/inbox/keep']");
    tab("#name");
    page.keyboard().type("My own");
    press("Enter");
    page.waitForURL("**done=view-kept*");
    assertThat(page.content()).as("16 saved view").contains("My own");
    atTheTop();
  }

  private void mentions(CaseFile mine, Who joel) {
    visit(mine);
    press("n");
    page.keyboard().type("please read @joel");
    tab("form[action$='/note'] button.keep");
    press("Enter");
    page.waitForURL("**?done=note");
    assertThat(now(mine).mentioned()).as("17 mention").containsExactly(joel.member().id());
    atTheTop();
  }

  private void transfers(CaseFile mine) {
    unfold("form[action$='/hand-over']");
    tab("#hand-to");
    page.keyboard().type("joel");
    tab("#hand-reason");
    page.keyboard().type("I am away");
    tab("form[action$='/hand-over'] button");
    press("Enter");
    page.waitForURL("**?done=offered");
    assertThat(now(mine).offer()).as("18 transfer").map(CaseFile.Offer::toName).contains("joel");
    atTheTop();
  }

  private void accepts(CaseFile mine) {
    visit(mine);
    tab("form[action$='/accept'] button");
    press("Enter");
    page.waitForURL("**?done=moved");
    assertThat(now(mine).handler()).as("19 accept").map(CaseFile.Handler::name).contains("joel");
    atTheTop();
  }

  private void translates(CaseFile mine) {
    press("r");
    page.keyboard().type("We will pay all of it on Monday");
    backTo("#reply-locale");
    page.keyboard().type("English");
    tab("form[action$='/reply'] button.main");
    press("Enter");
    page.waitForURL("**?done=reply-waits");
    tab("a[href*='/translation?']");
    press("Enter");
    page.waitForURL("**/translation?*");
    tab("#t");
    page.keyboard().type("Tutalipa yote Jumatatu");
    tab("form[action$='/translation'] button.main");
    press("Enter");
    page.waitForURL("**done=translated*");
    assertThat(last(now(mine)))
        .as("20 translation")
        .isInstanceOfSatisfying(
            CaseEvent.Replied.class, e -> assertThat(e.translation()).isNotNull());
    atTheTop();
  }

  private void insertsASentence(CaseFile mine) {
    visit(mine);
    press("r");
    page.keyboard().type("/writing");
    page.locator("#ready button").first().waitFor();
    press("ArrowDown");
    assertThat(inside("#ready")).isTrue();
    press("Enter");
    page.locator("form.ready .one").waitFor();
    tab("button[value=send]");
    press("Enter");
    page.waitForURL("**?done=reply");
    assertThat(last(now(mine)))
        .as("21 a ready sentence")
        .isInstanceOfSatisfying(CaseEvent.Replied.class, e -> assertThat(e.ready()).hasSize(1));
    atTheTop();
  }

  private void closesAndGoesOn(CaseFile mine) {
    unfold("form[action$='/close']");
    tab("#reason");
    page.keyboard().type("Yote yamelipwa");
    tab("form[action$='/close'] button:not([formaction])");
    press("Enter");
    page.waitForURL("**?done=closed");
    assertThat(now(mine).closed()).as("22 close").isTrue();
    atTheTop();
    press("Escape");
    page.waitForURL("**/inbox#*");
    press("j", "Enter");
    page.waitForURL("**/cases/*");
    assertThat(page.url()).as("23 next case").doesNotContain(mine.reference());
    roundAndOut();
  }

  /// No trap: Tab goes to another place each time, and comes round to the beginning.
  private void roundAndOut() {
    press("Tab");
    assertThat(matches(".skip")).isTrue();
    String before = "";
    for (int i = 0; i < FAR; i++) {
      String at =
          page.evaluate("[...document.querySelectorAll('*')].indexOf(document.activeElement)")
              .toString();
      assertThat(at).as("Tab stands still").isNotEqualTo(before);
      before = at;
      press("Tab");
      if (matches(".skip")) {
        return;
      }
    }
    throw new AssertionError("Tab does not come round");
  }

  // --- hands on the keyboard ---

  private void enter(Who who) {
    page.context()
        .addCookies(
            List.of(
                new Cookie("__Host-staff", who.token())
                    .setUrl(house.base().replace("http:", "https:"))
                    .setSecure(true)));
    page.navigate(house.base() + "/en/desk/inbox");
  }

  private void visit(CaseFile file) {
    page.navigate(house.base() + "/en/desk/cases/" + file.reference());
  }

  private void press(String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
    }
  }

  private void tab(String selector) {
    go("Tab", selector);
  }

  private void backTo(String selector) {
    go("Shift+Tab", selector);
  }

  private void go(String key, String selector) {
    for (int i = 0; i < FAR; i++) {
      press(key);
      if (matches(selector)) {
        return;
      }
    }
    throw new AssertionError(key + " never comes to " + selector);
  }

  /// Opens the fold in which this stands.
  private void unfold(String selector) {
    tab("summary:has(~ " + selector + ")");
    press("Enter");
  }

  /// The page came anew: its beginning has the focus, and Tab leads past the navigation first.
  private void atTheTop() {
    assertThat(active()).isEqualTo("BODY");
    press("Tab");
    assertThat(matches(".skip")).isTrue();
  }

  private boolean matches(String selector) {
    return (boolean) page.evaluate("s => document.activeElement.matches(s)", selector);
  }

  private boolean inside(String selector) {
    return (boolean) page.evaluate("s => !!document.activeElement.closest(s)", selector);
  }

  private String active() {
    return page.evaluate("document.activeElement.tagName").toString();
  }

  private String id() {
    return page.evaluate("document.activeElement.id").toString();
  }

  private String href() {
    return String.valueOf(page.evaluate("document.activeElement.href"));
  }

  private String first() {
    return page.locator(".case .matter a").first().getAttribute("href");
  }

  private CaseFile open() {
    String reference = page.url().replaceAll(".*/cases/([^?#]*).*", "$1");
    return house.docket.withReference(reference).orElseThrow();
  }

  private CaseFile now(CaseFile file) {
    return house.docket.find(file.id()).orElseThrow();
  }

  private static CaseEvent last(CaseFile file) {
    return file.events().getLast();
  }
}
