package org.mingbai.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingbai.people.Role;
import org.mingbai.people.StaffHouse;
import org.mingbai.people.StaffHouse.Who;
import org.mingbai.people.Standing;
import org.mingbai.portal.Browser;
import org.mingbai.portal.Chromium;
import org.mingbai.portal.PageChecks;

/// Passkeys in a real browser with a virtual authenticator: added, signed in with, removed; an
/// invitation followed with one; and nothing of them without script.
@ExtendWith(Browser.class)
class PasskeyPagesTest {
  /// A browser that holds passkeys and knows its owner.
  private static List<String> keyed(Page page) {
    CDPSession tools = page.context().newCDPSession(page);
    tools.send("WebAuthn.enable");
    JsonObject options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    JsonObject all = new JsonObject();
    all.add("options", options);
    tools.send("WebAuthn.addVirtualAuthenticator", all);
    List<String> console = new ArrayList<>();
    page.onConsoleMessage(m -> {
      if (m.type().equals("error") && !m.text().contains("a status of 4")) {
        console.add(m.text());
      }
    });
    page.onPageError(console::add);
    return console;
  }

  private static void signedIn(Page page, RunningOffice house, Who who) {
    page.context()
        .addCookies(
            List.of(
                new Cookie("__Host-staff", who.token())
                    .setUrl(house.base().replace("http:", "https:"))
                    .setSecure(true)));
  }

  @ParameterizedTest(name = "{0} at {1} px")
  @CsvSource({"en,1280", "ar,360"})
  void a_member_adds_a_passkey_and_signs_in_with_it_alone(
      String lang, int width, Chromium chromium) {
    try (RunningOffice house = new RunningOffice();
        Page page = chromium.page(lang, width, true)) {
      Who boss = house.staff.administrator();
      String desk = house.base() + "/" + lang + "/desk";
      List<String> console = keyed(page);
      List<String> wrongs = new ArrayList<>();
      signedIn(page, house, boss);
      page.navigate(desk + "/account");
      wrongs.addAll(PageChecks.wrongs(page, lang));
      page.locator("#passkey").fill("Telephone");
      page.locator("#old3").fill(StaffHouse.PASSWORD);
      page.locator("form[data-passkey] button").click();
      page.waitForURL("**/account?done=passkey");
      assertThat(page.locator("form[action$='/forget']").count()).isEqualTo(1);
      wrongs.addAll(PageChecks.wrongs(page, lang));
      page.locator("form.leave button").click();
      page.waitForURL("**/sign-in?done=signed-out");
      assertThat(page.context().cookies()).isEmpty();
      wrongs.addAll(PageChecks.wrongs(page, lang));
      page.locator("form[data-passkey] button").click();
      page.waitForURL("**/desk/setup/names");
      page.navigate(desk + "/account");
      page.locator("form[action$='/forget'] button").click();
      page.waitForURL("**/account?done=passkey-gone");
      page.locator("form.leave button").click();
      page.waitForURL("**/sign-in?done=signed-out");
      page.locator("form[data-passkey] button").click();
      page.locator("#wrong").waitFor();
      wrongs.addAll(PageChecks.wrongs(page, lang));
      assertThat(wrongs).isEmpty();
      assertThat(console).isEmpty();
    }
  }

  @Test
  void an_invitation_is_followed_with_a_passkey(Chromium chromium) {
    try (RunningOffice house = new RunningOffice();
        Page page = chromium.page("sw", 360, true)) {
      Who boss = house.staff.administrator();
      Standing standing =
          new Standing(
              "Amina", Set.of(Role.MEDIATOR), List.of("sw"), List.of("sw"), List.of(), List.of());
      String token =
          house.staff.desk.invite("amina", standing, boss.member()).orElseThrow().token();
      List<String> console = keyed(page);
      page.navigate(house.base() + "/sw/desk/join?key=" + token);
      assertThat(PageChecks.wrongs(page, "sw")).isEmpty();
      page.locator("#passkey").fill("Simu yangu");
      page.locator("form[data-passkey] button").click();
      page.waitForURL("**/desk/inbox");
      page.navigate(house.base() + "/sw/desk/account");
      assertThat(page.locator("#old").count()).as("no password to change").isZero();
      page.locator("form[action$='/forget'] button").click();
      page.locator("p.wrong[role=alert]").first().waitFor();
      assertThat(PageChecks.wrongs(page, "sw")).isEmpty();
      page.locator("form.leave button").click();
      page.waitForURL("**/sign-in?done=signed-out");
      page.locator("form[data-passkey] button").click();
      page.waitForURL("**/desk/inbox");
      assertThat(console).isEmpty();
    }
  }

  @Test
  void without_script_or_authenticator_the_door_is_as_it_was(Chromium chromium) {
    try (RunningOffice house = new RunningOffice();
        Page plain = chromium.page("en", 360, false);
        Page page = chromium.page("en", 360, true)) {
      Who boss = house.staff.administrator();
      plain.navigate(house.base() + "/en/desk/sign-in");
      assertThat(plain.locator("form[data-passkey]").isVisible()).isFalse();
      assertThat(plain.locator("#password").isVisible()).isTrue();
      page.navigate(house.base().replace("localhost", "127.0.0.1") + "/en/desk/sign-in");
      assertThat(page.locator("form[data-passkey]").count()).as("a bare number").isZero();
      house.hand(boss).get("/en/desk/account");
      var refused =
          house
              .hand()
              .submit(
                  "/en/desk/sign-in", "/en/desk/sign-in/passkey", "credential", "{\"id\":\"AA\"}");
      assertThat(refused.status()).isEqualTo(401);
      assertThat(refused.body()).contains("The passkey did not fit.");
    }
  }
}
