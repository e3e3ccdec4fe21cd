package org.mingbai.portal;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.mingbai.grievance.Site;
import org.mingbai.language.LocaleFolder;
import org.mingbai.web.Door;
import org.mingbai.web.Doors;
import org.mingbai.web.Form;
import org.mingbai.web.PageFrame;
import org.mingbai.web.Permit;
import org.mingbai.web.Problem;
import org.mingbai.web.Refused;
import org.mingbai.web.SquareCode;

/// A site's short link, which carries country and site on, and its poster.
final class SiteRoutes {
  private final Ways ways;

  SiteRoutes(Ways ways) {
    this.ways = ways;
  }

  void register(Doors doors) {
    doors.open(Door.page("GET", "/s/{site}", Permit.PUBLIC), this::arrive);
    doors.open(Door.page("GET", "/s/{site}/poster", Permit.PUBLIC), this::poster);
  }

  /// An old poster still leads in, only without its site.
  private void arrive(Context ctx) {
    Way way = ways.of(ctx, "page.tongue.title");
    Way at =
        Ways.site(way.house().organisation(), ctx.pathParam("site"))
            .map(s -> at(way, s))
            .orElse(way);
    ways.show(ctx, "tongue", at);
  }

  private void poster(Context ctx) {
    Way way = ways.of(ctx, "page.poster.title");
    Site site =
        Ways.site(way.house().organisation(), ctx.pathParam("site"))
            .orElseThrow(() -> new Refused(Problem.NOT_FOUND));
    Way at = at(way, site);
    List<PageFrame.Tongue> spoken =
        at.tongues().stream().filter(t -> serves(at, t, site.country())).toList();
    String paper = Form.query(ctx).text("paper").equals("a5") ? "a5" : "a4";
    ways.show(
        ctx,
        "poster",
        at,
        Map.of(
            "site",
            site,
            "paper",
            paper,
            "spoken",
            spoken.isEmpty() ? at.tongues() : spoken,
            "code",
            SquareCode.of(at.address("/s/" + site.id()))));
  }

  private static boolean serves(Way way, PageFrame.Tongue tongue, String country) {
    return way.house().folders().stream()
        .filter(f -> f.language().equals(tongue.language()))
        .map(LocaleFolder::serves)
        .anyMatch(s -> s.contains(country));
  }

  private static Way at(Way way, Site site) {
    return new Way(way.page(), way.house(), site.country(), site);
  }
}
