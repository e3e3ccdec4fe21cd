package org.mingbai.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.mingbai.database.Database;
import org.mingbai.database.Work;
import org.mingbai.grievance.Receipts;
import org.mingbai.grievance.Seals;
import org.mingbai.people.Account;
import org.mingbai.people.Accounts;

/// Accounts of staff in SQL: a sealed, chained stream of states for each member.
public final class SqlAccounts implements Accounts {
  /// One state, when and by whom it was set.
  record State(Instant at, String by, Account account) {}

  private static final Streams.Family<State> FAMILY =
      new Streams.Family<>(
          "member", new Payloads<>(State.class, EventTypes.OF_ACCOUNTS), State::at);

  private final Database database;
  private final Streams<State> streams;
  private final Receipts receipts;
  private final InstantSource clock;

  public SqlAccounts(Database database, Seals seals, Receipts receipts, InstantSource clock) {
    this.database = database;
    this.streams = new Streams<>(FAMILY, seals);
    this.receipts = receipts;
    this.clock = clock;
  }

  @Override
  public boolean add(Account first, String by) {
    Streams.Draft draft = streams.begun(stream(first.member().id()), state(first, by));
    byte[] login = login(first.member().login());
    return database.write(s -> added(s, draft, login));
  }

  /// A login that is taken must leave no stream behind: it is asked first, and the unique key
  /// decides a race.
  private boolean added(Work work, Streams.Draft draft, byte[] login) throws SQLException {
    boolean taken =
        work.one((r, c) -> r.getLong(1), "select stream from account where login = ?", login)
            .isPresent();
    OptionalLong stream = taken ? OptionalLong.empty() : streams.begin(work, draft);
    return stream.isPresent()
        && 1
            == work.change(
                "insert into account (stream, login, spent) values (?, ?, -1)",
                stream.getAsLong(),
                login);
  }

  @Override
  public boolean keep(Account next, String by) {
    String stream = stream(next.member().id());
    Optional<Streams.Head> head = database.read(s -> streams.head(s, stream));
    if (head.isEmpty() || head.get().length() != next.version() - 1) {
      return false;
    }
    Streams.Draft draft = streams.grown(stream, head.get(), state(next, by));
    return database.write(s -> streams.grow(s, draft)).isPresent();
  }

  private List<State> state(Account account, String by) {
    return List.of(new State(clock.instant(), by, account));
  }

  @Override
  public Optional<Account> find(String member) {
    return streams.last(database, stream(member)).map(State::account);
  }

  @Override
  public Optional<Account> withLogin(String login) {
    byte[] blind = login(login);
    return database
        .read(s ->
            s.one(
                (r, c) -> r.getString(1),
                "select s.id from account a join stream s on s.number = a.stream where a.login = ?",
                blind))
        .flatMap(stream -> streams.last(database, stream))
        .map(State::account);
  }

  @Override
  public List<Account> all() {
    List<Account> all = new ArrayList<>();
    for (String stream :
        database.read(s ->
            s.all(
                (r, c) -> r.getString(1),
                "select s.id from account a join stream s on s.number = a.stream order by s.number"))) {
      streams.last(database, stream).map(State::account).ifPresent(all::add);
    }
    return all;
  }

  @Override
  public boolean spend(String member, long step) {
    int met =
        database.write(s ->
            s.change(
                "update account set spent = ? where stream = (select number from stream where id = ?) and spent < ?",
                step,
                stream(member),
                step));
    return met == 1;
  }

  private byte[] login(String login) {
    return receipts.blind("login|" + login);
  }

  private static String stream(String member) {
    return "member|" + member;
  }
}
