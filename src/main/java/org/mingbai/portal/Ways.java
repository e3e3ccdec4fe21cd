package org.mingbai.portal;

import io.javalin.http.Context;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingbai.casework.CaseFile;
import org.mingbai.grievance.Organisation;
import org.mingbai.grievance.Site;
import org.mingbai.language.Language;
import org.mingbai.web.Form;
import org.mingbai.web.PageFrame;
import org.mingbai.web.Pages;

/// Makes the way of each request: the page's frame, and the country and site that its address
/// carries on.
final class Ways {
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9-]{8,64}");
  private final Pages pages;
  private final PortalParts parts;
  private final SecureRandom random = new SecureRandom();

  Ways(Pages pages, PortalParts parts) {
    this.pages = pages;
    this.parts = parts;
  }

  /// The way of a page with this title.
  Way of(Context ctx, String titleKey) {
    Language language = pages.language(ctx);
    PageFrame frame =
        pages.frame(ctx, "page.titled", "title", parts.phrases().say(language, titleKey));
    Organisation organisation = parts.organisations().current();
    Form query = Form.query(ctx);
    Optional<Site> site = query.filled("site").flatMap(id -> site(organisation, id));
    String country = site.map(Site::country).or(() -> country(query)).orElse(null);
    return new Way(
        frame,
        new Way.House(
            organisation, parts.languages().all(), parts.sheets(), parts.address(), this::key),
        country,
        site.orElse(null));
  }

  /// The same page once more, its title marked as holding an error.
  Way wrong(Way way, String titleKey) {
    String title = way.t("page.titled.error", "title", way.t(titleKey));
    return new Way(way.page().titled(title), way.house(), way.country(), way.site());
  }

  void show(Context ctx, String page, Way way, Map<String, Object> blanks) {
    Map<String, Object> all = new java.util.HashMap<>(blanks);
    all.put("way", way);
    pages.render(ctx, "portal/" + page + ".jte", way.page(), all);
  }

  void show(Context ctx, String page, Way way) {
    show(ctx, page, way, Map.of());
  }

  /// On to another page of this language, carrying country and site.
  void forward(Context ctx, Way way, String to) {
    pages.forward(ctx, way.link(to));
  }

  /// When somebody reads the language of this case; empty where nobody wrote it down.
  String reader(Way way, CaseFile file) {
    return parts.readers().reads(file, way.page().language(), parts.clock().instant()).orElse("");
  }

  /// The clock of a country; UTC while it is not known.
  ZoneId zone(@Nullable String country) {
    return parts.procedures().zone(country);
  }

  Pages pages() {
    return pages;
  }

  PortalParts parts() {
    return parts;
  }

  /// The key a form came with; one that does not look like ours counts as none, and a fresh one is
  /// taken.
  String key(Form form) {
    return form.filled("key").filter(k -> KEY.matcher(k).matches()).orElseGet(this::key);
  }

  /// Makes the double press of a button the same act.
  String key() {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  static Optional<String> country(Form form) {
    return form.filled("country").filter(c -> COUNTRY.matcher(c).matches());
  }

  static Optional<Site> site(Organisation organisation, String id) {
    List<Site> sites = organisation.sites();
    return sites.stream().filter(s -> s.id().equals(id)).findFirst();
  }
}
