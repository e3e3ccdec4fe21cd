package org.mingbai.roster;

import java.time.InstantSource;
import org.mingbai.roster.Roster.DutyList;
import org.mingbai.roster.Roster.Hours;
import org.mingbai.roster.Roster.Leave;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The roster: who is there when, and who is on duty for what a red line opens. `by` is the id of
/// the member who changes it.
public final class RosterDesk {
  private static final Logger SECURITY = LoggerFactory.getLogger("org.mingbai.security");
  private final Rosters rosters;
  private final InstantSource clock;

  public RosterDesk(Rosters rosters, InstantSource clock) {
    this.rosters = rosters;
    this.clock = clock;
  }

  public Roster whoIsThere() {
    return rosters.current();
  }

  public void setHours(String member, Hours hours, String by) {
    rosters.keep(new RosterEvent.HoursSet(clock.instant(), by, member, hours));
  }

  public void takeLeave(String member, Leave leave, String by) {
    rosters.keep(new RosterEvent.LeaveTaken(clock.instant(), by, member, leave));
  }

  public void dropLeave(String member, Leave leave, String by) {
    rosters.keep(new RosterEvent.LeaveDropped(clock.instant(), by, member, leave));
  }

  /// She says whether she is there herself.
  public void say(String member, Roster.State state) {
    rosters.keep(new RosterEvent.StateSet(clock.instant(), member, member, state));
  }

  /// Who is called for what a red line opens there; that it changed is written down (SEC-46).
  public void setDuty(DutyList duty, String by) {
    rosters.keep(new RosterEvent.DutySet(clock.instant(), by, duty));
    SECURITY.info("event=duty-list-set member={} detail={}", by, duty.country());
  }
}
