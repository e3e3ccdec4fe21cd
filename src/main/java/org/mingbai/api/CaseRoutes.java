package org.mingbai.api;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingbai.casework.CaseDesk;
import org.mingbai.casework.CaseDesk.Filing;
import org.mingbai.casework.CaseDesk.Visit;
import org.mingbai.casework.CaseFile;
import org.mingbai.grievance.Category;
import org.mingbai.grievance.Grievance;
import org.mingbai.grievance.Once;
import org.mingbai.grievance.ReceiptCode;
import org.mingbai.intake.Slots;
import org.mingbai.language.Digits;
import org.mingbai.language.Language;
import org.mingbai.language.Languages;
import org.mingbai.web.Door;
import org.mingbai.web.Doors;
import org.mingbai.web.Guesses;
import org.mingbai.web.Pages;
import org.mingbai.web.Permit;
import org.mingbai.web.Problem;
import org.mingbai.web.Refused;
import org.mingbai.web.RouteGroup;

/// Cases: file one, come back with the code, read it, add to it.
final class CaseRoutes implements RouteGroup {
  private static final Set<String> FILING =
      Stream.concat(
              Stream.of(
                  "locale", "country", "site", "category", "what", "when", "where", "done", "wish"),
              Slots.MORE.stream())
          .collect(Collectors.toUnmodifiableSet());
  private final CaseDesk cases;
  private final Languages languages;
  private final CaseShape shape;

  CaseRoutes(CaseDesk cases, Languages languages, CaseShape shape) {
    this.cases = cases;
    this.languages = languages;
    this.shape = shape;
  }

  @Override
  public void register(Doors doors) {
    String v1 = ApiRoutes.V1;
    Doors.Lock<CaseFile> lock = this::visited;
    doors.open(Door.json("POST", v1 + "/cases", Permit.PUBLIC).takesWords(), this::file);
    doors.open(
        Door.json("POST", v1 + "/returns", Permit.PUBLIC).takesCode(),
        ctx -> comeBack(doors.guesses(), ctx));
    doors.open(
        Door.json("GET", v1 + "/case", Permit.VISIT),
        lock,
        (ctx, file) -> Json.send(ctx, 200, shape.story(file, reader(ctx, file))));
    doors.open(
        Door.json("POST", v1 + "/case/statements", Permit.VISIT).takesWords(),
        lock,
        this::addStatement);
  }

  private Optional<CaseFile> visited(Context ctx) {
    Optional<CaseFile> file = Asked.token(ctx).flatMap(cases::visited);
    file.ifPresent(f -> Pages.speaks(ctx, f.locale()));
    return file;
  }

  private void file(Context ctx) {
    String key = Asked.key(ctx);
    Fields fields = Fields.read(ctx, FILING);
    Language language = Asked.language(ctx, fields.brief("locale"), languages);
    Once once = new Once("cases " + key, fields.hash());
    switch (cases.register(language.tag(), grievance(fields), once)) {
      case Filing.Filed filed -> Json.send(ctx, 201, shape.filed(filed, language));
      case Filing.KeyTaken _ -> throw new Refused(Problem.KEY_TAKEN);
    }
  }

  private Grievance grievance(Fields fields) {
    return new Grievance(
        fields.needed("what"),
        fields.brief("category").map(this::category).orElse(null),
        Asked.country(fields.brief("country")).orElse(null),
        fields.brief("site").orElse(null),
        fields.words("when").orElse(null),
        fields.words("where").orElse(null),
        fields.words("done").orElse(null),
        fields.words("wish").orElse(null),
        more(fields));
  }

  private static Map<String, String> more(Fields fields) {
    Map<String, String> more = new LinkedHashMap<>();
    Slots.MORE.forEach(name -> fields.words(name).ifPresent(words -> more.put(name, words)));
    return more;
  }

  private Category category(String key) {
    if (!shape.knowsCategory(key)) {
      throw Refused.field("category");
    }
    return new Category(key);
  }

  /// A code with wrong check digits is never looked up, and is answered like one that nobody has.
  private void comeBack(Guesses guesses, Context ctx) {
    String typed =
        Digits.ascii(
            Fields.read(ctx, Set.of("code"))
                .brief("code")
                .orElseThrow(() -> Refused.field("code")));
    Visit visit =
        ReceiptCode.read(typed)
            .flatMap(code -> guesses.look(ctx, () -> cases.comeBack(code)))
            .orElseThrow(() -> new Refused(Problem.UNKNOWN_CODE));
    Json.send(ctx, 200, shape.visit(visit, reader(ctx, visit.file())));
  }

  private void addStatement(Context ctx, CaseFile file) {
    String key = Asked.key(ctx);
    Fields fields = Fields.read(ctx, Set.of("text"));
    Once once = new Once("statement " + file.id().value() + " " + key, fields.hash());
    CaseFile now =
        cases
            .addStatement(file, fields.needed("text"), once)
            .orElseThrow(() -> new Refused(Problem.KEY_TAKEN));
    Json.send(ctx, 201, shape.story(now, reader(ctx, now)));
  }

  /// Whoever reads names her language; else it is the case's own.
  private Language reader(Context ctx, CaseFile file) {
    String reads = ctx.header("Accept-Language");
    boolean named = reads != null && !reads.isBlank() && !reads.strip().equals("*");
    return named
        ? languages.propose(reads)
        : Asked.language(ctx, Optional.of(file.locale()), languages);
  }
}
