package org.mingbai.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingbai.database.Database;
import org.mingbai.database.Work;
import org.mingbai.grievance.Seals;
import org.mingbai.notices.Delivery;
import org.mingbai.notices.Letter;
import org.mingbai.notices.Letters;

/// The outbox in SQL. What fills a letter's blanks is sealed under a key of its own, and destroyed
/// once the letter waits for nothing more.
public final class SqlLetters implements Letters {
  private static final String CONTEXT = "letter|";
  private static final String COLUMNS =
      "select id, sort, member, state, tries, due, day, trouble, data_key, words from letter";
  private final Database database;
  private final Seals seals;

  public SqlLetters(Database database, Seals seals) {
    this.database = database;
    this.seals = seals;
  }

  private record Row(Letter letter, byte @Nullable [] key, byte @Nullable [] words) {}

  private static Row row(ResultSet r) throws SQLException {
    String trouble = r.getString(8);
    Letter letter =
        new Letter(
            r.getString(1),
            Letter.Sort.valueOf(r.getString(2)),
            r.getString(3),
            "",
            LocalDate.parse(r.getString(7)),
            Letter.State.valueOf(r.getString(4)),
            r.getInt(5),
            Instant.ofEpochMilli(r.getLong(6)),
            trouble == null ? null : Delivery.Trouble.valueOf(trouble));
    return new Row(letter, r.getBytes(9), r.getBytes(10));
  }

  @Override
  public boolean post(Letter letter) {
    byte[] key = seals.freshKey();
    byte[] words = sealed(letter, key);
    return 1 == database.write(s -> inserted(s, letter, key, words));
  }

  /// The mark moves first: whoever does not find it where it stood puts nothing in.
  @Override
  public boolean post(Letter digest, Instant from, Instant until) {
    byte[] key = seals.freshKey();
    byte[] words = sealed(digest, key);
    return database.write(s ->
        1
                == s.change(
                    "update mailbox set told = ? where member = ? and told = ?",
                    until.toEpochMilli(),
                    digest.member(),
                    from.toEpochMilli())
            && 1 == inserted(s, digest, key, words));
  }

  private byte[] sealed(Letter letter, byte[] key) {
    return sealed(seals, letter, key);
  }

  static byte[] sealed(Seals seals, Letter letter, byte[] key) {
    return seals.seal(key, CONTEXT + letter.id(), letter.blanks().getBytes(StandardCharsets.UTF_8));
  }

  static int inserted(Work work, Letter letter, byte[] key, byte[] words) throws SQLException {
    return work.change(
        "insert into letter (id, sort, member, state, tries, due, day, data_key, words)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing",
        letter.id(),
        letter.sort().name(),
        letter.member(),
        letter.state().name(),
        letter.tries(),
        letter.due().toEpochMilli(),
        letter.day().toString(),
        key,
        words);
  }

  @Override
  public Optional<Letter> take(Instant now, Instant held) {
    List<Row> due =
        database.read(s ->
            s.all(
                (r, c) -> row(r),
                COLUMNS + " where state = 'WAITING' and due <= ? order by due, id limit 20",
                now.toEpochMilli()));
    return due.stream().filter(row -> taken(row.letter(), held)).findFirst().map(this::opened);
  }

  private boolean taken(Letter letter, Instant held) {
    return 1
        == database.write(s ->
            s.change(
                "update letter set due = ?, tries = tries + 1"
                    + " where id = ? and state = 'WAITING' and due = ? and tries = ?",
                held.toEpochMilli(),
                letter.id(),
                letter.due().toEpochMilli(),
                letter.tries()));
  }

  private Letter opened(Row row) {
    Letter letter = row.letter();
    byte[] plain =
        row.key() == null || row.words() == null
            ? new byte[0]
            : seals.open(row.key(), CONTEXT + letter.id(), row.words());
    return new Letter(
        letter.id(),
        letter.sort(),
        letter.member(),
        new String(plain, StandardCharsets.UTF_8),
        letter.day(),
        letter.state(),
        letter.tries() + 1,
        letter.due(),
        letter.trouble());
  }

  @Override
  public void settle(String id, Letter.State state) {
    change(
        "update letter set state = ?, due = 0, trouble = null, data_key = null, words = null where id = ?",
        state.name(),
        id);
  }

  @Override
  public void later(String id, Instant due, Delivery.Trouble trouble) {
    change(
        "update letter set due = ?, trouble = ? where id = ? and state = 'WAITING'",
        due.toEpochMilli(),
        trouble.name(),
        id);
  }

  @Override
  public void bury(String id, Delivery.Trouble trouble) {
    change(
        "update letter set state = 'DEAD', trouble = ? where id = ? and state = 'WAITING'",
        trouble.name(),
        id);
  }

  @Override
  public List<Letter> open() {
    return database
        .read(s ->
            s.all(
                (r, c) -> row(r),
                COLUMNS + " where state = 'WAITING' or state = 'DEAD' order by day, due, id"))
        .stream()
        .map(Row::letter)
        .toList();
  }

  @Override
  public boolean revive(String id, Instant now) {
    return one(
        "update letter set state = 'WAITING', tries = 0, due = ?"
            + " where id = ? and (state = 'WAITING' or state = 'DEAD')",
        now.toEpochMilli(),
        id);
  }

  @Override
  public boolean drop(String id) {
    return one(
        "update letter set state = 'GONE', due = 0, data_key = null, words = null"
            + " where id = ? and (state = 'WAITING' or state = 'DEAD')",
        id);
  }

  private void change(String sql, Object... values) {
    int met = database.write(s -> s.change(sql, values));
    if (met > 1) {
      throw new IllegalStateException("one letter stood twice");
    }
  }

  private boolean one(String sql, Object... values) {
    return 1 == database.write(s -> s.change(sql, values));
  }

  @Override
  public int forget(LocalDate before) {
    return database.write(s ->
        s.change(
            "delete from letter where (state = 'SENT' or state = 'GONE') and day < ?",
            before.toString()));
  }
}
