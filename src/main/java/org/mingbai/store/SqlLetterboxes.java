package org.mingbai.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingbai.casework.CaseId;
import org.mingbai.database.Database;
import org.mingbai.grievance.Seals;
import org.mingbai.notices.Letter;
import org.mingbai.tidings.Letterbox;
import org.mingbai.tidings.Letterboxes;

/// Complainants' addresses in SQL, each sealed under its case's own key: once that is destroyed,
/// none opens and none is kept.
public final class SqlLetterboxes implements Letterboxes {
  private static final String SET = "letterbox.set";
  private static final String CONTEXT = "letterbox|";
  private static final String ROWS =
      "select s.data_key, s.id, l.told, l.words from letterbox l join stream s on s.number = l.stream";
  private final Database database;
  private final Seals seals;
  private final Payloads<Letterbox> payloads =
      new Payloads<>(Letterbox.class, EventTypes.OF_LETTERBOXES);

  public SqlLetterboxes(Database database, Seals seals) {
    this.database = database;
    this.seals = seals;
  }

  private record Row(byte @Nullable [] key, String id, Instant told, byte[] words) {}

  private static Row row(ResultSet r) throws SQLException {
    return new Row(
        r.getBytes(1), r.getString(2), Instant.ofEpochMilli(r.getLong(3)), r.getBytes(4));
  }

  private Optional<Standing> opened(Row row) {
    byte[] key = row.key();
    if (key == null) {
      return Optional.empty();
    }
    byte[] plain = seals.open(key, CONTEXT + row.id(), row.words());
    return Optional.of(new Standing(payloads.event(SET, plain), row.told()));
  }

  private Optional<Letterbox> found(String where, String value) {
    return database
        .read(s -> s.one((r, c) -> row(r), ROWS + where, value))
        .flatMap(this::opened)
        .map(Standing::box);
  }

  @Override
  public Optional<Letterbox> of(CaseId id) {
    return found(" where s.id = ?", id.value());
  }

  @Override
  public Optional<Letterbox> marked(String mark) {
    return found(" where l.mark = ?", mark);
  }

  @Override
  public List<Standing> all() {
    return database.read(s -> s.all((r, c) -> row(r), ROWS + " order by l.stream")).stream()
        .flatMap(row -> opened(row).stream())
        .toList();
  }

  @Override
  public boolean keep(Letterbox next) {
    return key(next.id()).filter(key -> kept(next, key)).isPresent();
  }

  private Optional<byte[]> key(CaseId id) {
    return database
        .read(s ->
            s.all(
                (r, c) -> Optional.ofNullable(r.getBytes(1)),
                "select data_key from stream where id = ?",
                id.value()))
        .stream()
        .flatMap(Optional::stream)
        .findFirst();
  }

  private boolean kept(Letterbox next, byte[] key) {
    byte[] words = seals.seal(key, CONTEXT + next.id().value(), payloads.bytes(next));
    return 1 == (next.version() == 1 ? added(next, words) : changed(next, words));
  }

  private int added(Letterbox next, byte[] words) {
    return database.write(s ->
        s.change(
            "insert into letterbox (stream, mark, version, told, words)"
                + " select number, ?, ?, 0, ? from stream where id = ?"
                + " on conflict (stream) do nothing",
            next.mark(),
            next.version(),
            words,
            next.id().value()));
  }

  private int changed(Letterbox next, byte[] words) {
    return database.write(s ->
        s.change(
            "update letterbox set version = ?, words = ? where mark = ? and version = ?",
            next.version(),
            words,
            next.mark(),
            next.version() - 1));
  }

  @Override
  public void remove(CaseId id) {
    int gone =
        database.write(s ->
            s.change(
                "delete from letterbox where stream = (select number from stream where id = ?)",
                id.value()));
    if (gone > 1) {
      throw new IllegalStateException("a case had two letterboxes");
    }
  }

  /// The mark moves first: whoever does not find it where it stood puts nothing in.
  @Override
  public boolean post(Letter news, CaseId id, Instant from, Instant until) {
    byte[] key = seals.freshKey();
    byte[] words = SqlLetters.sealed(seals, news, key);
    return database.write(s ->
        1
                == s.change(
                    "update letterbox set told = ? where told = ?"
                        + " and stream = (select number from stream where id = ?)",
                    until.toEpochMilli(),
                    from.toEpochMilli(),
                    id.value())
            && 1 == SqlLetters.inserted(s, news, key, words));
  }
}
