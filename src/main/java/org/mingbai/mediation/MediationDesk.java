package org.mingbai.mediation;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.DocketDesk;
import org.mingbai.casework.DocketDesk.Outcome;
import org.mingbai.casework.DocketRow;
import org.mingbai.casework.Lead;
import org.mingbai.casework.Refusal;
import org.mingbai.casework.StaffAct;
import org.mingbai.grievance.Once;
import org.mingbai.people.Member;
import org.mingbai.people.PeopleDesk;
import org.mingbai.roster.Roster;
import org.mingbai.roster.RosterDesk;
import org.mingbai.waiting.Turns;

/// The mediator's desk: her inbox, a case, and what she does with it. A case she may not see is
/// simply not there.
public final class MediationDesk {
  /// The time zone of a country (null: the house's own).
  @FunctionalInterface
  public interface Zones {
    ZoneId of(@Nullable String country);
  }

  private final DocketDesk docket;
  private final PeopleDesk people;
  private final RosterDesk roster;
  private final Sight sight;
  private final Zones zones;
  private final Looks looks;
  private final InstantSource clock;
  private final CaseCounts counts;
  private final CaseViews views;

  public MediationDesk(
      DocketDesk docket,
      PeopleDesk people,
      RosterDesk roster,
      Zones zones,
      Looks looks,
      InstantSource clock) {
    this(docket, people, roster, zones, looks, CaseCounts.Ladder.NONE, clock);
  }

  /// `ladder`: whom red lines have reached.
  public MediationDesk(
      DocketDesk docket,
      PeopleDesk people,
      RosterDesk roster,
      Zones zones,
      Looks looks,
      CaseCounts.Ladder ladder,
      InstantSource clock) {
    this.looks = looks;
    this.docket = docket;
    this.people = people;
    this.roster = roster;
    this.sight = new Sight(docket, people, roster);
    this.zones = zones;
    this.clock = clock;
    this.views = new CaseViews(docket, people, sight, zones, clock);
    this.counts = new CaseCounts(docket, people, roster, ladder, (who, row) -> heldBack(who, row));
  }

  /// What calls for her, a few seconds old at most.
  public CaseCounts.Count counted(Member who) {
    return counts.of(who);
  }

  Requests requests() {
    return counts.requests();
  }

  /// She did this to a case beside this desk: her pages are not rung for it.
  public void didHerself(Member who, CaseFile file) {
    counts.did(who, file);
  }

  /// Her list; a line of a case's words in it is a look at that case.
  public Inbox inbox(Member who, Sift sift) {
    Inbox inbox = view(who).of(sift);
    List<DocketRow> shown =
        inbox.groups().stream()
            .flatMap(g -> g.entries().stream())
            .filter(e -> e.last() != null)
            .map(Inbox.Entry::row)
            .toList();
    looked(who, shown, Look.For.LIST);
    return inbox;
  }

  private InboxView view(Member who) {
    return new InboxView(
        docket, who, people.joined(), roster.whoIsThere(), this::today, row -> heldBack(who, row));
  }

  private boolean heldBack(Member who, DocketRow row) {
    return sight.heldBack(who, row, today(row));
  }

  /// One case, and that she looked at it is kept.
  public Optional<CaseView> openCase(Member who, String reference) {
    Optional<CaseView> view = sight.find(who, reference).map(f -> views.of(who, f));
    view.ifPresent(v -> looked(who, List.of(DocketRow.of(v.file())), Look.For.CASE));
    return view;
  }

  /// The file as it stands, if she may see it now; no look is kept: for what goes on while a page
  /// of it is open.
  public Optional<CaseFile> glance(Member who, String reference) {
    return sight.find(who, reference);
  }

  /// She was shown a line about each of these, without their words.
  public void sawLines(Member who, Stream<DocketRow> rows) {
    looked(who, rows.distinct().toList(), Look.For.LINE);
  }

  private void looked(Member who, List<DocketRow> rows, Look.For purpose) {
    Look.keep(looks, who, rows, InboxView.today(clock, ZoneOffset.UTC), purpose);
  }

  /// What words find among the cases she may see; every hit that is shown is a look at that case.
  public List<Found> search(Member who, String words, CaseIndex index) {
    InboxView view = view(who);
    List<Found> found = index.find(words, view.seen(), view::entry);
    looked(who, found.stream().map(f -> f.entry().row()).toList(), Look.For.SEARCH);
    return found;
  }

  /// One winner: whoever comes later is told who has it.
  public Outcome claim(Member who, String reference) {
    return act(who, reference, new StaffAct.Claim(who.id(), who.name()), null);
  }

  public Outcome release(Member who, String reference) {
    return act(who, reference, new StaffAct.Release(who.id(), who.name()), null);
  }

  /// `seen`: how many of the case's events she had seen; over what was written since, nothing goes
  /// out.
  public Outcome reply(Member who, String reference, Reply reply, long seen, Once once) {
    StaffAct act =
        new StaffAct.Reply(who.id(), who.name(), reply.text(), reply.locale(), reply.ready(), seen);
    return act(who, reference, act, once);
  }

  /// By who has seen all there is.
  public Outcome reply(Member who, String reference, Reply reply, Once once) {
    return reply(who, reference, reply, StaffAct.ALL, once);
  }

  public Outcome note(Member who, String reference, InternalNote note, Once once) {
    List<String> called =
        calls(who, reference, note).map(Calls::heard).orElse(List.of()).stream()
            .map(Member::id)
            .toList();
    return act(who, reference, new StaffAct.Note(who.id(), who.name(), note.text(), called), once);
  }

  /// The names of those whom a note calls though they may not see the case: they are not told.
  public List<String> unheard(Member who, String reference, InternalNote note) {
    return calls(who, reference, note).map(Calls::unheard).orElse(List.of()).stream()
        .map(Member::name)
        .toList();
  }

  private Optional<Calls> calls(Member who, String reference, InternalNote note) {
    List<Member> staff = people.joined();
    Roster kept = roster.whoIsThere();
    return sight
        .find(who, reference)
        .map(DocketRow::of)
        .map(row -> Calls.in(note.text(), who, staff, m -> Clearance.sees(m, row, staff, kept)));
  }

  /// Lays her case aside until a day, or (null) takes it up again.
  public Outcome snooze(Member who, String reference, @Nullable LocalDate until) {
    return act(who, reference, new StaffAct.Snooze(who.id(), who.name(), until), null);
  }

  /// Asks another (null: whoever reads its language) to take it over; until then she keeps it, or,
  /// if nobody had it, it stays nobody's. With a language, a case of hers is read in that from now
  /// on.
  public Outcome handOver(
      Member who, String reference, @Nullable Member to, @Nullable String locale, String reason) {
    StaffAct act =
        new StaffAct.HandOver(
            who.id(),
            who.name(),
            to == null ? null : to.id(),
            to == null ? null : to.name(),
            locale,
            reason);
    return act(who, reference, act, null);
  }

  /// Who could take this case over: other mediators who may see it or would, being asked.
  public List<Member> others(Member who, CaseFile file) {
    return people.joined().stream()
        .filter(m -> !m.id().equals(who.id()) && sight.mayTake(m, file))
        .toList();
  }

  public Outcome accept(Member who, String reference) {
    return act(who, reference, new StaffAct.Accept(who.id(), who.name()), null);
  }

  public Outcome decline(Member who, String reference) {
    return act(who, reference, new StaffAct.Decline(who.id(), who.name()), null);
  }

  /// Only a supervisor may take a case from another.
  public Outcome takeFrom(Member who, String reference, long seen) {
    StaffAct act =
        sight.supervises(who, reference)
            ? new StaffAct.TakeOver(who.id(), who.name(), seen)
            : new StaffAct.Claim(who.id(), who.name());
    return act(who, reference, act, null);
  }

  /// Only a reviewer, and never who closed it.
  public Outcome review(Member who, String reference) {
    return act(who, reference, new StaffAct.Review(who.id(), who.name()), null);
  }

  /// Who waits for a person among the cases she may see: red lines first, then the longest wait.
  public List<CaseFile> queue(Member who) {
    List<Member> staff = people.joined();
    Roster now = roster.whoIsThere();
    return files(r ->
            r.lead() == Lead.WAITING && Clearance.sees(who, r, staff, now) && !heldBack(who, r))
        .filter(f -> f.lead() == Lead.WAITING)
        .sorted(Turns.ORDER)
        .toList();
  }

  /// Cases she is asked to take.
  public List<CaseFile> offered(Member who) {
    List<Member> staff = people.joined();
    Roster now = roster.whoIsThere();
    return files(r -> !who.id().equals(r.handler()) && r.lead() != Lead.ENDED)
        .filter(f ->
            sight.asked(who, f)
                || f.offer().filter(o -> o.to() == null && o.reaches(who.id())).isPresent()
                    && Clearance.sees(who, DocketRow.of(f), staff, now))
        .toList();
  }

  private Stream<CaseFile> files(Predicate<DocketRow> which) {
    return docket.rows().stream().filter(which).flatMap(r -> docket.find(r.id()).stream());
  }

  /// The reason is for the complainant too, hence a reply.
  public Outcome close(Member who, String reference, Reply reason, long seen, Once once) {
    StaffAct act = new StaffAct.Close(who.id(), who.name(), reason.text(), reason.locale(), seen);
    return act(who, reference, act, once);
  }

  /// By who has seen all there is.
  public Outcome close(Member who, String reference, Reply reason, Once once) {
    return close(who, reference, reason, StaffAct.ALL, once);
  }

  private Outcome act(Member who, String reference, StaffAct act, @Nullable Once once) {
    Outcome outcome =
        sight
            .find(who, reference)
            .filter(f -> Deed.of(act).allows(who, DocketRow.of(f)))
            .map(f ->
                Deed.answers(act) && heldBack(who, DocketRow.of(f))
                    ? new Outcome.Refused(new Refusal.ForReview(), f)
                    : docket.act(f.id(), act, once))
            .orElseGet(Outcome.NotHere::new);
    if (outcome instanceof Outcome.Done(CaseFile file)) {
      counts.did(who, file);
    }
    return outcome;
  }

  private LocalDate today(DocketRow row) {
    return InboxView.today(clock, zones.of(row.country()));
  }
}
