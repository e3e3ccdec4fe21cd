package org.mingbai.portal;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mingbai.knowledge.Answer;
import org.mingbai.knowledge.Prose;
import org.mingbai.knowledge.Sheet;
import org.mingbai.knowledge.SheetDesk;
import org.mingbai.language.Language;
import org.mingbai.web.Door;
import org.mingbai.web.Doors;
import org.mingbai.web.Form;
import org.mingbai.web.PageFrame;
import org.mingbai.web.Permit;
import org.mingbai.web.Problem;
import org.mingbai.web.Refused;
import org.mingbai.web.SquareCode;

/// The shelf of sheets, and one sheet to read or print.
final class SheetRoutes {
  private static final Map<String, String> SECTIONS = new LinkedHashMap<>();

  static {
    for (String key : List.of("do", "papers", "limits", "where", "not")) {
      SECTIONS.put(key, "page.sheet." + key);
    }
  }

  private static final int LONGEST = 300;
  private final Ways ways;
  private final SheetDesk sheets;

  /// A part of a sheet under its heading.
  record Section(String heading, List<Prose> text) {}

  SheetRoutes(Ways ways, SheetDesk sheets) {
    this.ways = ways;
    this.sheets = sheets;
  }

  void register(Doors doors) {
    doors.open(Door.page("GET", "/{lang}/sheets", Permit.PUBLIC), this::shelf);
    doors.open(Door.page("POST", "/{lang}/sheets", Permit.PUBLIC), this::shelf);
    doors.open(Door.page("GET", "/{lang}/sheets/{id}", Permit.PUBLIC), this::sheet);
  }

  /// By country and topic; above it, what a question finds. The question comes in a form, not in
  /// the address: addresses are remembered.
  private void shelf(Context ctx) {
    Way way = ways.of(ctx, "page.sheets.title");
    Map<String, Map<String, List<Sheet>>> shelf = new LinkedHashMap<>();
    for (Sheet sheet : sheets.shelf(way.page().language(), way.country(), way.siteId())) {
      shelf
          .computeIfAbsent(sheet.country() == null ? "" : sheet.country(), c -> new TreeMap<>())
          .computeIfAbsent(sheet.topic(), t -> new ArrayList<>())
          .add(sheet);
    }
    String typed = Form.of(ctx).text("q").strip();
    String asked = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    List<Language> elsewhere = sheets.elsewhere(way.page().language(), way.country());
    List<PageFrame.Tongue> tongues =
        way.tongues().stream().filter(t -> elsewhere.contains(t.language())).toList();
    ways.show(
        ctx,
        "sheets",
        way,
        Map.of("shelf", shelf, "asked", asked, "found", found(way, asked), "tongues", tongues));
  }

  private List<Sheet> found(Way way, String asked) {
    if (asked.isEmpty()) {
      return List.of();
    }
    return switch (sheets.answer(asked, way.page().language(), way.country(), way.siteId())) {
      case Answer.Found found -> found.near().stream().map(Answer.Scored::sheet).toList();
      case Answer.Unsure unsure -> unsure.candidates().stream().map(Answer.Scored::sheet).toList();
      case Answer.NotCovered _ ->
          sheets.named(asked, way.page().language(), way.country(), way.siteId());
    };
  }

  private void sheet(Context ctx) {
    Way way = ways.of(ctx, "page.sheets.title");
    String id = ctx.pathParam("id");
    Optional<Sheet> here = sheets.sheet(id, way.page().language());
    if (here.isPresent()) {
      read(ctx, way, here.get());
    } else {
      elsewhere(ctx, way, id);
    }
  }

  /// A sheet that is not in this language is told of in the reader's words, with the languages it
  /// is in (UX-23).
  private void elsewhere(Context ctx, Way way, String id) {
    List<PageFrame.Tongue> tongues =
        way.tongues().stream().filter(t -> sheets.sheet(id, t.language()).isPresent()).toList();
    if (tongues.isEmpty()) {
      throw new Refused(Problem.NOT_FOUND);
    }
    ways.show(ctx, "elsewhere", way, Map.of("tongues", tongues));
  }

  private void read(Context ctx, Way way, Sheet sheet) {
    ways.show(
        ctx,
        "sheet",
        way,
        Map.of(
            "sheet", sheet,
            "laws", AnswerCard.laws(sheet),
            "brief", Prose.of(sheet.sections().getOrDefault("answer", "")),
            "sections", sections(sheet),
            "code", SquareCode.of(way.address(way.page().link("/sheets/" + sheet.id())))));
  }

  private static List<Section> sections(Sheet sheet) {
    return SECTIONS.entrySet().stream()
        .map(
            e -> new Section(e.getValue(), Prose.of(sheet.sections().getOrDefault(e.getKey(), ""))))
        .filter(s -> !s.text().isEmpty())
        .toList();
  }
}
