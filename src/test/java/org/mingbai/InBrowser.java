package org.mingbai;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingbai.portal.Chromium;

/// A journey in a real browser, with script: each who acts in it has a browser of her own. The
/// mediators keep theirs open from one journey to the next, as in an office.
final class InBrowser implements Cast {
  private static final Path PICTURES = Path.of("target", "journeys");
  private static final int PHONE = 360;
  private static final int DESK = 1280;
  private final Chromium chromium;
  private final JourneyHouse house;
  private final Map<String, DeskInBrowser> desks = new HashMap<>();
  private static final String STAFF = "__Host-staff";
  private final Map<String, Deque<BrowserContext>> lent = new HashMap<>();
  private final Set<String> came = new HashSet<>();
  private final Map<BrowserContext, String> visitors = new LinkedHashMap<>();

  InBrowser(Chromium chromium, JourneyHouse house) {
    this.chromium = chromium;
    this.house = house;
    // A machine that is busy is slow, not wrong.
    PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
  }

  String base() {
    return "http://localhost:" + house.house.port();
  }

  @Override
  public Complainant complainant() {
    return new ChatInBrowser(this);
  }

  /// A device on which nothing is left of anybody; the browser itself is used again.
  Page device(String language) {
    BrowserContext visitor = lent.getOrDefault(language, new ArrayDeque<>()).poll();
    if (visitor == null) {
      visitor = chromium.visitor(language, PHONE, true);
      visitor.newPage();
    }
    visitors.put(visitor, language);
    return visitor.pages().getFirst();
  }

  @Override
  public Mediator mediator(String login) {
    DeskInBrowser desk =
        desks.computeIfAbsent(
            login, l -> new DeskInBrowser(chromium.visitor("en", DESK, true).newPage(), base()));
    if (came.add(login)) {
      holds(desk, house.staff.get(login).cookie("staff").orElseThrow());
    }
    return desk;
  }

  private void holds(DeskInBrowser desk, String session) {
    desk.page()
        .context()
        .addCookies(
            List.of(
                new Cookie(STAFF, session)
                    .setUrl(base().replace("http:", "https:"))
                    .setSecure(true)));
  }

  /// Who stepped aside has another session since: the other cast goes on with it.
  private void hands(String login) {
    desks.get(login).page().context().cookies().stream()
        .filter(c -> c.name.equals(STAFF))
        .forEach(c -> house.staff.get(login).holding("staff", c.value));
  }

  @Override
  public void picture(Complainant of, String name) {
    shoot(((ChatInBrowser) of).page(), name, PHONE);
  }

  @Override
  public void picture(Mediator of, String name) {
    shoot(((DeskInBrowser) of).page(), name, DESK);
  }

  /// At the width of a phone and of a desk, then as it was.
  private static void shoot(Page page, String name, int usual) {
    for (int width : new int[] {PHONE, DESK}) {
      page.setViewportSize(width, width == PHONE ? 740 : 900);
      page.evaluate("() => scrollTo(0, 0)");
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(PICTURES.resolve(name + "-" + width + ".png")));
    }
    page.setViewportSize(usual, usual == PHONE ? 740 : 900);
  }

  @Override
  public void close() {
    came.forEach(this::hands);
    came.clear();
    visitors.forEach((visitor, language) -> {
      visitor.clearCookies();
      visitor.pages().getFirst().navigate("about:blank");
      lent.computeIfAbsent(language, l -> new ArrayDeque<>()).add(visitor);
    });
    visitors.clear();
  }

  /// The office closes too.
  void goHome() {
    desks.values().forEach(desk -> desk.page().context().close());
    desks.clear();
    lent.values().forEach(all -> all.forEach(BrowserContext::close));
    lent.clear();
  }
}
