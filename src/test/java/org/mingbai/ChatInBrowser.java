package org.mingbai;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.mingbai.language.Language;

/// A complainant with a phone: she types and taps in the chat, and what others write comes to her
/// page by itself.
final class ChatInBrowser implements Cast.Complainant {
  private static final Pattern LINE = Pattern.compile("<li [^>]*id=\"(m[0-9]+)\"");
  private final InBrowser all;
  private Page page;
  private Seen seen;
  private Page visit;
  private String locale = "";
  private String code = "";
  private String reference = "";
  private boolean loses;

  ChatInBrowser(InBrowser all) {
    this.all = all;
  }

  /// What she has before her: the chat, or her case where she came back with the code.
  Page page() {
    return visit == null ? page : visit;
  }

  @Override
  public String locale() {
    return locale;
  }

  @Override
  public String reference() {
    return reference;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public void opens(String language, String country) {
    locale = language;
    page = all.device(language);
    seen = new Seen(page);
    page.navigate(all.base() + "/" + language + "/chat?fresh=1&country=" + country);
  }

  @Override
  public void opensAgain() {
    Page shut = page;
    page = shut.context().newPage();
    shut.close();
    seen = new Seen(page);
    page.navigate(all.base() + "/" + locale + "/chat");
    page.locator("[data-log]").waitFor();
  }

  /// The thread; from her receipt she goes back to it first.
  private Locator thread() {
    if (page.locator(".digits").count() > 0) {
      seen.leads(() -> seen.button(seen.t("page.receipt.kept")).click());
    }
    if (page.request().get(all.base() + "/" + locale + "/chat/news?after=99999").status() == 401) {
      // It stood unused too long: her number opens it again, at the same place.
      seen.field(seen.t("page.return.field")).fill(code);
      seen.leads(() -> seen.button(seen.t("page.chat.over.back")).click());
    }
    return page.getByRole(AriaRole.LOG);
  }

  @Override
  public void says(String text) {
    boolean first = page.locator("[data-log],.digits").count() == 0;
    if (!first) {
      thread();
    }
    seen.field(seen.t(first ? "page.home.say" : "page.chat.say")).fill(text);
    turn(seen.button(seen.t(first ? "page.home.send" : "page.chat.send")));
  }

  @Override
  public void taps(String choice) {
    if (page.locator(".digits").count() > 0) {
      thread();
    }
    turn(choice(choice).first());
  }

  private Locator choice(String choice) {
    if (choice.equals("undo")) {
      // It names the language it leads back to, in that language.
      Language before = Language.of(locale);
      String name =
          Journey.PHRASES.say(before, "chat.choice.undo", "language", "\u0001").split("\u0001")[0];
      return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name.strip()));
    }
    String key = choice.equals("person") ? "page.chat.person" : "chat.choice." + choice;
    return seen.button(seen.t(key));
  }

  @Override
  public void skips() {
    Locator file = seen.button(seen.t("chat.choice.file"));
    for (int i = 0; i < 8 && file.count() == 0; i++) {
      taps("skip");
    }
    assertThat(file.count()).isEqualTo(1);
  }

  /// One turn: pressed, answered, and the answer taken in.
  private void turn(Locator press) {
    if (loses) {
      loses = false;
      page.route(ChatInBrowser::sent, ChatInBrowser::lose, new Page.RouteOptions().setTimes(1));
    }
    page.evaluate("() => { window.before = true; }");
    answered(press);
    if (page.locator(".digits").count() > 0) {
      code = page.locator(".digits").innerText();
      reference = page.locator(".slip .code").first().innerText();
    }
  }

  private void answered(Locator press) {
    Response answer =
        page.waitForResponse(
            r -> r.request().method().equals("POST") && sent(r.url()), press::click);
    String sent = answer.request().postData();
    if (sent != null && sent.contains("part=1") && answer.status() == 200) {
      // her words may have come by the stream before: the turn is over when its answer stands
      List<String> lines =
          LINE.matcher(answer.text()).results().map(line -> line.group(1)).toList();
      page.waitForFunction(
          "ids => !document.querySelector('.unsent') && ids.every(id => document.getElementById(id))",
          lines);
    } else {
      seen.stands();
    }
  }

  /// Where words and taps of the chat are sent to.
  private static boolean sent(String url) {
    return url.replaceFirst("[?#].*", "").endsWith("/chat");
  }

  /// The house has heard it, but the line breaks before the answer is there. Her page sees by its
  /// stream that her words are kept, and fetches the answer by itself.
  private static void lose(Route route) {
    route.fetch();
    route.abort();
  }

  @Override
  public void losesTheAnswer() {
    loses = true;
  }

  @Override
  public void is(String leading) {
    thread();
    page.locator("[data-log][data-leading=" + leading + "]").waitFor();
    boolean human = leading.equals("waiting") || leading.equals("person");
    assertThat(seen.button(seen.t("chat.choice.assistant")).first().isVisible())
        .as("may she ask the assistant back")
        .isEqualTo(human);
  }

  @Override
  public void hears(boolean assistant) {
    thread();
    String last =
        "[...document.querySelectorAll('ol.talk > li[id]')].map(l => l.className).join(' ').replace(/.*\\bme\\b/, '').includes('machine')";
    if (assistant) {
      page.waitForFunction("() => " + last);
    } else {
      assertThat(page.evaluate(last)).isEqualTo(false);
    }
  }

  @Override
  public void saidOnce(Iterable<String> sent) {
    thread();
    assertThat(page.locator("ol.talk > li.me .said").allInnerTexts())
        .containsAll(sent)
        .doesNotHaveDuplicates();
  }

  @Override
  public void hasReceipt() {
    assertThat(code.strip()).matches("([0-9]{5}\\s+){3}[0-9]{5}");
  }

  @Override
  public void hasOneCase() {
    String shape = reference.replaceAll("[0-9]", "[0-9]").replaceAll("(?<!\\[)[A-Z]", "[A-Z]");
    assertThat(Pattern.compile(shape).matcher(Seen.words(thread())).results())
        .isNotEmpty()
        .allSatisfy(found -> assertThat(found.group()).isEqualTo(reference));
  }

  @Override
  public void reads(String words) {
    Seen.reads(thread(), words, false);
  }

  @Override
  public void readsOnce(String words) {
    reads(words);
    assertThat(Seen.words(thread())).containsOnlyOnce(Seen.line(words));
  }

  /// Neither on the page as it has grown, nor on the whole page loaded again.
  @Override
  public void neverReads(String words) {
    assertThat(Seen.words(thread())).doesNotContain(Seen.line(words));
    page.reload();
    assertThat(Seen.words(thread())).doesNotContain(Seen.line(words));
  }

  @Override
  public void readsOriginal(String words) {
    unfold(page, thread());
    Seen.reads(thread(), words, false);
  }

  private static void unfold(Page page, Locator where) {
    Locator shut = where.locator("details:not([open]) > summary");
    while (shut.count() > 0) {
      shut.first().click();
    }
  }

  @Override
  public void doubts() {
    unfold(page, thread());
    seen.leads(() -> seen.button(seen.t("page.translated.wrong")).last().click());
  }

  @Override
  public void comesBack() {
    visit = all.device(locale);
    Seen back = new Seen(visit);
    visit.navigate(all.base() + "/" + locale + "/return");
    back.field(back.t("page.return.field")).fill(code);
    back.leads(() -> back.button(back.t("page.return.send")).click());
    if (visit.locator(".digits").count() > 0) {
      back.leads(() -> back.button(back.t("page.receipt.kept")).click());
    }
    assertThat(visit.url()).contains("/case");
  }

  /// Her case is a page that is loaded again to see what is new.
  private Locator file() {
    visit.reload();
    unfold(visit, visit.locator("main"));
    return visit.locator("main");
  }

  @Override
  public void sees(String words) {
    assertThat(Seen.words(file())).contains(Seen.line(words));
  }

  @Override
  public void neverSees(String words) {
    assertThat(Seen.words(file())).doesNotContain(Seen.line(words));
  }

  @Override
  public void adds(String words) {
    Seen back = new Seen(visit);
    back.field(back.t("page.case.say")).fill(words);
    back.leads(() -> back.button(back.t("page.case.send")).click());
  }

  /// The page as it stands open: that she may say so came to it by itself.
  @Override
  public void refuses() {
    thread();
    refuses(seen);
  }

  @Override
  public void refusesOnHerCase() {
    file();
    refuses(new Seen(visit));
  }

  private static void refuses(Seen where) {
    where.unfold(where.t("page.refuse.title"));
    where.leads(() -> where.button(where.t("page.refuse.do")).click());
  }

  @Override
  public void links(Cast.Complainant other) {
    file();
    Seen back = new Seen(visit);
    back.unfold(back.t("page.link.title"));
    back.field(back.t("page.link.code")).fill(other.code());
    back.leads(() -> back.button(back.t("page.link.do")).click());
  }

  /// The button's name goes on with the other's reference.
  @Override
  public void unlinks(Cast.Complainant other) {
    file();
    Seen back = new Seen(visit);
    String name = back.t("page.link.end") + " " + other.reference();
    back.leads(() -> back.button(name).click());
  }
}
