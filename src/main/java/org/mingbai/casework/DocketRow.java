package org.mingbai.casework;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingbai.grievance.Category;
import org.mingbai.grievance.Grievance;

/// What a list of cases shows without opening one: no words of a person, days only (PRV-01,
/// PRV-08).
public record DocketRow(
    CaseId id,
    String reference,
    String stage,
    boolean filed,
    boolean confidential,
    @Nullable String category,
    @Nullable String country,
    @Nullable String site,
    String locale,
    LocalDate received,
    @Nullable LocalDate due,
    @Nullable String handler,
    boolean unread) {

  /// The row of a file: `due` is the day of its next step, `handler` the member's id, `site` only a
  /// known site's id.
  public static DocketRow of(CaseFile file) {
    Grievance grievance = file.grievance();
    Category category = grievance.category();
    return new DocketRow(
        file.id(),
        file.reference(),
        file.stage().key(),
        file.filed(),
        file.confidential(),
        category == null ? null : category.key(),
        grievance.country(),
        grievance.site(),
        file.locale(),
        file.opened().promise().from(),
        file.next().by(),
        file.handler().map(CaseFile.Handler::member).orElse(null),
        file.unread());
  }
}
