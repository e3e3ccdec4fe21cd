package org.mingbai;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingbai.grievance.Organisation;
import org.mingbai.grievance.Site;

/// The whole house on a free port of this machine, over a data folder of its own.
public final class HouseFixture implements AutoCloseable {
  private static final Duration TO_NOON =
      Duration.between(LocalTime.now(ZoneOffset.UTC), LocalTime.NOON);
  private final Map<String, String> settings;
  private final InstantSource time;
  private House house;
  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  private HouseFixture(Map<String, String> settings, InstantSource time) {
    this.settings = settings;
    this.time = time;
    this.house = House.open(Settings.read(settings), time);
  }

  /// By the clock of `atNoon`.
  static Instant noon() {
    return Instant.now().plus(TO_NOON);
  }

  /// Opens it with limits off and a clock that showed noon (UTC) when the tests began, for what is
  /// told by the day: midnight does not come between.
  static HouseFixture atNoon(Path home) {
    return open(home, Map.of("MINGBAI_THROTTLE", "off"), HouseFixture::noon);
  }

  /// Opens it with limits off and the real clock.
  public static HouseFixture open(Path home) {
    return open(home, Map.of("MINGBAI_THROTTLE", "off"), InstantSource.system());
  }

  /// Opens it with these settings and this clock.
  public static HouseFixture open(Path home, Map<String, String> settings, InstantSource time) {
    Map<String, String> all = new HashMap<>(settings);
    all.put("MINGBAI_HOME", home.toString());
    all.put("MINGBAI_PORT", "0");
    // Each fresh folder would have tens of thousands of sentences read by the models.
    all.putIfAbsent("MINGBAI_EMBEDDINGS", "off");
    return new HouseFixture(all, time);
  }

  /// It goes down and comes up again at the same address, over the same folder.
  public void restart() {
    settings.put("MINGBAI_PORT", Integer.toString(house.port()));
    house.close();
    house = House.open(Settings.read(settings), time);
  }

  public URI address(String path) {
    return URI.create("http://127.0.0.1:" + house.port() + path);
  }

  public int port() {
    return house.port();
  }

  /// The token of the first administrator's link, or the link itself.
  public String firstLink() {
    return house.firstLink().orElseThrow();
  }

  /// A place of the organisation from now on.
  public void site(String id, String country) {
    Organisation now = house.organisations().current();
    List<Site> sites = new ArrayList<>(now.sites());
    sites.add(new Site(id, country, Map.of("en", id), List.of()));
    house
        .organisations()
        .keep(
            new Organisation(
                now.names(),
                now.countries(),
                now.languages(),
                sites,
                now.officeHours(),
                now.contacts(),
                now.promiseDays()),
            "fixture");
  }

  /// The house looks at who waits, now instead of in a while.
  public int look() {
    return house.waits().look();
  }

  /// What staff and complainants must be told is put into the outbox, and what is there is carried,
  /// now instead of in a while.
  public int post() {
    int written = house.notices().tellStaff() + house.tidings().tellComplainants();
    return written + house.notices().carryLetters();
  }

  /// All doors of the house.
  public java.util.List<org.mingbai.web.Door> doors() {
    return house.server().doors();
  }

  /// A JSON call under /api/v1; `token` and `key` may be empty.
  public HttpResponse<String> call(
      String method, String path, String body, String token, String key) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address("/api/v1" + path))
            .method(
                method,
                body.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (!body.isEmpty()) {
      request.header("Content-Type", "application/json; charset=utf-8");
    }
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    if (!key.isEmpty()) {
      request.header("Idempotency-Key", key);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Override
  public void close() {
    house.close();
  }
}
