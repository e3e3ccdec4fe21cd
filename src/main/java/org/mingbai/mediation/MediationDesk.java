package org.mingbai.mediation;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
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
  private final Zones zones;
  private final InstantSource clock;

  public MediationDesk(
      DocketDesk docket, PeopleDesk people, RosterDesk roster, Zones zones, InstantSource clock) {
    this.docket = docket;
    this.people = people;
    this.roster = roster;
    this.zones = zones;
    this.clock = clock;
  }

  public Inbox inbox(Member who, Sift sift) {
    return new InboxView(docket, who, people.members(), roster.whoIsThere(), this::today).of(sift);
  }

  public Optional<CaseView> openCase(Member who, String reference) {
    return visible(who, reference).map(f -> view(who, f));
  }

  /// One winner: whoever comes later is told who has it.
  public Outcome claim(Member who, String reference) {
    return act(who, reference, new StaffAct.Claim(who.id(), who.name()), null);
  }

  public Outcome release(Member who, String reference) {
    return act(who, reference, new StaffAct.Release(who.id(), who.name()), null);
  }

  public Outcome reply(Member who, String reference, Reply reply, Once once) {
    return act(
        who,
        reference,
        new StaffAct.Reply(who.id(), who.name(), reply.text(), reply.locale(), reply.ready()),
        once);
  }

  public Outcome note(Member who, String reference, InternalNote note, Once once) {
    return act(who, reference, new StaffAct.Note(who.id(), who.name(), note.text()), once);
  }

  /// The reason is for the complainant too, hence a reply.
  public Outcome close(Member who, String reference, Reply reason, Once once) {
    return act(
        who,
        reference,
        new StaffAct.Close(who.id(), who.name(), reason.text(), reason.locale()),
        once);
  }

  private Outcome act(Member who, String reference, StaffAct act, @Nullable Once once) {
    return visible(who, reference)
        .map(f -> docket.act(f.id(), act, once))
        .orElseGet(Outcome.NotHere::new);
  }

  private Optional<CaseFile> visible(Member who, String reference) {
    List<Member> staff = people.members();
    Roster now = roster.whoIsThere();
    return docket
        .withReference(reference)
        .filter(f -> Clearance.sees(who, DocketRow.of(f), staff, now));
  }

  private CaseView view(Member who, CaseFile file) {
    ZoneId zone = zones.of(file.grievance().country());
    LocalDate today = InboxView.today(clock, zone);
    boolean mine = file.handler().filter(h -> h.member().equals(who.id())).isPresent();
    return new CaseView(file, file.clocks(today), today, zone, mine);
  }

  private LocalDate today(DocketRow row) {
    return InboxView.today(clock, zones.of(row.country()));
  }
}
