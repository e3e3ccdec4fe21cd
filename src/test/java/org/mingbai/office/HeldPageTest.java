package org.mingbai.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingbai.casework.CaseFile;
import org.mingbai.grievance.Once;
import org.mingbai.people.StaffHouse.Who;
import org.mingbai.portal.Browser;
import org.mingbai.portal.Chromium;
import org.mingbai.portal.PageChecks;

/// Words held because somebody else wrote (UX-38), in a real browser: what is new is in sight, and
/// nothing is wrong with the page.
@ExtendWith(Browser.class)
class HeldPageTest {
  @ParameterizedTest
  @CsvSource({"zh,1280", "sw,360"})
  void what_is_new_is_in_sight_beside_her_words(String lang, int width, Chromium chromium) {
    try (RunningOffice house = new RunningOffice();
        Page page = chromium.page(lang, width, true)) {
      Who boss = house.staff.administrator();
      Who amina = house.mediator(boss.member(), "amina", "sw", "zh", "en");
      CaseFile file = house.file("sw", "Mshahara wangu wa miezi mitatu haujalipwa.");
      page.context()
          .addCookies(
              List.of(
                  new Cookie("__Host-staff", amina.token())
                      .setUrl(house.base().replace("http:", "https:"))
                      .setSecure(true)));
      page.navigate(
          house.base() + "/" + lang + "/desk/cases/" + file.reference() + "?write=reply#write");
      page.locator("#r").fill("Tutakuja kesho saa nne asubuhi.");
      String said = "Nimelipwa mwezi mmoja leo, miwili bado.";
      assertThat(house.cases.addStatement(file, said, new Once("more", said))).isPresent();
      page.locator(".reply button.main").click();
      page.locator("#news").waitFor();
      assertThat(page.locator("#news").innerText()).contains(said);
      assertThat(page.locator("#r").inputValue()).isEqualTo("Tutakuja kesho saa nne asubuhi.");
      assertThat(page.evaluate("document.activeElement.id")).isEqualTo("news");
      assertThat(
              page.evaluate(
                  "document.getElementById('news').getBoundingClientRect().top < innerHeight"))
          .isEqualTo(true);
      assertThat(PageChecks.wrongs(page, lang)).isEmpty();
      String pictures = System.getProperty("pictures");
      if (pictures != null) {
        page.screenshot(
            new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of(pictures, "held-" + lang + "-" + width + ".png")));
      }
      page.locator(".reply button.main").click();
      page.waitForURL("**done=reply*");
    }
  }
}
