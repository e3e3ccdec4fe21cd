package org.mingbai.portal;

import org.mingbai.web.Doors;
import org.mingbai.web.RouteGroup;

/// The pages of people who ask, tell and come back; every one of them works without script.
public final class Portal implements RouteGroup {
  private final PortalParts parts;

  public Portal(PortalParts parts) {
    this.parts = parts;
  }

  @Override
  public void register(Doors doors) {
    Ways ways = new Ways(doors.pages(), parts);
    new StartRoutes(ways).register(doors);
    new SiteRoutes(ways).register(doors);
    new AskRoutes(ways, parts.sheets()).register(doors);
    new SheetRoutes(ways, parts.sheets()).register(doors);
    new MediaRoutes(parts).register(doors);
    new FileRoutes(ways, parts.cases(), parts.front()).register(doors);
    ChatRoutes chat = new ChatRoutes(ways, parts);
    chat.register(doors);
    CaseRoutes cases = new CaseRoutes(ways, parts);
    cases.register(doors);
    new ReturnRoutes(ways, chat, cases).register(doors);
    new LinkRoutes(ways, parts, cases).register(doors);
    new TidingsRoutes(ways, parts).register(doors);
  }
}
