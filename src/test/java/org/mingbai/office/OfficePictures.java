package org.mingbai.office;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mingbai.portal.Chromium;
import org.mingbai.portal.PageChecks;

/// Takes pictures of the staff pages, to be looked at, and says what is wrong with them:
/// `OfficePictures FOLDER [lang…]`.
final class OfficePictures {
  private OfficePictures() {}

  public static void main(String[] args) throws Exception {
    Path folder = Files.createDirectories(Path.of(args[0]));
    List<String> langs = args.length > 1 ? List.of(args).subList(1, args.length) : List.of("en");
    OfficeVisit.Day day = OfficeVisit.Day.begin();
    try (Chromium chromium = new Chromium()) {
      for (String lang : langs) {
        for (int width : new int[] {360, 1280}) {
          Page page = chromium.page(lang, width, true);
          OfficeVisit visit =
              new OfficeVisit(
                  page,
                  day,
                  lang,
                  (name, p) -> {
                    PageChecks.wrongs(p, lang)
                        .forEach(
                            w -> System.out.println(lang + " " + width + " " + name + ": " + w));
                    p.screenshot(
                        new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(folder.resolve(name + "-" + lang + "-" + width + ".png")));
                  });
          visit.entering();
          visit.mediating();
          visit.administrating();
          visit.authoring();
          visit.joining();
          page.context().close();
        }
      }
    }
    day.house().close();
    System.exit(0);
  }
}
