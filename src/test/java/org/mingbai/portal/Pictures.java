package org.mingbai.portal;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/// Takes pictures of pages, to be looked at: `Pictures FOLDER [languages] [parts]`.
final class Pictures {
  private Pictures() {}

  public static void main(String[] args) throws Exception {
    Path folder = Files.createDirectories(Path.of(args[0]));
    List<String> langs = args.length > 1 ? List.of(args[1].split(",")) : List.of("zh", "ar", "sw");
    List<String> parts =
        args.length > 2
            ? List.of(args[2].split(","))
            : List.of("reading", "asking", "filing", "conversing");
    try (RunningPortal house = new RunningPortal(true);
        Chromium chromium = new Chromium()) {
      for (String lang : langs) {
        for (int width : new int[] {360, 1280}) {
          take(
              chromium.page(lang, width, true),
              house,
              lang,
              parts,
              name -> folder.resolve(name + "-" + lang + "-" + width + ".png"));
        }
      }
    }
    System.exit(0);
  }

  private static void take(
      Page page,
      RunningPortal house,
      String lang,
      List<String> parts,
      Function<String, Path> named) {
    page.setDefaultTimeout(10_000);
    Visit visit = new Visit(page, house, lang, (name, p) -> shoot(p, named.apply(name)));
    try {
      for (String part : parts) {
        switch (part) {
          case "asking" -> visit.asking();
          case "filing" -> visit.filing();
          case "conversing" -> visit.conversing();
          default -> visit.reading();
        }
      }
    } catch (RuntimeException stuck) {
      System.err.println(lang + " is stuck: " + stuck.getMessage().lines().limit(12).toList());
      shoot(page, named.apply("stuck"));
    }
    visit.console().forEach(System.err::println);
    page.context().close();
  }

  private static void shoot(Page page, Path to) {
    page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(to));
  }
}
