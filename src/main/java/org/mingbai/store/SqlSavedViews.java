package org.mingbai.store;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.mingbai.database.Database;
import org.mingbai.grievance.Receipts;
import org.mingbai.grievance.Seals;
import org.mingbai.mediation.SavedViews;
import org.mingbai.mediation.SavedViews.SavedView;

/// Members' own views in SQL, name and filter sealed, each under a key of its own. The id follows
/// from member and name, blinded, so that a name is there once.
public final class SqlSavedViews implements SavedViews {
  private static final String CONTEXT = "view|";
  private final Database database;
  private final Seals seals;
  private final Receipts receipts;

  public SqlSavedViews(Database database, Seals seals, Receipts receipts) {
    this.database = database;
    this.seals = seals;
    this.receipts = receipts;
  }

  private record Row(String id, byte[] key, byte[] words) {}

  @Override
  public List<SavedView> of(String member) {
    List<Row> rows =
        database.read(work ->
            work.all(
                (r, c) -> new Row(r.getString(1), r.getBytes(2), r.getBytes(3)),
                "select id, data_key, words from saved_view where member = ?",
                member));
    return rows.stream()
        .map(this::opened)
        .sorted(Comparator.comparing(SavedView::name).thenComparing(SavedView::id))
        .toList();
  }

  private SavedView opened(Row row) {
    byte[] plain = seals.open(row.key(), CONTEXT + row.id(), row.words());
    String[] lines = new String(plain, StandardCharsets.UTF_8).split("\n", 2);
    return new SavedView(row.id(), lines[1], lines[0]);
  }

  @Override
  public void keep(String member, String name, String filter) {
    String id = HexFormat.of().formatHex(receipts.blind("view|" + member + "|" + name), 0, 16);
    byte[] key = seals.freshKey();
    byte[] sealed =
        seals.seal(key, CONTEXT + id, (filter + "\n" + name).getBytes(StandardCharsets.UTF_8));
    int met =
        database.write(work ->
            work.change(
                "insert into saved_view (id, member, data_key, words) values (?, ?, ?, ?)"
                    + " on conflict (id) do update set data_key = excluded.data_key, words = excluded.words",
                id,
                member,
                key,
                sealed));
    if (met != 1) {
      throw new IllegalStateException("a view was not kept");
    }
  }

  @Override
  public void drop(String member, String id) {
    int gone =
        database.write(
            work -> work.change("delete from saved_view where id = ? and member = ?", id, member));
    if (gone > 1) {
      throw new IllegalStateException("one view stood twice");
    }
  }
}
