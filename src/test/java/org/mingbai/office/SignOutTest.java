package org.mingbai.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mingbai.people.StaffHouse.Who;
import org.mingbai.portal.Browser;
import org.mingbai.portal.Chromium;

/// SEC-23: after signing out nothing of it is left, neither in the browser nor on the server.
@ExtendWith(Browser.class)
class SignOutTest {
  @Test
  void nothing_stays_in_the_browser_and_the_token_opens_nothing(Chromium chromium) {
    try (RunningOffice house = new RunningOffice();
        Page page = chromium.page("en", 360, true)) {
      Who boss = house.staff.administrator();
      Who amina = house.mediator(boss.member(), "amina", "sw", "en");
      page.context()
          .addCookies(
              List.of(
                  new Cookie("__Host-staff", amina.token())
                      .setUrl(house.base().replace("http:", "https:"))
                      .setSecure(true)));
      page.navigate(house.base() + "/en/desk/account");
      page.evaluate(
          "() => { localStorage.setItem('a', '1'); sessionStorage.setItem('b', '2'); return new Promise(done => { const open = indexedDB.open('c'); open.onsuccess = () => { open.result.close(); done(true); }; }); }");
      assertThat(left(page)).isEqualTo("1 1 1");
      page.locator("form[action$='/desk/sign-out'] button")
          .first()
          .evaluate("b => b.form.requestSubmit(b)");
      page.waitForURL(url -> !url.endsWith("/desk/account"));
      page.navigate(house.base() + "/en/desk/sign-in");
      assertThat(left(page)).isEqualTo("0 0 0");
      assertThat(page.context().cookies()).noneMatch(c -> c.name.contains("staff"));
      assertThat(house.staff.desk.identify(amina.token())).isEmpty();
      assertThat(house.hand(amina).get("/en/desk/account").status()).isNotEqualTo(200);
    }
  }

  private static Object left(Page page) {
    return page.evaluate(
        "async () => localStorage.length + ' ' + sessionStorage.length + ' ' + (await indexedDB.databases()).length");
  }
}
