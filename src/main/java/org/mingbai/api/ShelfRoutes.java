package org.mingbai.api;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingbai.knowledge.SheetDesk;
import org.mingbai.language.Language;
import org.mingbai.language.Languages;
import org.mingbai.web.Door;
import org.mingbai.web.Doors;
import org.mingbai.web.Form;
import org.mingbai.web.Permit;
import org.mingbai.web.Problem;
import org.mingbai.web.Refused;
import org.mingbai.web.RouteGroup;

/// Sheets: list them, read one, ask them.
final class ShelfRoutes implements RouteGroup {
  private final SheetDesk sheets;
  private final Languages languages;

  ShelfRoutes(SheetDesk sheets, Languages languages) {
    this.sheets = sheets;
    this.languages = languages;
  }

  @Override
  public void register(Doors doors) {
    String v1 = ApiRoutes.V1;
    doors.open(Door.json("GET", v1 + "/sheets", Permit.PUBLIC), this::list);
    doors.open(Door.json("GET", v1 + "/sheets/{id}", Permit.PUBLIC), this::one);
    doors.open(Door.json("POST", v1 + "/answers", Permit.PUBLIC), this::ask);
  }

  private void list(Context ctx) {
    Form query = Form.query(ctx);
    Language language = Asked.language(ctx, query.filled("locale"), languages);
    Optional<String> country = Asked.country(query.filled("country"));
    List<SheetShape.Row> rows =
        sheets.shelf(language, country.orElse(null)).stream().map(SheetShape::row).toList();
    Json.sendPublic(ctx, rows);
  }

  private void one(Context ctx) {
    Language language = Asked.language(ctx, Form.query(ctx).filled("locale"), languages);
    var sheet =
        sheets
            .sheet(ctx.pathParam("id"), language)
            .orElseThrow(() -> new Refused(Problem.NOT_FOUND));
    Json.sendPublic(ctx, SheetShape.whole(sheet));
  }

  private void ask(Context ctx) {
    Fields fields = Fields.read(ctx, Set.of("question", "locale", "country"));
    String question = fields.needed("question");
    Language language = Asked.language(ctx, fields.brief("locale"), languages);
    Optional<String> country = Asked.country(fields.brief("country"));
    Json.send(ctx, 200, SheetShape.answer(sheets.answer(question, language, country.orElse(null))));
  }
}
