package org.mingbai.office;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingbai.casework.DocketRow;
import org.mingbai.mediation.Inbox;
import org.mingbai.mediation.MediationDesk;
import org.mingbai.mediation.Sift;
import org.mingbai.people.Role;
import org.mingbai.staffroom.DeskFrame;
import org.mingbai.staffroom.DeskPages;
import org.mingbai.staffroom.Option;
import org.mingbai.staffroom.Words;
import org.mingbai.web.Door;
import org.mingbai.web.Doors;
import org.mingbai.web.Form;
import org.mingbai.web.PageFrame;
import org.mingbai.web.Permit;

/// The inbox: views with counts, filters in the address, cases by next deadline.
final class InboxRoutes {
  private final DeskPages desk;
  private final MediationDesk mediation;

  InboxRoutes(DeskPages desk, MediationDesk mediation) {
    this.desk = desk;
    this.mediation = mediation;
  }

  void register(Doors doors) {
    doors.open(
        Door.page("GET", "/{lang}/desk/inbox", Permit.staff(Role.MEDIATOR.key())), this::show);
  }

  private void show(Context ctx) {
    Sift sift = sift(Form.query(ctx));
    Inbox inbox = mediation.inbox(desk.member(ctx), sift);
    DeskFrame frame =
        desk.frame(ctx, "inbox", "desk.inbox.title." + sift.view().key(), "count", inbox.total());
    Map<String, Object> blanks = new HashMap<>();
    blanks.put("inbox", inbox);
    blanks.put("sift", sift);
    blanks.put(
        "to", new Address(frame.link("/inbox"), sift, Math.clamp(sift.page(), 1, inbox.pages())));
    blanks.put(
        "groups", inbox.groups().stream().map(g -> new Rows(g, rows(frame.page(), g))).toList());
    blanks.put(
        "languages", inbox.languages().stream().map(l -> new Option(l, desk.ownName(l))).toList());
    blanks.put(
        "sites",
        inbox.sites().stream()
            .map(s -> new Option(s, desk.siteName(s, desk.language(ctx))))
            .toList());
    desk.show(ctx, "inbox", frame, blanks);
  }

  private static Sift sift(Form query) {
    int page =
        query
            .filled("page")
            .filter(p -> p.matches("[1-9][0-9]{0,5}"))
            .map(Integer::parseInt)
            .orElse(1);
    return new Sift(
        query.filled("view").flatMap(Sift.View::of).orElse(Sift.View.ALL),
        query.filled("language").orElse(null),
        query.filled("site").orElse(null),
        page);
  }

  private List<Row> rows(PageFrame page, Inbox.Group group) {
    return group.entries().stream().map(e -> row(page, e)).toList();
  }

  private Row row(PageFrame page, Inbox.Entry entry) {
    DocketRow row = entry.row();
    String handler =
        entry.mine()
            ? page.t("desk.you")
            : entry.handler() == null ? page.t("desk.nobody") : entry.handler();
    String place =
        row.site() == null
            ? place(page, row.country())
            : desk.siteName(row.site(), page.language());
    return new Row(
        row,
        entry,
        matter(page, row),
        place,
        handler,
        Chip.of(page, row.due(), entry.today()),
        desk.ownName(row.locale()),
        guarded(page, entry.guard()));
  }

  /// Who sees a case that is for trained people, in words.
  private static @Nullable String guarded(PageFrame page, Inbox.Guard guard) {
    return switch (guard) {
      case NONE -> null;
      case DUTY -> page.t("desk.care.duty");
      case OPEN -> page.t("desk.care.open");
    };
  }

  private static String place(PageFrame page, @Nullable String country) {
    return country == null ? "" : Words.country(page, country);
  }

  private static String matter(PageFrame page, DocketRow row) {
    return Words.matter(page, row.category(), row.filed());
  }

  /// A group of the list, drawn.
  record Rows(Inbox.Group group, List<Row> rows) {
    String key() {
      return group.when().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// One case of the list, drawn.
  record Row(
      DocketRow row,
      Inbox.Entry entry,
      String matter,
      String place,
      String handler,
      @Nullable Chip chip,
      String language,
      @Nullable String guarded) {
    String tag() {
      return row.locale().toUpperCase(Locale.ROOT);
    }
  }

  /// Addresses of the inbox that keep what is chosen.
  record Address(String inbox, Sift sift, int page) {
    String view(Sift.View view) {
      return inbox + "?view=" + view.key() + kept();
    }

    String at(int other) {
      return inbox + "?view=" + sift.view().key() + kept() + "&page=" + other;
    }

    private String kept() {
      return kept("language", sift.language()) + kept("site", sift.site());
    }

    private static String kept(String name, @Nullable String value) {
      return value == null
          ? ""
          : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
  }
}
