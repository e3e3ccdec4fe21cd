package org.mingbai.administration;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingbai.grievance.Organisation;
import org.mingbai.grievance.Site;
import org.mingbai.language.LocaleFolder;
import org.mingbai.people.Role;
import org.mingbai.staffroom.DeskFrame;
import org.mingbai.staffroom.DeskPages;
import org.mingbai.staffroom.Words;
import org.mingbai.web.Door;
import org.mingbai.web.Doors;
import org.mingbai.web.Form;
import org.mingbai.web.Permit;

/// The organisation's sites: each with its names, its short link and its poster.
final class SiteRoutes {
  private static final Site BLANK = new Site("", "", Map.of(), List.of());
  private final DeskPages desk;

  SiteRoutes(DeskPages desk) {
    this.desk = desk;
  }

  void register(Doors doors) {
    Permit administrators = Permit.staff(Role.ADMINISTRATOR.key());
    doors.open(Door.page("GET", "/{lang}/desk/sites", administrators), this::list);
    doors.open(Door.page("POST", "/{lang}/desk/sites", administrators), this::keep);
    doors.open(Door.page("POST", "/{lang}/desk/sites/remove", administrators), this::remove);
  }

  private void list(Context ctx) {
    String id = Form.query(ctx).text("edit");
    Site edited =
        desk.organisation().sites().stream()
            .filter(s -> s.id().equals(id))
            .findFirst()
            .orElse(BLANK);
    show(ctx, edited, "");
  }

  private void show(Context ctx, Site edited, String wrong) {
    String title = "desk.sites.title";
    DeskFrame frame =
        wrong.isEmpty() ? desk.frame(ctx, "sites", title) : desk.wrong(ctx, "sites", title);
    Map<String, Object> blanks =
        Map.of(
            "sites", desk.organisation().sites(),
            "edited", edited,
            "folders", desk.folders(),
            "countries", desk.countries(frame.page()),
            "address", desk.address().toString().replaceAll("/+$", ""),
            "wrong", wrong);
    desk.show(ctx, "sites", frame, blanks);
  }

  private void keep(Context ctx) {
    Form form = Form.of(ctx);
    Map<String, String> names = new LinkedHashMap<>();
    for (LocaleFolder folder : desk.folders()) {
      String tag = folder.language().tag();
      form.filled("name-" + tag).ifPresent(n -> names.put(tag, Words.clipped(n)));
    }
    List<String> aliases =
        Arrays.stream(form.text("aliases").split("[\\r\\n,，،;]+"))
            .map(String::strip)
            .filter(a -> !a.isEmpty())
            .map(Words::clipped)
            .distinct()
            .toList();
    Site site = new Site(form.text("id").strip(), form.text("country").strip(), names, aliases);
    String wrong = wrong(site);
    if (!wrong.isEmpty()) {
      ctx.status(422);
      show(ctx, site, wrong);
      return;
    }
    change(ctx, site.id(), List.of(site));
    desk.forward(ctx, "/sites?done=saved");
  }

  private String wrong(Site site) {
    if (!site.id().matches(SiteSheetRules.ID)) {
      return "desk.sites.wrong.id";
    }
    if (!desk.countryCodes().contains(site.country())) {
      return "desk.sites.wrong.country";
    }
    return site.names().isEmpty() ? "desk.sites.wrong.name" : "";
  }

  private void remove(Context ctx) {
    change(ctx, Form.of(ctx).text("id"), List.of());
    desk.forward(ctx, "/sites?done=removed");
  }

  /// Puts the site in the place of the one with this id, or last.
  private void change(Context ctx, String id, List<Site> instead) {
    Organisation was = desk.organisation();
    List<Site> sites = new ArrayList<>();
    List<Site> left = new ArrayList<>(instead);
    for (Site site : was.sites()) {
      if (site.id().equals(id)) {
        sites.addAll(left);
        left.clear();
      } else {
        sites.add(site);
      }
    }
    sites.addAll(left);
    desk.organisations().keep(was.sites(sites), desk.member(ctx).id());
  }
}
