package org.mingbai.api;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingbai.grievance.Organisations;
import org.mingbai.grievance.Site;
import org.mingbai.knowledge.Answer;
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
  private final Organisations organisations;
  private final Languages languages;

  ShelfRoutes(SheetDesk sheets, Organisations organisations, Languages languages) {
    this.sheets = sheets;
    this.organisations = organisations;
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
    Fields fields = Fields.read(ctx, Set.of("question", "locale", "country", "site"));
    String question = fields.needed("question");
    Language language = Asked.language(ctx, fields.brief("locale"), languages);
    Optional<Site> site = fields.brief("site").map(this::site);
    Optional<String> country =
        Asked.country(fields.brief("country")).or(() -> site.map(Site::country));
    Answer answer =
        sheets.answer(question, language, country.orElse(null), site.map(Site::id).orElse(null));
    Json.send(ctx, 200, SheetShape.answer(answer));
  }

  /// A known site, which also tells the country; any other id is refused.
  private Site site(String id) {
    return organisations.current().sites().stream()
        .filter(s -> s.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new Refused(Problem.UNKNOWN_SITE));
  }
}
