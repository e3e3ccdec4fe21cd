package org.mingbai.api;

import java.util.List;
import org.mingbai.grievance.Receipts;
import org.mingbai.language.Languages;
import org.mingbai.web.Door;
import org.mingbai.web.Doors;
import org.mingbai.web.Permit;
import org.mingbai.web.RouteGroup;

/// All of /api/v1 and its description.
public final class ApiRoutes implements RouteGroup {
  static final String V1 = "/api/v1";
  private final List<RouteGroup> groups;
  private final Receipts receipts;

  public ApiRoutes(ApiParts parts) {
    this.receipts = parts.receipts();
    Languages languages = parts.languages();
    CaseShape shape = new CaseShape(parts.phrases(), parts.looks(), parts.clock());
    this.groups =
        List.of(
            new TalkRoutes(parts.front(), languages),
            new CaseRoutes(parts.cases(), languages, shape),
            new ShelfRoutes(parts.sheets(), parts.organisations(), languages));
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
