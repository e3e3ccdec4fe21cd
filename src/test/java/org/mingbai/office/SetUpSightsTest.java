package org.mingbai.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mingbai.people.StaffHouse.Who;
import org.mingbai.portal.Browser;
import org.mingbai.portal.Chromium;
import org.mingbai.portal.PageChecks;

/// The steps of the guide, a list of sites looked at, and the history, narrow and from right to
/// left.
@ExtendWith(Browser.class)
class SetUpSightsTest {
  @Test
  void every_step_list_and_history_holds_its_promises(Chromium chromium) {
    try (RunningOffice house = new RunningOffice();
        Page page = chromium.page("ar", 360, true)) {
      Who boss = house.staff.administrator();
      String desk = house.base() + "/ar/desk";
      page.context()
          .addCookies(
              List.of(
                  new Cookie("__Host-staff", boss.token())
                      .setUrl(house.base().replace("http:", "https:"))
                      .setSecure(true)));
      List<String> wrongs = new ArrayList<>();
      page.navigate(desk + "/setup/names");
      page.locator("#name-ar").fill("طريق النهر الأبيض");
      page.locator("main form .main").click();
      page.waitForURL("**/setup/countries");
      for (String at :
          List.of(
              "/setup/names", "/setup/hours", "/setup/sites", "/setup/members", "/organisation")) {
        page.navigate(desk + at);
        PageChecks.wrongs(page, "ar").forEach(w -> wrongs.add(at + ": " + w));
      }
      page.navigate(desk + "/contacts?country=KE");
      page.locator("#number-ke-fire").fill("0700 000 009");
      page.locator("#ke-fire form button").first().click();
      page.waitForURL("**done=saved**");
      PageChecks.wrongs(page, "ar").forEach(w -> wrongs.add("contacts: " + w));
      for (String line : List.of("x,KE,Camp", "camp,KE,Camp")) {
        page.navigate(desk + "/sites");
        page.locator("#text").fill("id,country,en\n" + line);
        page.locator("form[enctype] button").click();
        page.waitForURL("**/import");
        PageChecks.wrongs(page, "ar").forEach(w -> wrongs.add(line + ": " + w));
      }
      assertThat(wrongs).isEmpty();
    }
  }
}
