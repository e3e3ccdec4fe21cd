package org.mingbai.assigning;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingbai.casework.CaseEvent;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.DocketRow;
import org.mingbai.mediation.Clearance;
import org.mingbai.people.Member;
import org.mingbai.roster.Roster;
import org.mingbai.roster.RosterRules;

/// Who has most room for a case: of those who may see it, read and write its language and are there
/// now, the one with fewest open cases.
final class RoomRules {
  private RoomRules() {}

  /// Who works here, and who is there when.
  record Staff(Collection<Member> members, Roster roster) {}

  /// How much one member has: open cases she has or is asked to take, and when she last got one
  /// (null: never).
  record Load(String member, int open, @Nullable Instant got) {}

  /// Fewest open cases first; among equals whoever got one longest ago.
  static Optional<String> mostRoom(List<Load> loads) {
    return loads.stream()
        .min(
            Comparator.comparingInt(Load::open)
                .thenComparing(Load::got, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Load::member))
        .map(Load::member);
  }

  /// May she be asked for this case without being named?
  static boolean fits(Member who, DocketRow row, Staff staff, ZoneId zone, Instant now) {
    return Clearance.sees(who, row, staff.members(), staff.roster())
        && who.reads().contains(row.locale())
        && who.writes().contains(row.locale())
        && there(who.id(), staff.roster(), zone, now);
  }

  /// Is she available by her own word and within her hours? Where no hours of hers are written
  /// down, only leave speaks against it.
  private static boolean there(String member, Roster roster, ZoneId zone, Instant now) {
    if (roster.stateOf(member, now) != Roster.State.AVAILABLE) {
      return false;
    }
    return roster.hoursOf(member).map(h -> !h.week().isEmpty()).orElse(false)
        ? RosterRules.next(roster, member, now, zone).filter(s -> s.runs(now)).isPresent()
        : roster.leaveOf(member).stream().noneMatch(l -> l.covers(now.atZone(zone).toLocalDate()));
  }

  /// Who was asked for this case by name and did not take it, or has not answered yet: she is not
  /// asked again by itself.
  static Set<String> asked(CaseFile file) {
    Set<String> asked = new HashSet<>();
    String open = null;
    for (CaseEvent event : file.events()) {
      if (event instanceof CaseEvent.Offered e) {
        open = e.to();
      } else if (event instanceof CaseEvent.OfferEnded e && e.member().equals(open)) {
        asked.add(e.member());
      }
    }
    file.offer().map(CaseFile.Offer::to).ifPresent(asked::add);
    return asked;
  }
}
