package org.mingbai;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import org.mingbai.administration.Administration;
import org.mingbai.api.ApiParts;
import org.mingbai.api.ApiRoutes;
import org.mingbai.authoring.Authoring;
import org.mingbai.casework.LinkDesk;
import org.mingbai.drafts.DraftBook;
import org.mingbai.office.Office;
import org.mingbai.oversight.Oversight;
import org.mingbai.papers.PaperFiles;
import org.mingbai.portal.Portal;
import org.mingbai.portal.PortalParts;
import org.mingbai.presence.Presence;
import org.mingbai.staffroom.StaffParts;
import org.mingbai.waiting.ReaderWords;
import org.mingbai.web.RouteGroup;

/// The wiring of the upper floor: the rooms that speak to complainants, to staff and to machines.
record Audiences(
    Settings settings, House.Ground ground, Cellar cellar, House.Desks desks, InstantSource time) {

  List<RouteGroup> all() {
    Presence presence = new Presence(time);
    StaffParts staff = staff(presence);
    return List.of(
        api(),
        portal(presence),
        new Office(staff),
        new Administration(staff),
        new Authoring(staff),
        new Oversight(staff));
  }

  private StaffParts staff(Presence presence) {
    return new StaffParts(
        desks.people(),
        desks.passkeys(),
        desks.roster(),
        desks.mediation(),
        desks.aside(),
        desks.assigning(),
        desks.disclosures(),
        desks.translations(),
        desks.index(),
        desks.alike(),
        cellar.views(),
        new DraftBook(desks.mediation(), cellar.drafts()),
        cellar.seen(),
        presence,
        desks.sheets(),
        desks.workshop(),
        new PaperFiles(),
        cellar.media(),
        desks.wishes(),
        cellar.organisations(),
        ground.procedures(),
        ground.languages(),
        ground.words(),
        ground.detector(),
        time,
        URI.create(settings.address()),
        desks.notices(),
        desks.triage());
  }

  private RouteGroup portal(Presence presence) {
    return new Portal(
        new PortalParts(
            desks.front(),
            desks.cases(),
            new LinkDesk(cellar.cases(), cellar.vault().receipts(), time),
            cellar.looks(),
            cellar.seen(),
            presence,
            new ReaderWords(desks.readers(), ground.words(), ground.languages()),
            desks.sheets(),
            cellar.media(),
            cellar.organisations(),
            ground.procedures(),
            ground.languages(),
            ground.words(),
            time,
            URI.create(settings.address()),
            desks.tidings()));
  }

  private RouteGroup api() {
    return new ApiRoutes(
        new ApiParts(
            desks.front(),
            desks.cases(),
            cellar.looks(),
            desks.sheets(),
            cellar.vault().receipts(),
            cellar.organisations(),
            ground.languages(),
            ground.words(),
            time));
  }
}
