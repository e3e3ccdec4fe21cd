package org.mingbai.authoring;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingbai.knowledge.Media;
import org.mingbai.knowledge.Medium;
import org.mingbai.knowledge.SheetDraft;
import org.mingbai.knowledge.SheetKey;
import org.mingbai.knowledge.TextChange;
import org.mingbai.knowledge.Workshop;
import org.mingbai.people.Role;
import org.mingbai.staffroom.DeskPages;
import org.mingbai.staffroom.StaffParts;
import org.mingbai.web.Assets;
import org.mingbai.web.Door;
import org.mingbai.web.Doors;
import org.mingbai.web.Form;
import org.mingbai.web.Permit;
import org.mingbai.web.Problem;
import org.mingbai.web.Refused;

/// An author's acts on one sheet: write, look at it, hold it ready, go back to an earlier edition,
/// compare.
final class SheetRoutes {
  static final String ONE = "/{lang}/desk/sheets/{locale}/{sheet}";

  /// What is larger than any medium may be is told so here; what is far larger, at the gate.
  private static final int LARGEST_MEDIUM = 12 << 20;

  private final DeskPages desk;
  private final Workshop workshop;
  private final Media media;
  private final SheetBench bench;

  SheetRoutes(DeskPages desk, StaffParts parts, SheetBench bench) {
    this.desk = desk;
    this.workshop = parts.workshop();
    this.media = parts.media();
    this.bench = bench;
  }

  void register(Doors doors) {
    Permit authors = Permit.staff(Role.AUTHOR.key());
    Permit both = Permit.staff(Role.AUTHOR.key(), Role.PUBLISHER.key());
    doors.open(
        Door.page("GET", ONE, both),
        ctx -> bench.show(ctx, bench.key(ctx), SheetBench.Moment.QUIET));
    doors.open(Door.page("GET", ONE + "/compare", both), this::compare);
    doors.open(Door.page("POST", ONE, authors).takesFile(LARGEST_MEDIUM), this::save);
    doors.open(Door.page("POST", ONE + "/look", authors), this::look);
    doors.open(Door.page("GET", "/{lang}/desk/media/{file}", both), this::play);
    doors.open(Door.page("POST", ONE + "/submit", authors), this::submit);
    doors.open(Door.page("POST", ONE + "/restore", authors), this::restore);
  }

  /// What was typed is shown again whatever happens: nothing is lost.
  private void save(Context ctx) {
    SheetKey key = bench.key(ctx);
    Form form = Form.of(ctx);
    SheetDraft kept = workshop.open(key).draft();
    SheetDraft typed = there(form).with(SheetDraft.PAPER, kept.text(SheetDraft.PAPER));
    String why = bench.hers(ctx, key, typed) ? "" : SheetBench.ELSEWHERE;
    if (why.isEmpty() && form.file("medium").isPresent()) {
      switch (media.keep(form.file("medium").get())) {
        case Media.Verdict.Kept fit -> typed = typed.with(worded(fit.medium(), form));
        case Media.Verdict.Unfit unfit -> why = SheetBench.word(unfit.why());
      }
    }
    if (why.isEmpty()) {
      String by = desk.member(ctx).id();
      why = workshop.save(key, SheetBench.seen(form), typed, by, "").why();
    }
    if (why.isEmpty()) {
      desk.forward(ctx, SheetBench.address(key) + "?done=sheet-saved");
    } else {
      ctx.status(422);
      bench.show(ctx, key, new SheetBench.Moment(typed, why, null));
    }
  }

  /// What was typed, with those media that are here.
  private SheetDraft there(Form form) {
    SheetDraft typed = SheetBench.typed(form);
    String lines =
        typed.media().stream()
            .filter(m -> media.find(m).isPresent())
            .map(Medium::line)
            .collect(Collectors.joining("\n"));
    return typed.with("media", lines);
  }

  private static Medium worded(Medium medium, Form form) {
    String words = SheetBench.line(form, "alternative");
    return Medium.of(medium.file(), words).orElse(medium);
  }

  /// A medium for those who write and check, before it is let out.
  private void play(Context ctx) throws IOException {
    Medium medium =
        Medium.of(ctx.pathParam("file"), "").orElseThrow(() -> new Refused(Problem.NOT_FOUND));
    Path file = media.find(medium).orElseThrow(() -> new Refused(Problem.NOT_FOUND));
    Assets.play(ctx, medium.kind().type(), file, false);
  }

  /// The typed text as a visitor would see it; nothing is kept.
  private void look(Context ctx) {
    SheetKey key = bench.key(ctx);
    SheetDraft typed = SheetBench.typed(Form.of(ctx));
    Map<String, Object> blanks = new HashMap<>();
    blanks.put("sheet", workshop.preview(key, typed).orElse(null));
    blanks.put("wrongs", typed.wrong());
    blanks.put("places", bench.places(ctx, typed));
    desk.show(ctx, "look", desk.frame(ctx, "sheets", "desk.sheet.look"), blanks);
  }

  private void submit(Context ctx) {
    SheetKey key = bench.key(ctx);
    long seen = SheetBench.seen(Form.of(ctx));
    bench.settle(
        ctx,
        key,
        Role.AUTHOR,
        () -> workshop.submit(key, seen, desk.member(ctx).id()),
        "sheet-submitted");
  }

  private void restore(Context ctx) {
    SheetKey key = bench.key(ctx);
    Form form = Form.of(ctx);
    int edition = edition(form.text("edition"));
    bench.settle(
        ctx,
        key,
        Role.AUTHOR,
        () ->
            workshop.edition(key, edition).filter(e -> !bench.hers(ctx, key, e)).isPresent()
                ? SheetBench.NOT_HERS
                : workshop.restore(key, SheetBench.seen(form), desk.member(ctx).id(), edition),
        "sheet-restored");
  }

  private static int edition(String typed) {
    return typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : -1;
  }

  /// The text that waits or stands, word by word against an edition (0: the shipped one).
  private void compare(Context ctx) {
    SheetKey key = bench.key(ctx);
    int edition = edition(Form.query(ctx).text("edition"));
    SheetDraft before =
        workshop.edition(key, edition).orElseThrow(() -> new Refused(Problem.NOT_FOUND));
    SheetDraft after = workshop.open(key).draft();
    desk.show(
        ctx,
        "compare",
        desk.frame(ctx, "sheets", "desk.sheet.compare", "edition", edition),
        Map.of("key", key, "edition", edition, "changes", TextChange.between(before, after)));
  }
}
