package org.mingbai.roster;

import java.time.Instant;
import org.mingbai.roster.Roster.DutyList;
import org.mingbai.roster.Roster.Hours;
import org.mingbai.roster.Roster.Leave;
import org.mingbai.roster.Roster.State;

/// One change of the roster, when and by whom it was made.
public sealed interface RosterEvent {
  Instant at();

  String by();

  record HoursSet(Instant at, String by, String member, Hours hours) implements RosterEvent {}

  record LeaveTaken(Instant at, String by, String member, Leave leave) implements RosterEvent {}

  record LeaveDropped(Instant at, String by, String member, Leave leave) implements RosterEvent {}

  /// She said of herself whether she is there.
  record StateSet(Instant at, String by, String member, State state) implements RosterEvent {}

  record DutySet(Instant at, String by, DutyList duty) implements RosterEvent {}
}
