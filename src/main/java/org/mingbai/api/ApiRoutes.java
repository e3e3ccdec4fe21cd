package org.mingbai.api;

import java.time.InstantSource;
import java.util.List;
import org.mingbai.casework.CaseDesk;
import org.mingbai.conversation.FrontDesk;
import org.mingbai.grievance.Receipts;
import org.mingbai.knowledge.SheetDesk;
import org.mingbai.language.Languages;
import org.mingbai.language.Phrasebook;
import org.mingbai.web.Door;
import org.mingbai.web.Doors;
import org.mingbai.web.Permit;
import org.mingbai.web.RouteGroup;

/// All of /api/v1 and its description.
public final class ApiRoutes implements RouteGroup {
  static final String V1 = "/api/v1";
  private final List<RouteGroup> groups;
  private final Receipts receipts;

  public ApiRoutes(
      FrontDesk front,
      CaseDesk cases,
      SheetDesk sheets,
      Receipts receipts,
      Languages languages,
      Phrasebook phrases,
      InstantSource clock) {
    this.receipts = receipts;
    this.groups =
        List.of(
            new TalkRoutes(front, languages),
            new CaseRoutes(cases, languages, new CaseShape(phrases, clock)),
            new ShelfRoutes(sheets, languages));
  }

  @Override
  public void register(Doors doors) {
    groups.forEach(g -> g.register(doors));
    doors.open(Door.json("GET", V1 + "/keys", Permit.PUBLIC), ctx -> Json.send(ctx, 200, keys()));
    byte[] description = Json.resource("/openapi.json");
    doors.open(
        Door.json("GET", "/openapi.json", Permit.PUBLIC), ctx -> Json.sendPublic(ctx, description));
  }

  record Keys(List<Key> keys) {}

  /// The public half of a key that signs slips: raw 32 bytes in base64.
  record Key(String id, String algorithm, String key) {}

  private Keys keys() {
    return new Keys(
        receipts.publicKeys().entrySet().stream()
            .map(e -> new Key(e.getKey(), "Ed25519", e.getValue()))
            .toList());
  }
}
