package org.mingbai.mediation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.DocketRow;
import org.mingbai.people.Member;
import org.mingbai.people.PeopleDesk;
import org.mingbai.roster.Roster;
import org.mingbai.roster.RosterDesk;
import org.mingbai.roster.RosterRules;
import org.mingbai.waiting.Readers;

/// Tells from the roster when somebody who may see a case and reads its language is there. Where
/// somebody reads it but no hours are written down, nothing is promised.
public final class RosterReaders implements Readers {
  private final PeopleDesk people;
  private final RosterDesk roster;
  private final MediationDesk.Zones zones;

  public RosterReaders(PeopleDesk people, RosterDesk roster, MediationDesk.Zones zones) {
    this.people = people;
    this.roster = roster;
    this.zones = zones;
  }

  @Override
  public Reading of(CaseFile file, Instant now) {
    Roster kept = roster.whoIsThere();
    List<String> all = able(DocketRow.of(file), kept);
    if (all.isEmpty()) {
      return anybody() ? new Reading.Nobody() : new Reading.Unknown();
    }
    if (!kept.kept()) {
      return new Reading.Unknown();
    }
    List<String> able =
        all.stream().filter(m -> kept.stateOf(m, now) != Roster.State.AWAY).toList();
    ZoneId zone = zone(file.grievance().country());
    return RosterRules.soonest(kept, able, now, clock -> zones.of(clock.isEmpty() ? null : clock))
        .<Reading>map(s -> new Reading.There(s.from(), s.to(), zone))
        .orElseGet(Reading.Unknown::new);
  }

  /// Does anybody mediate here yet? A house that is still being set up says nothing of it.
  private boolean anybody() {
    return people.joined().stream().anyMatch(Clearance::mediates);
  }

  private List<String> able(DocketRow row, Roster kept) {
    List<Member> staff = people.joined();
    return staff.stream()
        .filter(m -> Clearance.sees(m, row, staff, kept) && m.reads().contains(row.locale()))
        .map(Member::id)
        .toList();
  }

  /// Null where we know no clock for her country: hours by another clock would mislead her.
  private @Nullable ZoneId zone(@Nullable String country) {
    ZoneId known = zones.of(country);
    return country == null || known.equals(zones.of(null)) ? null : known;
  }
}
