package org.mingbai.store;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingbai.database.Database;
import org.mingbai.grievance.Feed;
import org.mingbai.grievance.Organisation;
import org.mingbai.grievance.Organisations;
import org.mingbai.grievance.Seals;

/// What the administrator has set: a stream of states, sealed and chained like all else; the last
/// one counts.
public final class SqlOrganisations implements Organisations, AutoCloseable {
  private static final String STREAM = "organisation";
  private static final int PROMISE_DAYS = 7;

  private static final Streams.Family<State> FAMILY =
      new Streams.Family<>(
          "organisation", new Payloads<>(State.class, EventTypes.OF_ORGANISATIONS), State::at);

  private final Database database;
  private final Streams<State> streams;
  private final InstantSource clock;
  private final AutoCloseable following;
  private @Nullable Organisation remembered;
  private long changes;

  public SqlOrganisations(Database database, Seals seals, Feed feed, InstantSource clock) {
    this.database = database;
    this.streams = new Streams<>(FAMILY, seals);
    this.clock = clock;
    this.following = feed.follow(STREAM, this::changed);
  }

  @Override
  public Organisation current() {
    long before;
    synchronized (this) {
      if (remembered != null) {
        return remembered;
      }
      before = changes;
    }
    Organisation read =
        streams.last(database, STREAM).map(State::organisation).orElseGet(SqlOrganisations::fresh);
    remember(read, before);
    return read;
  }

  /// Unless it changed while it was read.
  private synchronized void remember(Organisation read, long before) {
    if (changes == before) {
      remembered = read;
    }
  }

  private synchronized void changed() {
    remembered = null;
    changes++;
  }

  private static Organisation fresh() {
    return new Organisation(
        Map.of(), List.of(), List.of(), List.of(), Map.of(), ShippedContacts.read(), PROMISE_DAYS);
  }

  /// Whoever sets a state while another is being set comes after it: the last word counts, both
  /// stay in the history.
  @Override
  public void keep(Organisation next, String member) {
    List<State> set = List.of(new State(clock.instant(), member, next));
    boolean kept = false;
    for (int tries = 0; !kept && tries < 20; tries++) {
      kept = tried(set);
    }
    if (!kept) {
      throw new IllegalStateException("the organisation changes too fast");
    }
    changed();
  }

  @Override
  public List<State> history(int most) {
    List<State> states = new ArrayList<>(streams.newest(database, STREAM, most + 1));
    if (states.size() <= most) {
      states.add(new State(Instant.EPOCH, "", fresh()));
    }
    return states;
  }

  private boolean tried(List<State> set) {
    Optional<Streams.Head> head = database.read(s -> streams.head(s, STREAM));
    Streams.Draft draft =
        head.map(h -> streams.grown(STREAM, h, set)).orElseGet(() -> streams.begun(STREAM, set));
    return database
        .write(s -> head.isPresent() ? streams.grow(s, draft) : streams.begin(s, draft))
        .isPresent();
  }

  @Override
  public void close() throws Exception {
    following.close();
  }
}
