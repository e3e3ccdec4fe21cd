package org.mingbai.authoring;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingbai.knowledge.Answer;
import org.mingbai.knowledge.Paper;
import org.mingbai.knowledge.Papers;
import org.mingbai.knowledge.SheetDesk;
import org.mingbai.knowledge.SheetKey;
import org.mingbai.knowledge.UnreadablePaper;
import org.mingbai.knowledge.Workshop;
import org.mingbai.knowledge.WorkshopList;
import org.mingbai.language.Language;
import org.mingbai.people.Role;
import org.mingbai.staffroom.DeskFrame;
import org.mingbai.staffroom.DeskPages;
import org.mingbai.staffroom.StaffParts;
import org.mingbai.staffroom.Words;
import org.mingbai.web.Door;
import org.mingbai.web.Doors;
import org.mingbai.web.Form;
import org.mingbai.web.Permit;

/// All sheets with their languages, a place to begin a new one, and a box to try a question in.
final class SheetListRoutes {
  private static final int LONGEST_QUESTION = 300;

  /// What is larger than a paper may be is told so here; what is far larger, at the gate.
  private static final int LARGEST_PAPER = 12 << 20;

  private final DeskPages desk;
  private final Workshop workshop;
  private final SheetDesk sheets;
  private final Papers papers;

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

  SheetListRoutes(DeskPages desk, StaffParts parts) {
    this.desk = desk;
    this.workshop = parts.workshop();
    this.sheets = parts.sheets();
    this.papers = parts.papers();
  }

  void register(Doors doors) {
    Permit both = Permit.staff(Role.AUTHOR.key(), Role.PUBLISHER.key());
    doors.open(Door.page("GET", "/{lang}/desk/sheets", both), ctx -> show(ctx, ""));
    Permit authors = Permit.staff(Role.AUTHOR.key());
    doors.open(
        Door.page("POST", "/{lang}/desk/sheets", authors).takesFile(LARGEST_PAPER), this::begin);
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
            "id", Form.of(ctx).text("id"),
            "locale", known(Form.of(ctx).text("locale"), desk.language(ctx).tag()),
            "wrong", wrong);
    desk.show(ctx, "sheets", frame, blanks);
  }

  private Tried tried(Context ctx) {
    Form query = Form.query(ctx);
    String asked = Words.clipped(query.text("q"), LONGEST_QUESTION);
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

  /// A bench under a fresh name: empty, and nothing is kept before it is saved there; or with the
  /// words of a Word or PDF file beside the draft.
  private void begin(Context ctx) {
    Form form = Form.of(ctx);
    SheetKey key = new SheetKey(known(form.text("locale"), ""), form.text("id").strip());
    String wrong =
        !Workshop.fitId(key.id()) || key.locale().isEmpty()
            ? "desk.sheets.wrong.id"
            : form.file("paper").map(bytes -> read(ctx, key, bytes)).orElse("");
    if (wrong.isEmpty()) {
      desk.forward(
          ctx,
          SheetBench.address(key) + (form.file("paper").isPresent() ? "?done=sheet-saved" : ""));
    } else {
      ctx.status(422);
      show(ctx, wrong);
    }
  }

  /// Why the file makes no draft, as a message key; empty when it does. Its own name is not asked.
  private String read(Context ctx, SheetKey key, byte[] file) {
    try {
      Paper paper = papers.read(file, key.id());
      String why = workshop.begin(key, paper, desk.member(ctx).id(), "").why();
      return why.isEmpty() ? "" : "desk.paper." + why;
    } catch (UnreadablePaper e) {
      return "desk.paper." + e.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
