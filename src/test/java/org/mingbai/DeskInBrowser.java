package org.mingbai;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.Map;
import org.mingbai.phrases.Ready;

/// A mediator at her desk: one page that stays open, follows by itself, and is worked by its
/// buttons, boxes and lists.
final class DeskInBrowser implements Cast.Mediator {
  private static final Map<String, String> BUTTONS =
      Map.of(
          "claim", "desk.case.claim",
          "release", "desk.case.release",
          "accept", "desk.hand.accept",
          "ask", "desk.translation.ask",
          "wrong", "desk.translation.wrong",
          "change", "desk.translation.change",
          "back", "desk.translation.back",
          "as-is", "desk.translation.as-is.do");
  private final Page page;
  private final Seen seen;
  private final String base;
  private int chosen;

  DeskInBrowser(Page page, String base) {
    this.page = page;
    this.seen = new Seen(page);
    this.base = base + "/en/desk";
  }

  Page page() {
    return page;
  }

  /// At the case: as it stands open, or opened now.
  private void at(Cast.Complainant of) {
    if (page.locator("[data-case$='/" + of.reference() + "']").count() == 0) {
      page.navigate(base + "/cases/" + of.reference());
    }
  }

  private Locator line(String list, Cast.Complainant of) {
    page.navigate(base + list);
    return page.locator("main li").filter(new Locator.FilterOptions().setHasText(of.reference()));
  }

  private static void follow(Locator line, Seen seen) {
    seen.leads(() -> line.getByRole(AriaRole.LINK).first().click());
  }

  private void press(Locator button) {
    seen.leads(() -> button.first().click());
    assertThat(page.getByRole(AriaRole.ALERT).allInnerTexts()).isEmpty();
  }

  private Locator button(String key, Object... blanks) {
    return seen.button(seen.t(key, blanks));
  }

  @Override
  public void acts(Cast.Complainant of, String act) {
    if (act.equals("claim")) {
      follow(line("/queue", of), seen);
    }
    at(of);
    press(control(act));
  }

  /// The control that does this, if it is there.
  private Locator control(String act) {
    return switch (act) {
      case "decline" -> button("desk.hand.decline").or(button("desk.hand.back"));
      case "take", "take-over" ->
          page.getByRole(
              AriaRole.BUTTON,
              new Page.GetByRoleOptions().setName(seen.t("desk.hand.over", "name", "").strip()));
      default -> button(BUTTONS.get(act));
    };
  }

  @Override
  public void cannot(Cast.Complainant of, String act, String why) {
    if (act.equals("see")) {
      Response answer = page.navigate(base + "/cases/" + of.reference());
      assertThat(answer.status()).isEqualTo(404);
      assertThat(page.locator("main").innerText()).contains(seen.t("web.problem.not-found"));
      return;
    }
    at(of);
    if (act.equals("override") || act.equals("allow")) {
      // A control that is folded away would not be found by its name.
      assertThat(page.locator("form[action$='/" + act + "']").count()).isZero();
      Seen.reads(page.locator("[data-case]"), why, false);
      return;
    }
    if (act.equals("reply") && box("reply").isVisible()) {
      // The page was open before; it says so when she tries.
      write("reply", "", "not mine");
      Seen.reads(page.getByRole(AriaRole.ALERT), why, false);
      return;
    }
    assertThat(act.equals("reply") ? 0 : control(act).count()).isZero();
    Seen.reads(page.locator("#main"), why, false);
  }

  private static String label(String form) {
    return form.equals("close") ? "desk.close.reason" : "desk." + form + ".label";
  }

  private Locator box(String form) {
    return seen.field(seen.t(label(form)));
  }

  @Override
  public void writes(Cast.Complainant of, String form, String locale, String words) {
    at(of);
    write(form, locale, words);
    assertThat(page.getByRole(AriaRole.ALERT).allInnerTexts()).isEmpty();
    assertThat(page.getByRole(AriaRole.STATUS).first().innerText()).isNotBlank();
  }

  private void write(String form, String locale, String words) {
    open(form);
    Locator sheet = page.locator("form").filter(new Locator.FilterOptions().setHas(box(form)));
    if (!locale.isEmpty()) {
      Seen.field(sheet, seen.t("desk.reply.locale"))
          .selectOption(new SelectOption().setValue(locale));
    }
    box(form).fill(words);
    String send =
        switch (form) {
          case "note" -> seen.t("desk.note.add");
          case "close" -> seen.t("desk.close.send", "language", "").split("\\(")[0];
          default -> seen.t("desk.reply.send", "language", "").split("\\(")[0];
        };
    // In another language than the case's it is kept to be translated, and the button says so.
    String keep = seen.t("desk.reply.translate", "language", "").split("\\(")[0].strip();
    seen.leads(() -> named(sheet, send).or(named(sheet, keep)).first().click());
  }

  @Override
  public void begins(Cast.Complainant of, String form, String words) {
    at(of);
    open(form);
    page.waitForResponse(
        r -> r.url().endsWith("/draft/" + form) && r.status() == 204, () -> box(form).fill(words));
  }

  @Override
  public void findsBegun(Cast.Complainant of, String form, String words) {
    page.reload();
    open(form);
    assertThat(box(form).inputValue()).isEqualTo(words);
  }

  private static Locator named(Locator sheet, String words) {
    return sheet.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words));
  }

  private void open(String form) {
    if (form.equals("close")) {
      seen.unfold(seen.t("desk.case.close"));
      return;
    }
    if (box(form).count() == 0) {
      // The case was closed when she opened it; the link is there by itself.
      seen.leads(() -> page.getByRole(AriaRole.LINK).getByText(seen.t("desk.case.answer")).click());
    } else if (!box(form).isVisible()) {
      page.locator("#write > label")
          .filter(new Locator.FilterOptions().setHasText(seen.t("desk." + form)))
          .click();
    }
  }

  /// By "/" in the reply box and by the list, in turn.
  @Override
  public void chooses(Cast.Complainant of, Ready ready, String hers) {
    at(of);
    open("reply");
    String sentence =
        Journey.LANGUAGES
            .find("en")
            .orElseThrow()
            .messages()
            .get("phrase." + ready.id())
            .split("\\{", 2)[0];
    Locator pick =
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(sentence.strip()));
    String some = sentence.strip().split(" ", 4)[2];
    if (chosen++ % 2 == 0) {
      box("reply").pressSequentially("/" + some);
    } else {
      seen.leads(() -> button("desk.phrase.title").click());
      seen.field(seen.t("desk.phrase.search")).pressSequentially(some);
    }
    seen.leads(() -> pick.first().click());
    ready
        .values()
        .forEach((name, value) -> seen.field(seen.t("desk.phrase.blank." + name)).fill(value));
    seen.leads(() -> button("desk.phrase.look").last().click());
    Seen.reads(page.locator(".hers"), hers, false);
    press(
        page.getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions()
                .setName(seen.t("desk.phrase.send", "language", "").split("\\(")[0])));
  }

  @Override
  public void hands(Cast.Complainant of, String name, String locale, String reason) {
    at(of);
    seen.unfold(seen.t("desk.hand.title"));
    if (!name.isEmpty()) {
      seen.field(seen.t("desk.hand.to")).selectOption(new SelectOption().setLabel(name));
    } else {
      seen.field(seen.t("desk.hand.language")).selectOption(new SelectOption().setValue(locale));
    }
    seen.field(seen.t("desk.hand.reason")).fill(reason);
    press(button("desk.hand.send"));
  }

  @Override
  public void stepsAside(Cast.Complainant of, String reason) {
    at(of);
    seen.unfold(seen.t("desk.aside.open"));
    seen.field(seen.t("desk.aside.reason")).selectOption(new SelectOption().setValue(reason));
    press(button("desk.aside.send"));
    assertThat(page.getByRole(AriaRole.STATUS).first().innerText())
        .contains(seen.t("desk.done.aside"));
  }

  private Locator stepped() {
    return page.locator("section[aria-labelledby=stepped]");
  }

  @Override
  public void overrides(Cast.Complainant of, String why) {
    at(of);
    seen.unfold(seen.t("desk.override.title"));
    Seen.field(stepped(), seen.t("desk.override.reason")).fill(why);
    press(Seen.button(stepped(), seen.t("desk.override.ask")));
  }

  /// The button's name goes on with the colleague's.
  @Override
  public void decides(Cast.Complainant of, String what) {
    at(of);
    String name = seen.t("desk.override." + what);
    press(stepped().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name + " ")));
  }

  @Override
  public void seesLinked(Cast.Complainant of, Cast.Complainant other, boolean linked) {
    at(of);
    if (linked) {
      Seen.reads(page.locator("section[aria-labelledby=linked]"), other.reference(), false);
    } else {
      Seen.losesSight(page.locator("[data-case]"), seen.t("desk.linked"));
      Seen.losesSight(page.locator("[data-case]"), other.reference());
    }
  }

  @Override
  public void translates(Cast.Complainant of, String words) {
    follow(line("/translations", of), seen);
    String label = seen.t("desk.translation.label", "language", "");
    page.getByLabel(label.strip()).fill(words);
    Locator sends =
        page.getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions()
                .setName(seen.t("desk.translation.send", "language", "").split("\\(")[0]));
    press(sends.or(button("desk.translation.keep")));
  }

  @Override
  public void settles(Cast.Complainant of, String what) {
    at(of);
    if (what.equals("as-is")) {
      seen.unfold(seen.t("desk.translation.as-is"));
    }
    press(button(BUTTONS.get(what)));
  }

  @Override
  public void idles(Cast.Complainant of) {
    assertThat(line("/translations", of).count()).isZero();
  }

  @Override
  public void is(String state) {
    page.navigate(base + "/queue");
    seen.field(seen.t("desk.there.mine")).selectOption(new SelectOption().setValue(state));
    press(button("desk.save"));
  }

  @Override
  public void sees(Cast.Complainant of, String words) {
    at(of);
    Seen.reads(page.locator("[data-case]"), words, true);
  }

  @Override
  public void neverSees(Cast.Complainant of, String words) {
    at(of);
    Seen.losesSight(page.locator("[data-case]"), words);
  }

  @Override
  public void seesInQueue(String words) {
    page.navigate(base + "/queue");
    Seen.reads(page.locator("main"), words, false);
  }

  @Override
  public void queues(Cast.Complainant of, String before) {
    page.navigate(base + "/queue");
    List<String> lines = page.locator("#list li").allInnerTexts();
    int mine = place(lines, of.reference());
    assertThat(mine).isNotNegative();
    if (!before.isEmpty()) {
      assertThat(mine).isLessThan(place(lines, before));
    }
  }

  private static int place(List<String> lines, String reference) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(reference)) {
        return i;
      }
    }
    return -1;
  }
}
