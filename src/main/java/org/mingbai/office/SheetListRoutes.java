package org.mingbai.office;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingbai.knowledge.Answer;
import org.mingbai.knowledge.SheetDesk;
import org.mingbai.knowledge.Workshop;
import org.mingbai.knowledge.WorkshopList;
import org.mingbai.language.Language;
import org.mingbai.people.Role;
import org.mingbai.web.Door;
import org.mingbai.web.Doors;
import org.mingbai.web.Form;
import org.mingbai.web.Permit;

/// All sheets with their languages, a place to begin a new one, and a box to try a question in.
final class SheetListRoutes {
  private static final int LONGEST_QUESTION = 300;
  private final DeskPages desk;
  private final Workshop workshop;
  private final SheetDesk sheets;

  /// A question tried, in which language and for which country, and what would be answered.
  record Tried(String question, String locale, String country, Optional<Answer> answer) {
    /// `found`, `unsure` or `not-covered`.
    String outcome() {
      return switch (answer.orElseThrow()) {
        case Answer.Found _ -> "found";
        case Answer.Unsure _ -> "unsure";
        case Answer.NotCovered _ -> "not-covered";
      };
    }

    List<Answer.Scored> near() {
      return switch (answer.orElseThrow()) {
        case Answer.Found found -> found.near();
        case Answer.Unsure unsure -> unsure.candidates();
        case Answer.NotCovered _ -> List.of();
      };
    }
  }

  SheetListRoutes(DeskPages desk, Workshop workshop, SheetDesk sheets) {
    this.desk = desk;
    this.workshop = workshop;
    this.sheets = sheets;
  }

  void register(Doors doors) {
    Permit both = Permit.staff(Role.AUTHOR.key(), Role.PUBLISHER.key());
    doors.open(Door.page("GET", "/{lang}/desk/sheets", both), ctx -> show(ctx, ""));
    doors.open(
        Door.page("POST", "/{lang}/desk/sheets", Permit.staff(Role.AUTHOR.key())), this::begin);
  }

  private void show(Context ctx, String wrong) {
    String title = "desk.sheets.title";
    DeskFrame frame =
        wrong.isEmpty() ? desk.frame(ctx, "sheets", title) : desk.wrong(ctx, "sheets", title);
    Map<String, List<WorkshopList.Row>> topics =
        workshop.list().rows(desk.language(ctx)).stream()
            .collect(
                Collectors.groupingBy(
                    WorkshopList.Row::topic, LinkedHashMap::new, Collectors.toList()));
    Map<String, Object> blanks =
        Map.of(
            "topics", topics,
            "folders", desk.folders(),
            "countries", desk.countries(frame.page()),
            "tried", tried(ctx),
            "author", desk.member(ctx).is(Role.AUTHOR),
            "id", wrong.isEmpty() ? "" : Form.of(ctx).text("id"),
            "wrong", wrong);
    desk.show(ctx, "sheets", frame, blanks);
  }

  private Tried tried(Context ctx) {
    Form query = Form.query(ctx);
    String asked = OrganisationRoutes.clipped(query.text("q"), LONGEST_QUESTION);
    String locale = known(query.text("in"), desk.language(ctx).tag());
    String country = desk.countryCodes().contains(query.text("for")) ? query.text("for") : "";
    Optional<Answer> answer =
        asked.isBlank()
            ? Optional.empty()
            : Optional.of(
                sheets.answer(asked, Language.of(locale), country.isEmpty() ? null : country));
    return new Tried(asked, locale, country, answer);
  }

  private String known(String locale, String otherwise) {
    return desk.folders().stream().anyMatch(f -> f.language().tag().equals(locale))
        ? locale
        : otherwise;
  }

  /// An empty bench under a fresh name; nothing is kept before it is saved there.
  private void begin(Context ctx) {
    Form form = Form.of(ctx);
    String id = form.text("id").strip();
    String locale = known(form.text("locale"), "");
    if (!Workshop.fitId(id) || locale.isEmpty()) {
      ctx.status(422);
      show(ctx, "desk.sheets.wrong.id");
      return;
    }
    desk.forward(ctx, "/sheets/" + locale + "/" + id);
  }
}
