package org.mingbai.authoring;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingbai.knowledge.Medium;
import org.mingbai.knowledge.Sheet;
import org.mingbai.knowledge.Workshop;
import org.mingbai.knowledge.WorkshopList;
import org.mingbai.procedure.ProcedureBook;
import org.mingbai.procedure.TimeLimit;

/// Who uses a sheet and what it uses, in its language: whoever changes it sees what else to look
/// at.
record SheetUses(
    List<Sheet> naming,
    List<Sheet> kin,
    List<Limit> limits,
    List<Medium> media,
    List<String> sites,
    List<WorkshopList.Leaning> leaning) {
  /// A time-limit rule by its id: its procedure, empty where no rule book knows it, and its law.
  record Limit(String id, String procedure, String law) {}

  /// `sheet` is the one that stands, or the one on the bench where none does yet.
  static SheetUses of(
      Workshop.Bench bench, @Nullable Sheet sheet, WorkshopList list, ProcedureBook procedures) {
    return new SheetUses(
        sheet == null ? List.of() : list.naming(sheet),
        sheet == null ? List.of() : list.kin(sheet),
        bench.draft().words("rules").stream().map(id -> limit(id, procedures.limit(id))).toList(),
        bench.draft().media(),
        bench.draft().words("applies-to"),
        list.leaning(bench.key()));
  }

  private static Limit limit(String id, Optional<TimeLimit> found) {
    String law =
        found
            .filter(TimeLimit::shown)
            .map(l -> String.join(" ", text(l.law()), text(l.article())).strip())
            .orElse("");
    return new Limit(id, found.map(TimeLimit::procedure).orElse(""), law);
  }

  private static String text(@Nullable String known) {
    return known == null ? "" : known;
  }
}
