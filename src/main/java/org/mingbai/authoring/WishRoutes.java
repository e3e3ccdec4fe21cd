package org.mingbai.authoring;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mingbai.knowledge.SheetDraft;
import org.mingbai.knowledge.SheetKey;
import org.mingbai.knowledge.Wishes;
import org.mingbai.knowledge.Workshop;
import org.mingbai.people.Member;
import org.mingbai.people.Role;
import org.mingbai.staffroom.DeskFrame;
import org.mingbai.staffroom.DeskPages;
import org.mingbai.staffroom.Words;
import org.mingbai.web.Door;
import org.mingbai.web.Doors;
import org.mingbai.web.Form;
import org.mingbai.web.Permit;

/// What people asked and no sheet answered: an author writes a sheet from it, adds it to one as a
/// question, or lets it go.
final class WishRoutes {
  private static final String ALL = "/{lang}/desk/wishes";
  private final DeskPages desk;
  private final Workshop workshop;
  private final Wishes wishes;

  WishRoutes(DeskPages desk, Workshop workshop, Wishes wishes) {
    this.desk = desk;
    this.workshop = workshop;
    this.wishes = wishes;
  }

  void register(Doors doors) {
    Permit both = Permit.staff(Role.AUTHOR.key(), Role.PUBLISHER.key());
    doors.open(Door.page("GET", ALL, both), ctx -> show(ctx, ""));
    doors.open(Door.page("POST", ALL, Permit.staff(Role.AUTHOR.key())), this::settle);
  }

  private void show(Context ctx, String wrong) {
    String title = "desk.wishes.title";
    DeskFrame frame =
        wrong.isEmpty() ? desk.frame(ctx, "sheets", title) : desk.wrong(ctx, "sheets", title);
    Map<String, List<Wishes.Group>> groups = new LinkedHashMap<>();
    desk.folders()
        .forEach(f -> {
          List<Wishes.Group> alike = wishes.groups(f.language().tag());
          if (!alike.isEmpty()) {
            groups.put(f.language().tag(), alike);
          }
        });
    Map<String, Object> blanks =
        Map.of(
            "groups", groups,
            "folders", desk.folders(),
            "rows", workshop.list().rows(desk.language(ctx)),
            "author", desk.member(ctx).is(Role.AUTHOR),
            "wrong", wrong);
    desk.show(ctx, "wishes", frame, blanks);
  }

  /// `to` is a sheet's id, or empty: the questions are let go.
  private void settle(Context ctx) {
    Form form = Form.of(ctx);
    List<Long> numbers =
        Stream.of(form.text("numbers").split(","))
            .filter(n -> n.matches("[0-9]{1,18}"))
            .map(Long::parseLong)
            .toList();
    String to = form.text("to").strip();
    if (to.isEmpty()) {
      int _ = wishes.settle(numbers);
      desk.forward(ctx, "/wishes?done=removed");
      return;
    }
    String locale = form.text("locale");
    boolean spoken = desk.folders().stream().anyMatch(f -> f.language().tag().equals(locale));
    if (!spoken || !Workshop.fitId(to)) {
      ctx.status(422);
      show(ctx, "desk.sheets.wrong.id");
      return;
    }
    SheetKey key = new SheetKey(locale, to);
    Workshop.Bench bench = workshop.open(key);
    Member who = desk.member(ctx);
    if (!new SheetPlaces(desk, workshop).hers(who, Role.AUTHOR, key)) {
      ctx.status(422);
      show(ctx, "desk.sheet.wrong." + SheetBench.ELSEWHERE);
      return;
    }
    SheetDraft more = added(bench.draft(), form.all("words"));
    Workshop.Outcome kept = workshop.save(key, bench.version(), more, who.id(), "");
    if (kept.done()) {
      int _ = wishes.settle(numbers);
      desk.forward(ctx, SheetBench.address(key) + "?done=sheet-saved");
    } else {
      ctx.status(422);
      show(ctx, "desk.sheet.wrong." + kept.why());
    }
  }

  private static SheetDraft added(SheetDraft draft, List<String> words) {
    Map<String, String> fields = new LinkedHashMap<>(draft.fields());
    String questions = (draft.text("questions") + "\n" + String.join("\n", words)).strip();
    fields.put("questions", Words.clipped(questions, 20_000));
    return new SheetDraft(fields);
  }
}
