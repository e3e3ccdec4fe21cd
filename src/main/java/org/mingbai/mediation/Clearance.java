package org.mingbai.mediation;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingbai.casework.DocketRow;
import org.mingbai.people.Member;
import org.mingbai.people.Role;

/// Who may see which case: active mediators who read its language and work in its place. A case
/// that fits nobody is everybody's, so that none lies unseen.
final class Clearance {
  private Clearance() {}

  static boolean sees(Member who, DocketRow row, Collection<Member> staff) {
    if (!mediates(who)) {
      return false;
    }
    return fits(who, row)
        || who.id().equals(row.handler())
        || staff.stream().noneMatch(m -> mediates(m) && fits(m, row));
  }

  private static boolean mediates(Member member) {
    return member.active() && member.is(Role.MEDIATOR);
  }

  private static boolean fits(Member member, DocketRow row) {
    return member.reads().contains(row.locale())
        && among(member.countries(), row.country())
        && among(member.sites(), row.site());
  }

  /// None named means all; a case without a place fits every place.
  private static boolean among(List<String> named, @Nullable String one) {
    return named.isEmpty() || one == null || named.contains(one);
  }
}
