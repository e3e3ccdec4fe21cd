package org.mingbai.mediation;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.DocketDesk;
import org.mingbai.casework.DocketRow;
import org.mingbai.people.Member;
import org.mingbai.people.PeopleDesk;

/// Lays a case out for whoever opened it: the numbers of papers in it only while they are open to
/// her.
record CaseViews(
    DocketDesk docket,
    PeopleDesk people,
    Sight sight,
    MediationDesk.Zones zones,
    InstantSource clock) {
  CaseView of(Member who, CaseFile file) {
    ZoneId zone = zones.of(file.grievance().country());
    LocalDate today = InboxView.today(clock, zone);
    boolean mine = file.handler().filter(h -> h.member().equals(who.id())).isPresent();
    List<CaseView.Linked> linked =
        sight.linked(who, file).stream()
            .map(f -> new CaseView.Linked(f.reference(), f.stage().key()))
            .toList();
    CaseFile shown = docket.openTo(who.id(), file.id()).orElse(file);
    return new CaseView(
        shown,
        file.clocks(today),
        today,
        zone,
        mine,
        Deed.TAKE_OVER.allows(who, DocketRow.of(file)),
        linked,
        numbers(who, file),
        again(who, file, today));
  }

  private CaseView.Again again(Member who, CaseFile file, LocalDate today) {
    DocketRow row = DocketRow.of(file);
    return new CaseView.Again(Clearance.reviews(who, row), sight.heldBack(who, row, today));
  }

  private CaseView.Numbers numbers(Member who, CaseFile file) {
    DocketRow row = DocketRow.of(file);
    return new CaseView.Numbers(
        docket.hides(file.id()),
        people.joined().stream()
            .anyMatch(m -> !m.id().equals(who.id()) && Clearance.decides(m, row)),
        file.disclosure()
            .filter(d -> d.member().equals(who.id()))
            .filter(d -> d.waits() || d.open(who.id(), clock.instant()))
            .orElse(null));
  }
}
