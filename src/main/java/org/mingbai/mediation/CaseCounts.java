package org.mingbai.mediation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.mingbai.casework.DocketDesk;
import org.mingbai.casework.DocketRow;
import org.mingbai.casework.Lead;
import org.mingbai.people.Member;
import org.mingbai.people.PeopleDesk;
import org.mingbai.roster.Roster;
import org.mingbai.roster.RosterDesk;

/// Counts the cases that call for a mediator while her pages are open. The list is read once every
/// few seconds for all of them, and only while somebody asks.
public final class CaseCounts {
  /// Her own cases with words she has not read, and those she may see in which a person is awaited;
  /// the stamp is another whenever one of them has grown.
  public record Count(long mine, long waiting, long stamp) {}

  private static final long FRESH_NANOS = Duration.ofSeconds(2).toNanos();
  private final DocketDesk docket;
  private final PeopleDesk people;
  private final RosterDesk roster;
  private volatile @Nullable Moment last;

  CaseCounts(DocketDesk docket, PeopleDesk people, RosterDesk roster) {
    this.docket = docket;
    this.people = people;
    this.roster = roster;
  }

  /// What stood at one moment, and what was counted of it.
  private record Moment(
      long nanos,
      List<DocketRow> rows,
      List<Member> staff,
      Roster roster,
      Map<Member, Count> counts) {}

  Count of(Member who) {
    Moment now = now();
    return now.counts().computeIfAbsent(who, m -> count(m, now));
  }

  private Moment now() {
    @Nullable Moment kept = last;
    if (kept != null && System.nanoTime() - kept.nanos() < FRESH_NANOS) {
      return kept;
    }
    List<DocketRow> calling =
        docket.rows().stream().filter(r -> r.unread() || r.lead() == Lead.WAITING).toList();
    Moment fresh =
        new Moment(
            System.nanoTime(),
            calling,
            people.members(),
            roster.whoIsThere(),
            new ConcurrentHashMap<>());
    last = fresh;
    return fresh;
  }

  private static Count count(Member who, Moment now) {
    List<DocketRow> seen =
        now.rows().stream().filter(r -> Clearance.sees(who, r, now.staff(), now.roster())).toList();
    long mine = seen.stream().filter(r -> r.unread() && who.id().equals(r.handler())).count();
    long waiting = seen.stream().filter(r -> r.lead() == Lead.WAITING).count();
    return new Count(mine, waiting, seen.stream().mapToLong(DocketRow::version).sum());
  }
}
