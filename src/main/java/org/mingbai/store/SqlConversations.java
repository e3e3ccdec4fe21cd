package org.mingbai.store;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.mingbai.conversation.Conversations;
import org.mingbai.conversation.Talk;
import org.mingbai.conversation.TalkEvent;
import org.mingbai.conversation.TalkId;
import org.mingbai.database.Database;
import org.mingbai.database.Work;
import org.mingbai.grievance.Once;
import org.mingbai.grievance.Receipts;
import org.mingbai.grievance.Seals;
import org.mingbai.store.Repeats.Found;

/// Conversations in SQL.
public final class SqlConversations implements Conversations {
  private static final Streams.Family<TalkEvent> FAMILY =
      new Streams.Family<>(
          "talk", new Payloads<>(TalkEvent.class, EventTypes.OF_TALKS), TalkEvent::at);

  private static final int SWEPT_AT_ONCE = 200;

  private final Database database;
  private final Streams<TalkEvent> streams;
  private final Repeats repeats;

  public SqlConversations(Database database, Seals seals, Receipts receipts) {
    this.database = database;
    this.streams = new Streams<>(FAMILY, seals);
    this.repeats = new Repeats(receipts);
  }

  @Override
  public void open(Talk talk, byte[] token, Hold.By by) {
    Streams.Draft draft = streams.begun(talk.id().value(), talk.events());
    long used = talk.opened().at().getEpochSecond();
    boolean made = database.write(s -> opened(s, draft, token, by, used));
    if (!made) {
      throw new IllegalStateException("a conversation of this id stands already");
    }
  }

  private boolean opened(Work work, Streams.Draft draft, byte[] token, Hold.By by, long used)
      throws SQLException {
    OptionalLong stream = streams.begin(work, draft);
    return stream.isPresent()
        && 1
            == work.change(
                "insert into talk_row (stream, token, last_day, used, program) values (?, ?, ?, ?, ?)",
                stream.getAsLong(),
                token,
                draft.day(),
                used,
                by == Hold.By.PROGRAM ? 1 : 0);
  }

  @Override
  public Kept append(
      Talk talk, List<TalkEvent> more, @Nullable String caseId, @Nullable Once once) {
    Repeats.@Nullable Blinded blinded = once == null ? null : repeats.blinded(once);
    Streams.Head head =
        database
            .read(s -> streams.head(s, talk.id().value()))
            .orElseThrow(() -> new IllegalStateException("no such conversation"));
    if (head.length() != talk.version()) {
      return told(talk, database.read(s -> repeats.lateOrKnown(s, blinded)));
    }
    Streams.Draft draft = streams.grown(talk.id().value(), head, more);
    Found found = database.write(s -> appended(s, draft, caseId, blinded));
    return told(grown(talk, more), found);
  }

  private Found appended(
      Work work, Streams.Draft draft, @Nullable String caseId, Repeats.@Nullable Blinded once)
      throws SQLException {
    Found before = repeats.lateOrKnown(work, once);
    OptionalLong stream =
        before instanceof Found.Known ? OptionalLong.empty() : streams.grow(work, draft);
    if (stream.isEmpty()) {
      // who waited here behind another lane may now find that it did the same act
      return before instanceof Found.Known ? before : repeats.lateOrKnown(work, once);
    }
    if (once != null && !repeats.claim(work, once, draft)) {
      throw new SQLException("the same key came at the same time", "40001");
    }
    touch(work, stream.getAsLong(), draft.day(), caseId);
    return new Found.Written();
  }

  private static void touch(Work work, long stream, String day, @Nullable String caseId)
      throws SQLException {
    int met =
        work.change(
            "update talk_row set last_day = ? where stream = ? and last_day < ?", day, stream, day);
    if (caseId != null) {
      met +=
          work.change(
              "update talk_row set case_id = ? where stream = ? and (case_id is null or case_id <> ?)",
              caseId,
              stream,
              caseId);
    }
    if (met > 2) {
      throw new SQLException("one conversation stood twice");
    }
  }

  private Kept told(Talk after, Found found) {
    return switch (found) {
      case Found.Written() -> new Kept.Done(after);
      case Found.Late() -> new Kept.Overtaken(kept(after.id()));
      case Found.Known(Repeats.Before before) when before.sameBody() ->
          new Kept.Before(kept(new TalkId(before.stream())), Math.toIntExact(before.sequence()));
      case Found.Known(Repeats.Before before) -> new Kept.KeyTaken();
    };
  }

  private static Talk grown(Talk talk, List<TalkEvent> more) {
    List<TalkEvent> all = new ArrayList<>(talk.events());
    all.addAll(more);
    return new Talk(talk.id(), all);
  }

  private Talk kept(TalkId id) {
    return recall(id).orElseThrow(() -> new IllegalStateException("no such conversation"));
  }

  @Override
  public Optional<Talk> recall(TalkId id) {
    return streams.read(database, id.value()).map(events -> new Talk(id, events));
  }

  @Override
  public Optional<Hold> held(TalkId id, byte[] token) {
    return database
        .read(s ->
            s.one(
                (r, c) -> held(r),
                "select t.token, t.program, t.case_id, t.used from talk_row t join stream s on s.number = t.stream where s.id = ?",
                id.value()))
        .filter(kept -> MessageDigest.isEqual(kept.token(), token))
        .map(Held::hold);
  }

  private record Held(byte[] token, Hold hold) {}

  private static Held held(ResultSet r) throws SQLException {
    return new Held(
        r.getBytes(1),
        new Hold(by(r.getInt(2)), r.getString(3) != null, Instant.ofEpochSecond(r.getLong(4))));
  }

  private static Hold.By by(int program) {
    return program == 1 ? Hold.By.PROGRAM : Hold.By.BROWSER;
  }

  @Override
  public Optional<Hold.By> holder(TalkId id) {
    return database.read(s ->
        s.one(
            (r, c) -> by(r.getInt(1)),
            "select t.program from talk_row t join stream s on s.number = t.stream where s.id = ?",
            id.value()));
  }

  /// Of two nodes the later use stands.
  @Override
  public void use(TalkId id, Instant now) {
    change(
        "update talk_row set used = ? where used < ? and stream = (select number from stream where id = ?)",
        now.getEpochSecond(),
        now.getEpochSecond(),
        id.value());
  }

  @Override
  public void handOver(TalkId id, byte[] token, Instant now) {
    change(
        "update talk_row set token = ?, used = ? where stream = (select number from stream where id = ?)",
        token,
        now.getEpochSecond(),
        id.value());
  }

  private void change(String sql, Object... values) {
    int met = database.write(s -> s.change(sql, values));
    if (met > 1) {
      throw new IllegalStateException("one conversation stood twice");
    }
  }

  @Override
  public Optional<TalkId> ofCase(String caseId) {
    return database.read(s ->
        s.one(
            (r, c) -> new TalkId(r.getString(1)),
            "select s.id from talk_row t join stream s on s.number = t.stream where t.case_id = ?",
            caseId));
  }

  @Override
  public List<TalkId> openSince(LocalDate day) {
    return database.read(s ->
        s.all(
            (r, c) -> new TalkId(r.getString(1)),
            "select distinct s.id from talk_row t join stream s on s.number = t.stream"
                + " join event e on e.stream = s.number where t.last_day >= ?"
                + " and e.type = 'talk.heard' and not exists (select 1 from event n"
                + " where n.stream = e.stream and n.sequence = e.sequence + 1"
                + " and n.type = 'talk.answered')",
            day.toString()));
  }

  /// Keys of acts, ended visits and tokens that nobody can use any more go too.
  @Override
  public int sweep(LocalDate before) {
    int swept = 0;
    int gone = SWEPT_AT_ONCE;
    while (gone == SWEPT_AT_ONCE) {
      gone = database.write(work -> erased(work, before));
      swept += gone;
    }
    int forgotten =
        database.write(s -> Repeats.forget(s, before) + endedVisits(s, before) + ended(s, before));
    if (swept + forgotten > 0) {
      database.scrub();
    }
    return swept;
  }

  /// Some at a time, so that nobody waits long behind it.
  private static int erased(Work work, LocalDate before) throws SQLException {
    List<Long> old =
        work.all(
            (r, c) -> r.getLong(1),
            "select stream from talk_row where case_id is null and last_day < ? and used < ? order by stream limit ?",
            before.toString(),
            begins(before),
            SWEPT_AT_ONCE);
    for (long stream : old) {
      int rows =
          work.change("delete from talk_row where stream = ?", stream)
              + work.change("delete from event where stream = ?", stream)
              + work.change("delete from stream where number = ?", stream);
      if (rows < 3) {
        throw new SQLException("a conversation was not whole");
      }
    }
    return old.size();
  }

  private static int endedVisits(Work work, LocalDate before) throws SQLException {
    return work.change("delete from visit where until < ?", begins(before));
  }

  private static int ended(Work work, LocalDate before) throws SQLException {
    return work.change(
        "update talk_row set token = ? where case_id is not null and used < ? and length(token) > 0",
        new byte[0],
        begins(before));
  }

  private static long begins(LocalDate day) {
    return day.atStartOfDay().toEpochSecond(ZoneOffset.UTC);
  }
}
