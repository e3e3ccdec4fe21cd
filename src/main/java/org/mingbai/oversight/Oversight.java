package org.mingbai.oversight;

import org.mingbai.staffroom.DeskPages;
import org.mingbai.staffroom.StaffParts;
import org.mingbai.web.Doors;
import org.mingbai.web.RouteGroup;

/// The staff's pages about who may do what, and who has nothing to do with a case.
public final class Oversight implements RouteGroup {
  private final StaffParts parts;

  public Oversight(StaffParts parts) {
    this.parts = parts;
  }

  @Override
  public void register(Doors doors) {
    DeskPages desk = new DeskPages(doors.pages(), parts, "oversight");
    new AsideRoutes(desk, parts).register(doors);
    new DisclosureRoutes(desk, parts).register(doors);
    new PermissionRoutes(desk).register(doors);
  }
}
