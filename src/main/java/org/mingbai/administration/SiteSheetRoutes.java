package org.mingbai.administration;

import io.javalin.http.Context;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingbai.administration.SiteSheetRules.Known;
import org.mingbai.administration.SiteSheetRules.Line;
import org.mingbai.grievance.Organisation;
import org.mingbai.language.FitText;
import org.mingbai.people.Role;
import org.mingbai.staffroom.DeskFrame;
import org.mingbai.staffroom.DeskPages;
import org.mingbai.web.Door;
import org.mingbai.web.Doors;
import org.mingbai.web.Form;
import org.mingbai.web.Permit;

/// Many sites at once from a CSV file or pasted lines: looked at first, line by line, and taken
/// only when that look is confirmed.
final class SiteSheetRoutes {
  private static final int FILE_LIMIT = 64 * 1024;
  private static final int TEXT_LIMIT = 64 * 1024;
  private final DeskPages desk;

  SiteSheetRoutes(DeskPages desk) {
    this.desk = desk;
  }

  void register(Doors doors) {
    Permit administrators = Permit.staff(Role.ADMINISTRATOR.key());
    doors.open(Door.page("GET", "/{lang}/desk/sites/template", administrators), this::template);
    doors.open(
        Door.page("POST", "/{lang}/desk/sites/import", administrators).takesFile(FILE_LIMIT),
        this::bring);
  }

  private void template(Context ctx) {
    ctx.header("Content-Disposition", "attachment; filename=\"sites.csv\"");
    ctx.contentType("text/csv; charset=utf-8");
    // Spreadsheets know by the mark that these are not their own old signs.
    ctx.result("\uFEFF" + String.join(",", SiteSheetRules.columns(languages())) + "\r\n");
  }

  private List<String> languages() {
    return desk.folders().stream().map(f -> f.language().tag()).toList();
  }

  private void bring(Context ctx) {
    Form form = Form.of(ctx);
    Optional<String> text = text(form);
    Organisation was = desk.organisation();
    List<Line> lines =
        text.filter(t -> t.length() <= TEXT_LIMIT)
            .map(t ->
                SiteSheetRules.preview(t, new Known(desk.countryCodes(), languages(), was.sites())))
            .orElseGet(() -> List.of(SiteSheetRules.unread()));
    // What was looked at is what is taken: if somebody changed the sites meanwhile, it is shown
    // anew.
    boolean seen = form.text("seen").equals(seen(lines));
    if (form.has("take") && seen && SiteSheetRules.fit(lines)) {
      desk.organisations()
          .keep(was.sites(SiteSheetRules.after(lines, was.sites())), desk.member(ctx).id());
      desk.forward(ctx, "/sites?done=saved");
    } else {
      show(ctx, text.orElse(""), lines);
    }
  }

  /// The file where one was brought, else the pasted lines; empty where the file is no text.
  private static Optional<String> text(Form form) {
    return form.file("file").isPresent()
        ? form.file("file").flatMap(SiteSheetRoutes::decoded).flatMap(FitText::of)
        : Optional.of(form.text("text"));
  }

  private static Optional<String> decoded(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static String seen(List<Line> lines) {
    return DeskPages.mark(lines.toString());
  }

  private void show(Context ctx, String text, List<Line> lines) {
    boolean fit = SiteSheetRules.fit(lines);
    String title = "desk.sites.import.title";
    DeskFrame frame = fit ? desk.frame(ctx, "sites", title) : desk.wrong(ctx, "sites", title);
    if (!fit) {
      ctx.status(422);
    }
    desk.show(
        ctx,
        "sitesheet",
        frame,
        Map.of("text", text, "lines", lines, "fit", fit, "seen", seen(lines)));
  }
}
