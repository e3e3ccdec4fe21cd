package org.mingbai.store;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.mingbai.database.Database;
import org.mingbai.grievance.Seals;
import org.mingbai.knowledge.UnmetQuestion;
import org.mingbai.knowledge.UnmetQuestions;

/// Questions without an answer in SQL, each sealed under a key of its own.
public final class SqlUnmetQuestions implements UnmetQuestions {
  private static final String CONTEXT = "unmet|";

  private final Database database;
  private final Seals seals;

  public SqlUnmetQuestions(Database database, Seals seals) {
    this.database = database;
    this.seals = seals;
  }

  @Override
  public void add(String locale, LocalDate week, String words) {
    byte[] key = seals.freshKey();
    byte[] sealed = seals.seal(key, CONTEXT + locale, words.getBytes(StandardCharsets.UTF_8));
    int made =
        database.write(s ->
            s.change(
                "insert into unmet (locale, week, data_key, words) values (?, ?, ?, ?)",
                locale,
                week.toString(),
                key,
                sealed));
    if (made != 1) {
      throw new IllegalStateException("a question was not kept");
    }
  }

  private record Row(long number, String week, byte[] key, byte[] words) {}

  @Override
  public List<UnmetQuestion> all(String locale) {
    List<Row> rows =
        database.read(s ->
            s.all(
                (r, c) -> new Row(r.getLong(1), r.getString(2), r.getBytes(3), r.getBytes(4)),
                "select number, week, data_key, words from unmet where locale = ? order by number",
                locale));
    return rows.stream()
        .map(row -> {
          byte[] words = seals.open(row.key(), CONTEXT + locale, row.words());
          return new UnmetQuestion(
              row.number(),
              locale,
              LocalDate.parse(row.week()),
              new String(words, StandardCharsets.UTF_8));
        })
        .toList();
  }

  @Override
  public int remove(Collection<Long> numbers) {
    return database.write(s -> {
      int gone = 0;
      for (long number : numbers) {
        gone += s.change("delete from unmet where number = ?", number);
      }
      return gone;
    });
  }

  @Override
  public int sweep(LocalDate before) {
    return database.write(s -> s.change("delete from unmet where week < ?", before.toString()));
  }
}
