package org.mingbai.store;

import java.time.LocalDate;
import org.mingbai.database.Database;
import org.mingbai.tidings.CodeCounts;

/// The codes of a day in SQL, by marks that name nobody.
public final class SqlCodeCounts implements CodeCounts {
  private final Database database;

  public SqlCodeCounts(Database database) {
    this.database = database;
  }

  @Override
  public int more(String mark, LocalDate day) {
    return (int)
        database
            .write(s ->
                s.number(
                    "insert into code_count (mark, day, codes) values (?, ?, 1)"
                        + " on conflict (mark) do update set codes = code_count.codes + 1 returning codes",
                    mark,
                    day.toString()))
            .orElseThrow();
  }

  @Override
  public int forget(LocalDate before) {
    return database.write(s -> s.change("delete from code_count where day < ?", before.toString()));
  }
}
