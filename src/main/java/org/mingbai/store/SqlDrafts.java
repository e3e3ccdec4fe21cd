package org.mingbai.store;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingbai.casework.CaseId;
import org.mingbai.database.Database;
import org.mingbai.drafts.Drafts;
import org.mingbai.drafts.Unsent;
import org.mingbai.grievance.Seals;
import org.mingbai.mediation.InternalNote;
import org.mingbai.mediation.Reply;

/// Drafts in SQL, sealed under their case's own key: once that is destroyed, no draft opens and
/// none is kept.
public final class SqlDrafts implements Drafts {
  private final Database database;
  private final Seals seals;

  public SqlDrafts(Database database, Seals seals) {
    this.database = database;
    this.seals = seals;
  }

  private record Row(byte @Nullable [] key, String member, String place, byte[] words) {}

  @Override
  public List<Unsent> of(CaseId id) {
    List<Row> rows =
        database.read(work ->
            work.all(
                (r, c) -> new Row(r.getBytes(1), r.getString(2), r.getString(3), r.getBytes(4)),
                "select s.data_key, u.member, u.form, u.words from unsent u"
                    + " join stream s on s.number = u.stream where s.id = ?"
                    + " order by u.member, u.form",
                id.value()));
    return rows.stream().flatMap(row -> opened(id, row)).toList();
  }

  private Stream<Unsent> opened(CaseId id, Row row) {
    byte[] key = row.key();
    if (key == null) {
      return Stream.empty();
    }
    byte[] plain = seals.open(key, context(id, row.member(), row.place()), row.words());
    String[] parts = new String(plain, StandardCharsets.UTF_8).split("\n", 2);
    String[] place = row.place().split(" ", 2);
    return Unsent.Form.of(place[0]).stream()
        .map(form ->
            switch (form) {
              case NOTE -> new Unsent.Note(row.member(), new InternalNote(parts[1]));
              case REPLY -> new Unsent.Answer(row.member(), new Reply(parts[1], parts[0]));
              case CLOSE -> new Unsent.Closing(row.member(), new Reply(parts[1], parts[0]));
              case READY -> sentences(row.member(), parts[0], parts[1]);
              case TRANSLATION ->
                  new Unsent.Rendering(row.member(), source(place[1]), parts[0], parts[1]);
            });
  }

  /// What was chosen, an empty line, and what can be read of it.
  private static Unsent sentences(String member, String locale, String kept) {
    String[] parts = kept.split("\n\n", 2);
    return new Unsent.Sentences(member, parts[0], new Reply(parts[1], locale));
  }

  /// `12>sw`: the words at place 12, into Kiswahili.
  private static long source(String text) {
    return Long.parseLong(text.substring(0, text.indexOf('>')));
  }

  private static String context(CaseId id, String member, String place) {
    return String.join("|", "draft", id.value(), member, place);
  }

  @Override
  public void keep(CaseId id, Unsent words) {
    Optional<byte[]> key =
        database
            .read(work ->
                work.all(
                    (r, c) -> Optional.ofNullable(r.getBytes(1)),
                    "select data_key from stream where id = ?",
                    id.value()))
            .stream()
            .flatMap(Optional::stream)
            .findFirst();
    if (key.isPresent()) {
      String place = words.place();
      String before = words instanceof Unsent.Sentences s ? s.chosen() + "\n\n" : "";
      byte[] plain =
          (locale(words) + "\n" + before + words.text()).getBytes(StandardCharsets.UTF_8);
      byte[] sealed = seals.seal(key.get(), context(id, words.member(), place), plain);
      kept(
          database.write(work ->
              work.change(
                  "insert into unsent (stream, member, form, words)"
                      + " select number, ?, ?, ? from stream where id = ?"
                      + " on conflict (stream, member, form) do update set words = excluded.words",
                  words.member(),
                  place,
                  sealed,
                  id.value())));
    }
  }

  private static String locale(Unsent words) {
    return switch (words) {
      case Unsent.Note _ -> "";
      case Unsent.Answer answer -> answer.words().locale();
      case Unsent.Closing closing -> closing.words().locale();
      case Unsent.Rendering rendering -> rendering.to();
      case Unsent.Sentences sentences -> sentences.words().locale();
    };
  }

  @Override
  public void drop(CaseId id, String member, String place) {
    kept(
        database.write(work ->
            work.change(
                "delete from unsent where member = ? and form = ?"
                    + " and stream = (select number from stream where id = ?)",
                member,
                place,
                id.value())));
  }

  private static void kept(int met) {
    if (met > 1) {
      throw new IllegalStateException("one draft stood twice");
    }
  }
}
