package org.mingbai.portal;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Takes pictures of pages, to be looked at: `Pictures FOLDER [lang…]`.
final class Pictures {
  private Pictures() {}

  public static void main(String[] args) throws Exception {
    Path folder = Files.createDirectories(Path.of(args[0]));
    List<String> langs = args.length > 1 ? List.of(args).subList(1, args.length) : List.of("zh", "ar", "sw");
    try (RunningPortal house = new RunningPortal(true);
        Chromium chromium = new Chromium()) {
      for (String lang : langs) {
        for (int width : new int[] {360, 1280}) {
          Page page = chromium.page(lang, width, false);
          shoot(page, house.base() + "/", folder.resolve("tongue-" + lang + "-" + width + ".png"));
          for (String at : List.of("", "/help", "/ask", "/sheets", "/file", "/return", "/privacy", "/chat")) {
            shoot(page, house.base() + "/" + lang + at + "?site=bridge", folder.resolve((at.isEmpty() ? "home" : at.substring(1)) + "-" + lang + "-" + width + ".png"));
          }
          file(page, house, lang, folder.resolve("X-" + lang + "-" + width + ".png").toString());
          page.context().close();
        }
      }
    }
    System.exit(0);
  }

  private static void file(Page page, RunningPortal house, String lang, String name) {
    page.navigate(house.base() + "/" + lang + "/file?site=bridge");
    page.locator("#what").fill(Words.grievance(lang));
    page.locator("button[value=check]").click();
    page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(name.replace("X", "check"))));
    page.locator("button[value=send]").click();
    page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(name.replace("X", "receipt"))));
    String code = page.locator(".digits").innerText();
    page.navigate(house.base() + "/" + lang + "/return");
    page.locator("#code").fill("12345");
    page.locator("main form button").click();
    page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(name.replace("X", "wrong"))));
    page.locator("#code").fill(code);
    page.locator("main form button").click();
    page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(name.replace("X", "again"))));
    page.locator("main form button").first().click();
    page.locator("#say").fill(Words.grievance(lang));
    page.locator("main form button").first().click();
    page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(name.replace("X", "case"))));
  }

  private static void shoot(Page page, String url, Path to) {
    page.navigate(url);
    page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(to));
  }
}
