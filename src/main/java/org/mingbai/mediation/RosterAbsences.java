package org.mingbai.mediation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.mingbai.people.Member;
import org.mingbai.people.PeopleDesk;
import org.mingbai.roster.Roster;
import org.mingbai.roster.RosterDesk;
import org.mingbai.waiting.Absences;

/// A mediator is gone when she works here no more; where somebody waits for her, also on a day of
/// her leave and while she says that she is away. The end of her hours is no absence: she comes
/// back the next day.
public final class RosterAbsences implements Absences {
  private final PeopleDesk people;
  private final RosterDesk roster;
  private final MediationDesk.Zones zones;

  public RosterAbsences(PeopleDesk people, RosterDesk roster, MediationDesk.Zones zones) {
    this.people = people;
    this.roster = roster;
    this.zones = zones;
  }

  @Override
  public boolean gone(String member, boolean somebodyWaits, Instant now) {
    Optional<Member> here =
        people.joined().stream()
            .filter(m -> m.id().equals(member) && Clearance.mediates(m))
            .findFirst();
    return here.isEmpty() || somebodyWaits && (onLeave(member, now) || away(member, now));
  }

  private boolean away(String member, Instant now) {
    return roster.whoIsThere().stateOf(member, now) == Roster.State.AWAY;
  }

  private boolean onLeave(String member, Instant now) {
    Roster kept = roster.whoIsThere();
    String clock = kept.hoursOf(member).map(Roster.Hours::clock).orElse("");
    LocalDate today = now.atZone(zones.of(clock.isEmpty() ? null : clock)).toLocalDate();
    return kept.leaveOf(member).stream().anyMatch(l -> l.covers(today));
  }
}
