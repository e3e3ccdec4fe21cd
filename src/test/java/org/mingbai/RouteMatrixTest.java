package org.mingbai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mingbai.web.Door;
import org.mingbai.web.Permit;

/// MATRIX: every registered route × every role, on an object that is `own`'s, as matrix.tsv says
/// (SEC-09, SEC-10, SEC-11). Forms are sent empty but for their token and JSON as an empty object:
/// what is let in answers 2xx, 303, 400, 404 or 422, what is turned away 401 or 403. A route that
/// the table does not know fails.
@DisplayNameGeneration(ReplaceUnderscores.class)
class RouteMatrixTest {
  private static final List<String> ROLES =
      List.of(
          "anon",
          "own",
          "other",
          "mediator",
          "administrator",
          "author",
          "publisher",
          "safeguarding",
          "supervisor",
          "custodian",
          "reviewer",
          "administrator-here");
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private static HouseFixture house;
  private static Caller administrator;
  private static Caller mediator;
  private static Caller author;
  private static Caller publisher;
  private static Caller safeguarding;
  private static Caller supervisor;
  private static Caller custodian;
  private static Caller reviewer;
  private static Caller administratorHere;
  private static final List<String> EVENTS = new CopyOnWriteArrayList<>();
  private static Map<Door, List<Cell>> measured = Map.of();

  /// What a door answered somebody, and what the security log said meanwhile.
  private record Cell(String role, int status, List<String> events) {
    boolean away() {
      return status == 401 || status == 403;
    }
  }

  @BeforeAll
  static void open(@TempDir Path home) {
    house = HouseFixture.open(home);
    administrator = new Caller(house).join(house.firstLink(), "first", "Li Wei", Instant::now);
    mediator =
        new Caller(house)
            .join(administrator.invite("amina", "Amina W."), "amina", "Amina W.", Instant::now);
    author = joined("wen", "author");
    publisher = joined("otieno", "publisher");
    safeguarding = joined("wanjiru", "safeguarding");
    supervisor = joined("grace", "mediator\nsupervisor");
    custodian = joined("apio", "custodian");
    reviewer = joined("nakato", "mediator\nreviewer");
    String link =
        administrator.invite("okello", "Okello", "administrator", "en", "", "administrator UG");
    administratorHere = new Caller(house).join(link, "okello", "Okello", Instant::now);
    SecurityEar.into(EVENTS);
  }

  private static Caller joined(String login, String role) {
    return new Caller(house)
        .join(administrator.invite(login, login, role), login, login, Instant::now);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  /// What a complainant holds: a conversation, a case, and the tokens of both.
  private record Holding(String talk, String talkToken, String reference, String visitToken) {
    static Holding fresh() {
      String opened = call("POST", "/conversations", "{\"locale\":\"en\"}", "");
      String filed = call("POST", "/cases", "{\"what\":\"dust\"}", "matrix-" + field(opened, "id"));
      String back = call("POST", "/returns", "{\"code\":\"" + field(filed, "code") + "\"}", "");
      return new Holding(
          field(opened, "id"),
          field(opened, "token"),
          field(filed, "reference"),
          field(back, "token"));
    }

    private static String call(String method, String path, String body, String key) {
      try {
        return house.call(method, path, body, "", key).body();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }

    private static String field(String json, String name) {
      return json.replaceAll("(?s).*?\"" + name + "\":\"([^\"]*)\".*", "$1");
    }
  }

  private static Map<String, String[]> table() throws IOException {
    Map<String, String[]> rows = new LinkedHashMap<>();
    try (InputStream in = RouteMatrixTest.class.getResourceAsStream("/matrix.tsv")) {
      for (String line :
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(l -> !l.startsWith("#") && !l.isBlank())
              .toList()) {
        String[] cells = line.split("\t");
        rows.put(cells[0] + "\t" + cells[1], cells);
      }
    }
    return rows;
  }

  // hundreds of calls, among them the gate, which asks a whole shelf: minutes on a busy machine
  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void every_route_answers_every_role_as_the_table_says() throws IOException {
    Map<String, String[]> table = table();
    List<String> wrong = new ArrayList<>();
    for (var one : measured().entrySet()) {
      Door door = one.getKey();
      String name = door.method() + "\t" + door.path();
      List<String> found = one.getValue().stream().map(c -> Integer.toString(c.status())).toList();
      String[] row = table.get(name);
      List<String> wanted = row == null ? List.of() : List.of(row).subList(2, row.length);
      if (!found.equals(wanted)) {
        wrong.add(
            (row == null
                    ? "not in the table:\n"
                    : "wanted " + String.join("\t", wanted) + ", found:\n")
                + name
                + "\t"
                + String.join("\t", found));
      }
    }
    assertThat(String.join("\n", wrong)).isEmpty();
  }

  /// Asked once for all tests; signing out comes last.
  private static synchronized Map<Door, List<Cell>> measured() {
    if (measured.isEmpty()) {
      Map<Door, List<Cell>> all = new LinkedHashMap<>();
      List<Door> doors = new ArrayList<>(house.doors());
      doors.sort(Comparator.comparing(d -> d.path().endsWith("/sign-out")));
      for (Door door : doors) {
        List<Cell> cells = new ArrayList<>();
        for (String role : ROLES) {
          int before = EVENTS.size();
          int status = status(door, role);
          cells.add(new Cell(role, status, List.copyOf(EVENTS.subList(before, EVENTS.size()))));
        }
        all.put(door, cells);
      }
      measured = all;
    }
    return measured;
  }

  /// SEC-46.
  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void each_who_is_turned_away_leaves_exactly_one_line_in_the_security_log() {
    List<String> wrong = new ArrayList<>();
    measured()
        .forEach((door, cells) ->
            cells.stream()
                .filter(c -> c.away() && c.events().size() != 1)
                .forEach(c ->
                    wrong.add(
                        door.method() + " " + door.path() + " " + c.role() + " " + c.events())));
    assertThat(wrong).isEmpty();
  }

  /// The page of permissions against the gate itself (SEC-09).
  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void the_page_of_permissions_says_what_the_gate_answers() {
    Map<String, Set<String>> page = permissions();
    List<Door> staff =
        house.doors().stream().filter(d -> d.permit() instanceof Permit.Staff).toList();
    assertThat(page.keySet())
        .containsExactlyInAnyOrderElementsOf(
            staff.stream().map(d -> d.method() + " " + d.path()).toList());
    for (Door door : staff) {
      Set<String> admitted = page.get(door.method() + " " + door.path());
      for (Cell cell : measured().get(door)) {
        boolean says = roles(cell.role()).stream().anyMatch(admitted::contains);
        assertThat(says).as(door.method() + " " + door.path() + " " + cell).isEqualTo(!cell.away());
      }
    }
  }

  private static Set<String> roles(String column) {
    return switch (column) {
      case "anon", "own", "other" -> Set.of();
      case "supervisor" -> Set.of("mediator", "supervisor");
      case "reviewer" -> Set.of("mediator", "reviewer");
      default -> Set.of(column);
    };
  }

  private static Map<String, Set<String>> permissions() {
    Caller anybody = joined("reads" + EVENTS.size(), "author");
    String page = anybody.get("/en/desk/permissions").body();
    assertThat(page).as("each row has a name").doesNotContain("Other pages");
    Map<String, Set<String>> doors = new TreeMap<>();
    Matcher door = Pattern.compile("data-door=\"([^\"]+)\" data-roles=\"([^\"]*)\"").matcher(page);
    while (door.find()) {
      doors.put(door.group(1), Set.of(door.group(2).split(" ")));
    }
    return doors;
  }

  @Test
  void the_table_knows_no_route_that_is_gone() throws IOException {
    assertThat(house.doors().stream().map(d -> d.method() + "\t" + d.path()))
        .containsAll(table().keySet());
  }

  @Test
  void no_door_with_a_permit_opens_for_nobody_in_particular() throws IOException {
    for (Door door : house.doors()) {
      String[] row = table().get(door.method() + "\t" + door.path());
      if (row != null && !door.permit().equals(Permit.PUBLIC)) {
        assertThat(row[2]).as(row[0] + " " + row[1]).isEqualTo("401");
      }
    }
  }

  private static int status(Door door, String role) {
    Holding owner = Holding.fresh();
    Holding holder = role.equals("other") ? Holding.fresh() : owner;
    String path = path(door, owner);
    return door.path().startsWith("/api/")
        ? api(door, path, role, holder)
        : page(door, path, role, holder);
  }

  private static String path(Door door, Holding owner) {
    Map<String, String> names = new TreeMap<>();
    names.put("lang", "en");
    names.put("id", door.path().contains("/sheets/") ? "project-grievance-steps" : owner.talk());
    names.put("reference", owner.reference());
    names.put("locale", "en");
    names.put("sheet", "ke-wages-when");
    names.put("file", "look.000000000000.css");
    String path = door.path();
    for (var e : names.entrySet()) {
      path = path.replace("{" + e.getKey() + "}", e.getValue());
    }
    return path.replaceAll("\\{[a-z]+}", "nobody");
  }

  private static int api(Door door, String path, String role, Holding holder) {
    String token = door.path().contains("/case") ? holder.visitToken() : holder.talkToken();
    boolean holds = role.equals("own") || role.equals("other");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(house.address(path)).header("Idempotency-Key", "matrix");
    if (holds) {
      request.header("Authorization", "Bearer " + token);
    }
    staff(role)
        .flatMap(c -> c.cookie("staff"))
        .ifPresent(session -> request.header("Cookie", "__Host-staff=" + session));
    if (door.method().equals("POST")) {
      request
          .header("Content-Type", "application/json")
          .POST(HttpRequest.BodyPublishers.ofString("{}"));
    }
    return answered(request);
  }

  /// The status alone: an open stream is left at once.
  static int answered(HttpRequest.Builder request) {
    try {
      HttpResponse<InputStream> answer =
          CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      answer.body().close();
      return answer.statusCode();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int page(Door door, String path, String role, Holding holder) {
    Caller caller = staff(role).orElseGet(() -> new Caller(house));
    if (role.equals("own") || role.equals("other")) {
      caller
          .holding("chat", holder.talk() + ":" + holder.talkToken())
          .holding("visit", holder.visitToken());
    }
    if (door.kind() == Door.Kind.STREAM) {
      return caller.peek(path);
    }
    String form = staff(role).isPresent() ? "/en/desk/account" : "/en/ask";
    return (door.method().equals("GET") ? caller.get(path) : caller.post(form, path, Map.of()))
        .statusCode();
  }

  private static Optional<Caller> staff(String role) {
    return switch (role) {
      case "administrator-here" -> Optional.of(administratorHere);
      case "mediator" -> Optional.of(mediator);
      case "administrator" -> Optional.of(administrator);
      case "author" -> Optional.of(author);
      case "publisher" -> Optional.of(publisher);
      case "safeguarding" -> Optional.of(safeguarding);
      case "supervisor" -> Optional.of(supervisor);
      case "custodian" -> Optional.of(custodian);
      case "reviewer" -> Optional.of(reviewer);
      default -> Optional.empty();
    };
  }
}
