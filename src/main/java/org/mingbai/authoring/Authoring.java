package org.mingbai.authoring;

import org.mingbai.staffroom.DeskPages;
import org.mingbai.staffroom.StaffParts;
import org.mingbai.web.Doors;
import org.mingbai.web.RouteGroup;

/// The pages on which policy sheets are written, checked and let out; all of them work without
/// script.
public final class Authoring implements RouteGroup {
  private final StaffParts parts;

  public Authoring(StaffParts parts) {
    this.parts = parts;
  }

  @Override
  public void register(Doors doors) {
    DeskPages desk = new DeskPages(doors.pages(), parts, "authoring");
    new SheetListRoutes(desk, parts).register(doors);
    SheetBench bench = new SheetBench(desk, parts.workshop(), parts.people());
    new SheetRoutes(desk, parts, bench).register(doors);
    new SheetGateRoutes(desk, parts.workshop(), bench).register(doors);
    new WishRoutes(desk, parts.workshop(), parts.wishes()).register(doors);
  }
}
