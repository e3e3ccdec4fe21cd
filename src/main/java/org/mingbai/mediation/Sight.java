package org.mingbai.mediation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.DocketDesk;
import org.mingbai.casework.DocketDesk.Outcome;
import org.mingbai.casework.DocketRow;
import org.mingbai.casework.StaffAct;
import org.mingbai.grievance.Once;
import org.mingbai.people.Member;
import org.mingbai.people.PeopleDesk;
import org.mingbai.roster.Roster;
import org.mingbai.roster.RosterDesk;

/// Which cases a member may see today; one she may not see is not there.
record Sight(DocketDesk docket, PeopleDesk people, RosterDesk roster) {
  Optional<CaseFile> find(Member who, String reference) {
    Predicate<DocketRow> seen = rows(who);
    return docket.withReference(reference).filter(f -> seen.test(DocketRow.of(f)) || asked(who, f));
  }

  /// Done to a case she may see, by whoever may do it; else neither is there for her.
  Outcome act(Member who, String reference, StaffAct act, @Nullable Once once) {
    return find(who, reference)
        .filter(f -> Deed.of(act).allows(who, DocketRow.of(f)))
        .map(f -> docket.act(f.id(), act, once))
        .orElseGet(Outcome.NotHere::new);
  }

  /// May she take this case from whoever has it, unasked?
  boolean supervises(Member who, String reference) {
    return find(who, reference)
        .filter(f -> Deed.TAKE_OVER.allows(who, DocketRow.of(f)))
        .isPresent();
  }

  Predicate<DocketRow> rows(Member who) {
    List<Member> staff = people.joined();
    Roster now = roster.whoIsThere();
    return row -> Clearance.sees(who, row, staff, now);
  }

  /// She closed it, its complainant does not agree, and somebody who works here may look at it: it
  /// is not hers to decide. Where a red line was seen, or a day has passed, it is hers as well: it
  /// must not lie.
  boolean heldBack(Member who, DocketRow row, LocalDate today) {
    boolean may =
        who.id().equals(row.review())
            && row.redLines().isEmpty()
            && InboxRules.when(row.due(), today) != Inbox.When.OVERDUE;
    return may && reviewer(row);
  }

  private boolean reviewer(DocketRow row) {
    List<Member> staff = people.joined();
    Roster now = roster.whoIsThere();
    return staff.stream()
        .filter(m -> Clearance.reviews(m, row))
        .anyMatch(m -> Clearance.sees(m, row, staff, now));
  }

  /// The cases the complainant linked with this one, as far as this member may see them.
  List<CaseFile> linked(Member who, CaseFile file) {
    return file.links().stream()
        .flatMap(id -> docket.find(id).stream())
        .filter(other -> other.links().contains(file.id()))
        .filter(other -> find(who, other.reference()).isPresent())
        .toList();
  }

  /// Whoever is asked by name to take a case over sees it, if it is not guarded from her: the one
  /// who has it may trust her.
  boolean asked(Member who, CaseFile file) {
    return file.offer().filter(o -> who.id().equals(o.to())).isPresent() && mayTake(who, file);
  }

  boolean mayTake(Member who, CaseFile file) {
    return Clearance.mayTake(who, DocketRow.of(file), people.joined(), roster.whoIsThere());
  }
}
