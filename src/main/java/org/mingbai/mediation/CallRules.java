package org.mingbai.mediation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingbai.casework.CaseFile.Offer;
import org.mingbai.casework.CaseId;
import org.mingbai.casework.Disclosure;
import org.mingbai.casework.DocketRow;
import org.mingbai.casework.Lead;
import org.mingbai.grievance.RedLine;
import org.mingbai.mediation.CaseCounts.Call;
import org.mingbai.mediation.Requests.Asked;
import org.mingbai.people.Member;
import org.mingbai.roster.Roster;

/// Which calls a case holds for a member: only what she may see, as the views of her inbox hold it.
final class CallRules {
  private CallRules() {}

  /// One call; `of` tells it from another of its kind in the same case.
  record Mark(Call call, CaseId id, String of) {}

  /// Who works here, and who is there when.
  record Staff(Collection<Member> members, Roster roster) {}

  /// Can it call for anybody?
  static boolean calls(DocketRow row, Asked asked) {
    return row.unread()
        || row.lead() == Lead.WAITING
        || InboxRules.free(row)
        || !row.mentioned().isEmpty()
        || asked.offer() != null
        || !asked.texts().isEmpty()
        || asked.numbers() != null;
  }

  static List<Mark> of(Member who, DocketRow row, Asked asked, Staff staff) {
    List<Mark> marks = new ArrayList<>();
    boolean sees = Clearance.sees(who, row, staff.members(), staff.roster());
    if (sees) {
      addSeen(marks, who, row);
      asked.texts().stream()
          .filter(t -> TranslatorRules.has(who, t.pair()))
          .forEach(t -> marks.add(new Mark(Call.TRANSLATIONS, row.id(), t.mark())));
    }
    Disclosure numbers = asked.numbers();
    if (numbers != null && !numbers.member().equals(who.id()) && Clearance.decides(who, row)) {
      marks.add(new Mark(Call.DISCLOSURES, row.id(), numbers.since().toString()));
    }
    if (asked.offer() != null && offered(who, row, asked.offer(), sees, staff)) {
      marks.add(new Mark(Call.OFFERS, row.id(), ""));
    }
    return marks;
  }

  /// A red line that nobody opened in time calls whoever the ladder has reached, whether or not she
  /// may see the case: she can call somebody who may.
  static Optional<Mark> unopened(Member who, DocketRow row, Set<String> reached) {
    return reached.contains(who.id()) && who.active() && !row.aside().contains(who.id())
        ? Optional.of(new Mark(Call.LADDER, row.id(), lines(row)))
        : Optional.empty();
  }

  private static String lines(DocketRow row) {
    return row.redLines().stream().map(RedLine::key).sorted().collect(Collectors.joining(","));
  }

  /// What is not hers to decide calls her neither as hers nor as waiting.
  static List<Mark> heldBack(List<Mark> marks) {
    Set<Call> queue = Set.of(Call.MINE, Call.WAITING, Call.FREE);
    return marks.stream().filter(m -> !queue.contains(m.call())).toList();
  }

  private static void addSeen(List<Mark> marks, Member who, DocketRow row) {
    if (row.unread() && who.id().equals(row.handler())) {
      marks.add(new Mark(Call.MINE, row.id(), ""));
    }
    if (row.lead() == Lead.WAITING) {
      marks.add(new Mark(Call.WAITING, row.id(), ""));
    }
    if (Clearance.reviews(who, row)) {
      marks.add(new Mark(Call.REVIEW, row.id(), ""));
    }
    if (InboxRules.free(row)) {
      marks.add(new Mark(Call.FREE, row.id(), ""));
    }
    if (InboxRules.free(row) && InboxRules.urgent(row)) {
      // another red line in the same case is another call
      marks.add(new Mark(Call.CARE, row.id(), lines(row)));
    }
    if (InboxRules.mentions(row, who.id())) {
      marks.add(new Mark(Call.MENTIONS, row.id(), ""));
    }
  }

  /// By name, or as one of those who could take it.
  private static boolean offered(
      Member who, DocketRow row, Offer offer, boolean sees, Staff staff) {
    if (row.lead() == Lead.ENDED || who.id().equals(row.handler()) || !offer.reaches(who.id())) {
      return false;
    }
    return offer.to() == null ? sees : Clearance.mayTake(who, row, staff.members(), staff.roster());
  }
}
