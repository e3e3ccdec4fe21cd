package org.mingbai.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.mingbai.database.Database;
import org.mingbai.database.Work;
import org.mingbai.grievance.Seals;
import org.mingbai.knowledge.SheetBook;
import org.mingbai.knowledge.SheetEvent;
import org.mingbai.knowledge.SheetFile;
import org.mingbai.knowledge.SheetKey;

/// The workshop's sheets in SQL, each a stream of its own.
public final class SqlSheets implements SheetBook {
  private static final String PREFIX = "sheet|";
  private static final Streams.Family<SheetEvent> FAMILY =
      new Streams.Family<>(
          "sheet", new Payloads<>(SheetEvent.class, EventTypes.OF_SHEETS), SheetEvent::at);

  private final Database database;
  private final Streams<SheetEvent> streams;

  public SqlSheets(Database database, Seals seals) {
    this.database = database;
    this.streams = new Streams<>(FAMILY, seals);
  }

  @Override
  public List<SheetFile> all() {
    List<String> names =
        database.read(s ->
            s.all(
                (r, c) -> r.getString(1),
                "select s.id from sheet_row r join stream s on s.number = r.stream order by s.id"));
    List<SheetFile> files = new ArrayList<>();
    for (String name : names) {
      find(SheetKey.of(name.substring(PREFIX.length()))).ifPresent(files::add);
    }
    return files;
  }

  @Override
  public Optional<SheetFile> find(SheetKey key) {
    return streams.read(database, stream(key)).map(events -> new SheetFile(key, events));
  }

  private static String stream(SheetKey key) {
    return PREFIX + key.text();
  }

  @Override
  public boolean append(SheetFile seen, List<SheetEvent> more) {
    String stream = stream(seen.key());
    Optional<Streams.Head> head = database.read(s -> streams.head(s, stream));
    if (head.map(Streams.Head::length).orElse(0L) != seen.version()) {
      return false;
    }
    Streams.Draft draft =
        head.map(h -> streams.grown(stream, h, more)).orElseGet(() -> streams.begun(stream, more));
    return database.write(s -> head.isPresent() ? grown(s, draft) : begun(s, draft));
  }

  private boolean grown(Work work, Streams.Draft draft) throws SQLException {
    return streams.grow(work, draft).isPresent();
  }

  private boolean begun(Work work, Streams.Draft draft) throws SQLException {
    OptionalLong made = streams.begin(work, draft);
    return made.isPresent()
        && 1 == work.change("insert into sheet_row (stream) values (?)", made.getAsLong());
  }

  @Override
  public long tide() {
    return database
        .read(s ->
            s.one(
                (r, c) -> r.getLong(1),
                "select coalesce(sum(s.length), 0) from sheet_row r join stream s on s.number = r.stream"))
        .orElse(0L);
  }
}
