package org.mingbai.mediation;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingbai.casework.DocketRow;
import org.mingbai.grievance.Category;
import org.mingbai.people.Member;
import org.mingbai.people.Role;
import org.mingbai.roster.Roster;

/// Who may see which case: active mediators who read its language, work in its place and take its
/// class. A case that fits nobody is everybody's, so that none lies unseen. A guarded case
/// (violence, sexual harm, a child, self-harm) is only for those on its country's duty list, where
/// one is kept; who has a case goes on seeing it. A supervisor who mediates sees all that is not
/// guarded, and so does whoever is asked to take a case over. Whoever stands aside from a case sees
/// nothing of it, whatever else she is; a guarded case whose whole duty list stands aside is open
/// to nobody.
public final class Clearance {
  private Clearance() {}

  public static boolean sees(Member who, DocketRow row, Collection<Member> staff, Roster roster) {
    if (!mediates(who) || row.aside().contains(who.id())) {
      return false;
    }
    if (who.id().equals(row.handler())) {
      return true;
    }
    Set<String> duty = onDuty(row, staff, roster);
    if (!duty.isEmpty()) {
      return duty.contains(who.id());
    }
    return who.is(Role.SUPERVISOR)
        || fits(who, row, roster)
        || staff.stream().noneMatch(m -> takes(m, row) && fits(m, row, roster));
  }

  private static boolean takes(Member member, DocketRow row) {
    return mediates(member) && !row.aside().contains(member.id());
  }

  /// Who on a duty list still works here; empty where the case is not guarded or no list is kept.
  static Set<String> onDuty(DocketRow row, Collection<Member> staff, Roster roster) {
    if (!row.guarded()) {
      return Set.of();
    }
    Set<String> listed = roster.onDuty(row.country());
    return staff.stream()
        .filter(m -> mediates(m) && listed.contains(m.id()))
        .map(Member::id)
        .collect(Collectors.toSet());
  }

  /// Works here and mediates.
  static boolean mediates(Member member) {
    return member.active() && member.is(Role.MEDIATOR);
  }

  private static boolean fits(Member member, DocketRow row, Roster roster) {
    String category = row.category();
    String top = category == null ? null : new Category(category).top().key();
    return among(roster.classesOf(member.id()), top)
        && member.reads().contains(row.locale())
        && among(member.countries(), row.country())
        && among(member.sites(), row.site());
  }

  /// None named means all; a case without a place fits every place.
  private static boolean among(List<String> named, @Nullable String one) {
    return named.isEmpty() || one == null || named.contains(one);
  }
}
