package org.mingbai.store;

import java.util.List;
import java.util.Optional;
import org.mingbai.database.Database;
import org.mingbai.grievance.Seals;
import org.mingbai.roster.Roster;
import org.mingbai.roster.RosterEvent;
import org.mingbai.roster.Rosters;

/// The roster in SQL: one sealed, chained stream of changes. What was read is remembered as long as
/// the stream is as long as it was.
public final class SqlRosters implements Rosters {
  private static final String STREAM = "roster";
  private static final Streams.Family<RosterEvent> FAMILY =
      new Streams.Family<>(
          "roster", new Payloads<>(RosterEvent.class, EventTypes.OF_ROSTERS), RosterEvent::at);

  private record Known(long length, Roster roster) {}

  private final Database database;
  private final Streams<RosterEvent> streams;
  private volatile Known known = new Known(0, Roster.EMPTY);

  public SqlRosters(Database database, Seals seals) {
    this.database = database;
    this.streams = new Streams<>(FAMILY, seals);
  }

  @Override
  public Roster current() {
    long length = head().map(Streams.Head::length).orElse(0L);
    Known before = known;
    if (before.length() == length) {
      return before.roster();
    }
    List<RosterEvent> events = streams.read(database, STREAM).orElse(List.of());
    Roster roster = Roster.EMPTY;
    for (RosterEvent event : events) {
      roster = roster.after(event);
    }
    known = new Known(events.size(), roster);
    return roster;
  }

  private Optional<Streams.Head> head() {
    return database.read(s -> streams.head(s, STREAM));
  }

  /// Whoever writes while another writes comes after: both changes stand.
  @Override
  public void keep(RosterEvent event) {
    boolean kept = false;
    for (int tries = 0; !kept && tries < 20; tries++) {
      kept = tried(List.of(event));
    }
    if (!kept) {
      throw new IllegalStateException("the roster changes too fast");
    }
  }

  private boolean tried(List<RosterEvent> event) {
    Optional<Streams.Head> head = head();
    Streams.Draft draft =
        head.map(h -> streams.grown(STREAM, h, event))
            .orElseGet(() -> streams.begun(STREAM, event));
    return database
        .write(s -> head.isPresent() ? streams.grow(s, draft) : streams.begin(s, draft))
        .isPresent();
  }
}
