package org.mingbai.mediation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.CaseId;
import org.mingbai.casework.Disclosure;
import org.mingbai.casework.DocketDesk;
import org.mingbai.casework.DocketDesk.Outcome;
import org.mingbai.casework.DocketRow;
import org.mingbai.casework.StaffAct;
import org.mingbai.people.Member;
import org.mingbai.people.PeopleDesk;
import org.mingbai.people.SecurityLog;
import org.mingbai.roster.RosterDesk;

/// Whoever has a case asks to see the numbers of papers in it; a custodian, who sees no word of the
/// case, allows or refuses it.
public final class DisclosureDesk {
  /// What a custodian knows: which case, what it is about, who asks and why.
  public record Question(DocketRow row, Disclosure asked) {}

  private final DocketDesk docket;
  private final Sight sight;
  private final Requests requests;

  /// What is asked is known from the other desk, which opens the files for all.
  public DisclosureDesk(
      DocketDesk docket, PeopleDesk people, RosterDesk roster, MediationDesk mediation) {
    this.docket = docket;
    this.sight = new Sight(docket, people, roster);
    this.requests = mediation.requests();
  }

  /// Her own words to the reason, and their language.
  public record Why(Disclosure.Purpose purpose, @Nullable String words, String locale) {}

  public Outcome askNumbers(Member who, String reference, Why why) {
    StaffAct act =
        new StaffAct.AskNumbers(who.id(), who.name(), why.purpose(), why.words(), why.locale());
    return noted(sight.act(who, reference, act, null), "numbers-asked", who, why.purpose().key());
  }

  public Outcome takeBack(Member who, String reference) {
    StaffAct act = new StaffAct.RefuseNumbers(who.id(), who.name(), who.id());
    return noted(sight.act(who, reference, act, null), "numbers-taken-back", who, "-");
  }

  /// What waits for this custodian, oldest first; what she asked herself waits for another.
  public List<Question> waiting(Member who) {
    List<DocketRow> rows = docket.rows();
    Map<CaseId, Requests.Asked> asked = requests.in(rows);
    return rows.stream()
        .filter(r -> Clearance.decides(who, r))
        .flatMap(r -> question(r, asked.getOrDefault(r.id(), Requests.Asked.NOTHING)).stream())
        .filter(q -> !q.asked().member().equals(who.id()))
        .sorted(Comparator.comparing(q -> q.asked().since()))
        .toList();
  }

  private static List<Question> question(DocketRow row, Requests.Asked asked) {
    Disclosure numbers = asked.numbers();
    return numbers == null ? List.of() : List.of(new Question(row, numbers));
  }

  /// Opens them to `of` for a day.
  public Outcome allow(Member who, String reference, String of) {
    StaffAct act = new StaffAct.AllowNumbers(who.id(), who.name(), of);
    return noted(decided(who, reference, act), "numbers-allowed", who, of);
  }

  public Outcome refuse(Member who, String reference, String of) {
    StaffAct act = new StaffAct.RefuseNumbers(who.id(), who.name(), of);
    return noted(decided(who, reference, act), "numbers-refused", who, of);
  }

  private Outcome decided(Member who, String reference, StaffAct act) {
    return docket
        .withReference(reference)
        .filter(f -> Clearance.decides(who, DocketRow.of(f)))
        .map(f -> docket.act(f.id(), act, null))
        .orElseGet(Outcome.NotHere::new);
  }

  private static Outcome noted(Outcome outcome, String what, Member by, String detail) {
    if (outcome instanceof Outcome.Done(CaseFile _)) {
      SecurityLog.event(what, by.id(), detail);
    }
    return outcome;
  }
}
