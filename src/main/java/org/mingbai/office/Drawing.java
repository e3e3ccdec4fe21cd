package org.mingbai.office;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingbai.casework.DocketRow;
import org.mingbai.mediation.Inbox;
import org.mingbai.staffroom.DeskPages;
import org.mingbai.staffroom.Words;
import org.mingbai.web.PageFrame;

/// Draws the rows of a list of cases.
record Drawing(DeskPages desk) {
  List<Row> rows(PageFrame page, Inbox.Group group) {
    return group.entries().stream().map(e -> row(page, e)).toList();
  }

  Row row(PageFrame page, Inbox.Entry entry) {
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
        Words.matter(page, row.category(), row.filed()),
        place,
        handler,
        Chip.of(page, row.due(), entry.today()),
        desk.ownName(row.locale()),
        guarded(page, entry.guard()));
  }

  private static String place(PageFrame page, @Nullable String country) {
    return country == null ? "" : Words.country(page, country);
  }

  /// Who sees a case that is for trained people, in words.
  private static @Nullable String guarded(PageFrame page, Inbox.Guard guard) {
    return switch (guard) {
      case NONE -> null;
      case DUTY -> page.t("desk.care.duty");
      case OPEN -> page.t("desk.care.open");
    };
  }

  /// One case of a list, drawn.
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
}
