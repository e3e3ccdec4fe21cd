package org.mingbai.portal;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// One real Chromium for a whole test run, started when the first test asks for it.
public final class Chromium implements AutoCloseable {
  static final Path BINARY = Path.of("/usr/bin/chromium");
  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--disable-dev-shm-usage");
  private final Playwright playwright;
  private final Browser browser;

  public Chromium() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(BINARY)
                    .setArgs(QUIET)
                    .setHeadless(true));
  }

  static boolean present() {
    return Files.isExecutable(BINARY);
  }

  /// A fresh visitor: nothing remembered, this language, this width, script on or off.
  public BrowserContext visitor(String lang, int width, boolean script) {
    return browser.newContext(
        new Browser.NewContextOptions()
            .setLocale(lang)
            .setViewportSize(width, width < 600 ? 740 : 900)
            .setJavaScriptEnabled(script));
  }

  public Page page(String lang, int width, boolean script) {
    return visitor(lang, width, script).newPage();
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
