package org.mingbai.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.mingbai.casework.CaseId;
import org.mingbai.database.Database;
import org.mingbai.mediation.Look;
import org.mingbai.mediation.Looks;

/// Looks at cases in SQL: day, role, office and purpose. Those this house has kept already are
/// remembered, so that a list looked at again costs no writing.
public final class SqlLooks implements Looks {
  private static final int MOST_REMEMBERED = 50_000;
  private final Database database;
  private final Set<String> kept = ConcurrentHashMap.newKeySet();

  public SqlLooks(Database database) {
    this.database = database;
  }

  @Override
  public void keep(Collection<CaseId> cases, Look look) {
    List<CaseId> fresh = cases.stream().filter(id -> !kept.contains(mark(id, look))).toList();
    if (fresh.isEmpty()) {
      return;
    }
    int made =
        database.write(work -> {
          int rows = 0;
          for (CaseId id : fresh) {
            rows +=
                work.change(
                    "insert into look (stream, day, role, unit, purpose)"
                        + " select number, ?, ?, ?, ? from stream where id = ? on conflict do nothing",
                    look.day().toString(),
                    look.role(),
                    look.unit(),
                    look.purpose().key(),
                    id.value());
          }
          return rows;
        });
    if (made > fresh.size()) {
      throw new IllegalStateException("one look was kept twice");
    }
    if (kept.size() > MOST_REMEMBERED) {
      kept.clear();
    }
    fresh.forEach(id -> kept.add(mark(id, look)));
  }

  private static String mark(CaseId id, Look look) {
    return String.join(
        "|", id.value(), look.day().toString(), look.role(), look.unit(), look.purpose().key());
  }

  @Override
  public List<Look> at(CaseId id) {
    return database.read(work ->
        work.all(
            (r, c) ->
                new Look(
                    LocalDate.parse(r.getString(1)),
                    r.getString(2),
                    r.getString(3),
                    Look.For.valueOf(r.getString(4).toUpperCase(Locale.ROOT))),
            "select l.day, l.role, l.unit, l.purpose from look l join stream s on s.number = l.stream"
                + " where s.id = ? order by l.day desc, l.role, l.unit, l.purpose",
            id.value()));
  }
}
