package org.mingbai.mediation;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.DocketDesk;
import org.mingbai.casework.DocketDesk.Outcome;
import org.mingbai.casework.DocketRow;
import org.mingbai.casework.Recusal;
import org.mingbai.casework.StaffAct;
import org.mingbai.people.Member;
import org.mingbai.people.PeopleDesk;
import org.mingbai.people.Role;
import org.mingbai.people.SecurityLog;
import org.mingbai.roster.Roster;
import org.mingbai.roster.RosterDesk;

/// Who is involved in a case steps aside from it; two supervisors together may let her in again.
/// Cases that nobody can take after that are named to those who can help.
public final class AsideDesk {
  private static final long FRESH_NANOS = Duration.ofSeconds(2).toNanos();
  private final DocketDesk docket;
  private final PeopleDesk people;
  private final RosterDesk roster;
  private final Sight sight;
  private volatile @Nullable Moment last;

  /// What stood at one moment.
  private record Moment(long nanos, List<DocketRow> stranded) {}

  public AsideDesk(DocketDesk docket, PeopleDesk people, RosterDesk roster) {
    this.docket = docket;
    this.people = people;
    this.roster = roster;
    this.sight = new Sight(docket, people, roster);
  }

  /// From then on the case is not there for her; `words` are for supervisors alone.
  public Outcome stepAside(
      Member who, String reference, Recusal.Reason reason, @Nullable String words) {
    StaffAct act = new StaffAct.StepAside(who.id(), who.name(), reason, words);
    return noted(sight.act(who, reference, act, null), "recused", who, reason.key());
  }

  /// Asks that a colleague who stands aside may see the case again; another must allow it.
  public Outcome askOverride(Member who, String reference, String of, String reason) {
    StaffAct act = new StaffAct.AskOverride(who.id(), who.name(), of, reason);
    return noted(sight.act(who, reference, act, null), "recusal-override-asked", who, of);
  }

  public Outcome allowOverride(Member who, String reference, String of) {
    StaffAct act = new StaffAct.AllowOverride(who.id(), who.name(), of);
    return noted(sight.act(who, reference, act, null), "recusal-override", who, of);
  }

  public Outcome refuseOverride(Member who, String reference, String of) {
    StaffAct act = new StaffAct.RefuseOverride(who.id(), who.name(), of);
    return noted(sight.act(who, reference, act, null), "recusal-override-refused", who, of);
  }

  private Outcome noted(Outcome outcome, String what, Member by, String detail) {
    if (outcome instanceof Outcome.Done(CaseFile _)) {
      SecurityLog.event(what, by.id(), detail);
      last = null;
    }
    return outcome;
  }

  /// Open cases from which somebody stepped aside, that nobody has, and that nobody is left to take
  /// who may see them and reads their language; a few seconds old at most.
  public List<DocketRow> stranded() {
    @Nullable Moment kept = last;
    if (kept == null || System.nanoTime() - kept.nanos() > FRESH_NANOS) {
      kept = new Moment(System.nanoTime(), strandedNow());
      last = kept;
    }
    return kept.stranded();
  }

  /// Those of places in which she supervises or administers.
  public List<DocketRow> strandedFor(Member who) {
    return stranded().stream()
        .filter(r ->
            Clearance.has(who, Role.SUPERVISOR, r) || Clearance.has(who, Role.ADMINISTRATOR, r))
        .toList();
  }

  /// All as it stands at this very moment.
  public List<DocketRow> strandedNow() {
    List<DocketRow> left =
        docket.rows().stream()
            .filter(r -> !r.aside().isEmpty() && r.handler() == null && !InboxRules.closed(r))
            .toList();
    if (left.isEmpty()) {
      return left;
    }
    List<Member> staff = people.joined();
    Roster now = roster.whoIsThere();
    return left.stream()
        .filter(r ->
            staff.stream()
                .filter(m -> m.reads().contains(r.locale()))
                .noneMatch(m -> Clearance.sees(m, r, staff, now)))
        .toList();
  }
}
