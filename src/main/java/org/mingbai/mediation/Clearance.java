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

/// Who may see which case: active mediators who read its language, mediate in its place and take
/// its class; where none of those takes its class, all of them; a case that fits nobody is
/// everybody's, so that none lies unseen. A guarded case (violence, sexual harm, a child,
/// self-harm) is only for those trained for it there who are on its country's duty list; where the
/// list names nobody who still is, for all who are trained for that place, and where nobody is, for
/// all who are trained; who has a case goes on seeing it. A supervisor who mediates sees all of the
/// places she supervises that is not guarded, and a reviewer who mediates those of the places she
/// reviews that somebody else closed and that were opened again; whoever is asked to take a case
/// over sees it too. Whoever stands aside from a case sees nothing of it, whatever else she is; a
/// guarded case from which all of them stand aside is open to nobody.
public final class Clearance {
  private Clearance() {}

  public static boolean sees(Member who, DocketRow row, Collection<Member> staff, Roster roster) {
    if (!mediates(who) || row.aside().contains(who.id())) {
      return false;
    }
    if (who.id().equals(row.handler())) {
      return true;
    }
    Set<String> guardians = guardians(row, staff, roster);
    if (!guardians.isEmpty()) {
      return guardians.contains(who.id());
    }
    return has(who, Role.SUPERVISOR, row)
        || reviews(who, row)
        || fits(who, row, roster)
        || staff.stream().noneMatch(m -> takes(m, row) && fits(m, row, roster))
            && fallsTo(who, row, staff);
  }

  /// Where no class fits, whoever would see it if it had none: that a class was guessed shows a
  /// case to nobody it was not shown to without it.
  private static boolean fallsTo(Member who, DocketRow row, Collection<Member> staff) {
    return serves(who, row) || staff.stream().noneMatch(m -> takes(m, row) && serves(m, row));
  }

  private static boolean takes(Member member, DocketRow row) {
    return mediates(member) && !row.aside().contains(member.id());
  }

  /// May whoever has this case ask her to take it over?
  static boolean mayTake(Member who, DocketRow row, Collection<Member> staff, Roster roster) {
    Set<String> guardians = guardians(row, staff, roster);
    return takes(who, row) && (guardians.isEmpty() || guardians.contains(who.id()));
  }

  /// Who alone may see a guarded case; empty where it is not guarded or nobody here is trained.
  static Set<String> guardians(DocketRow row, Collection<Member> staff, Roster roster) {
    if (!row.guarded()) {
      return Set.of();
    }
    Set<String> listed = roster.onDuty(row.country());
    List<Member> all = staff.stream().filter(m -> mediates(m) && m.is(Role.SAFEGUARDING)).toList();
    List<Member> there = all.stream().filter(m -> has(m, Role.SAFEGUARDING, row)).toList();
    Set<String> trained =
        (there.isEmpty() ? all : there).stream().map(Member::id).collect(Collectors.toSet());
    Set<String> onDuty = trained.stream().filter(listed::contains).collect(Collectors.toSet());
    return onDuty.isEmpty() ? trained : onDuty;
  }

  /// May she decide, as a custodian, about the numbers of papers in it? She need not see the case,
  /// but must have nothing to do with it.
  public static boolean decides(Member who, DocketRow row) {
    return Deed.DISCLOSE.allows(who, row) && !row.aside().contains(who.id());
  }

  /// Is she one to look again at this case, which somebody else closed?
  public static boolean reviews(Member who, DocketRow row) {
    return Deed.REVIEW.allows(who, row)
        && row.review() != null
        && !who.id().equals(row.review())
        && !row.aside().contains(who.id());
  }

  /// Works here and mediates.
  static boolean mediates(Member member) {
    return member.active() && member.is(Role.MEDIATOR);
  }

  private static boolean fits(Member member, DocketRow row, Roster roster) {
    String category = row.category();
    String top = category == null ? null : new Category(category).top().key();
    return among(roster.classesOf(member.id()), top) && serves(member, row);
  }

  /// Reads its language and mediates in its place.
  private static boolean serves(Member member, DocketRow row) {
    return member.reads().contains(row.locale()) && has(member, Role.MEDIATOR, row);
  }

  /// Has she this role in the place of this case?
  static boolean has(Member member, Role role, DocketRow row) {
    return member.is(role, row.country(), row.site());
  }

  /// None named means all; a case without a class fits every class.
  private static boolean among(List<String> named, @Nullable String one) {
    return named.isEmpty() || one == null || named.contains(one);
  }
}
