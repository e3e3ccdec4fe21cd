package org.mingbai.administration;

import org.mingbai.staffroom.DeskPages;
import org.mingbai.staffroom.StaffParts;
import org.mingbai.web.Doors;
import org.mingbai.web.RouteGroup;

/// The administrator's pages: who works here, where, when and for what; all of them work without
/// script.
public final class Administration implements RouteGroup {
  private final StaffParts parts;

  public Administration(StaffParts parts) {
    this.parts = parts;
  }

  @Override
  public void register(Doors doors) {
    DeskPages desk = new DeskPages(doors.pages(), parts, "administration");
    SetupRoutes setup = new SetupRoutes(desk, parts);
    setup.register(doors);
    new GuideRoutes(desk, setup).register(doors);
    new OrganisationRoutes(desk).register(doors);
    new SiteRoutes(desk).register(doors);
    new SiteSheetRoutes(desk).register(doors);
    new ContactRoutes(desk).register(doors);
    new MemberRoutes(desk, parts.people(), parts.notices()).register(doors);
    new RosterRoutes(desk, parts.people(), parts.roster()).register(doors);
    new PostRoutes(desk, parts.notices()).register(doors);
    new DutyRoutes(desk, parts.people(), parts.roster()).register(doors);
  }
}
