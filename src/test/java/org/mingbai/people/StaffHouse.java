package org.mingbai.people;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mingbai.database.Database;
import org.mingbai.passkeys.PasskeyDesk;
import org.mingbai.store.SqlAccounts;
import org.mingbai.store.SqlInvitations;
import org.mingbai.store.SqlPasskeyUses;
import org.mingbai.store.SqlSessions;
import org.mingbai.store.SqlWrongTries;
import org.mingbai.vault.Vault;

/// A people desk on a real store, with a time that tests move, and members who join the way people
/// do.
public final class StaffHouse implements AutoCloseable {
  public static final String PASSWORD = "three owls on the wall";

  /// A time that stands until it is moved.
  public static final class Hands implements InstantSource {
    private volatile Instant now = Instant.parse("2026-11-25T09:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    public void move(Duration by) {
      now = now.plus(by);
    }
  }

  public final Hands clock = new Hands();
  public final Path home;
  public final Vault vault;
  public final Database database;
  public final StaffBooks books;
  public final PeopleDesk desk;
  public final PasskeyDesk passkeys;

  public StaffHouse() {
    try {
      home = Files.createTempDirectory("mingbai-staff");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    vault = Vault.open(home.resolve("keys"), true);
    database = Database.open(Database.Place.file(home.resolve("mingbai.db")));
    books =
        new StaffBooks(
            new SqlAccounts(database, vault.seals(), vault.receipts(), clock),
            new SqlSessions(database),
            new SqlInvitations(database, vault.seals()),
            new SqlWrongTries(database, vault.receipts()));
    desk = desk();
    passkeys =
        new PasskeyDesk(
            books.accounts(),
            desk,
            new SqlPasskeyUses(database, vault.receipts()),
            vault.receipts(),
            clock);
  }

  /// A desk as after a restart.
  public PeopleDesk desk() {
    return new PeopleDesk(books, vault.passwords(), vault.oneTimeCodes(), vault.receipts(), clock);
  }

  /// The code an authenticator shows at this distance from now.
  public String code(String secret, Duration off) {
    return Authenticator.code(secret, clock.instant().plus(off));
  }

  /// A code no authenticator with this secret shows just now, nor a step or two off.
  public String wrongCode(String secret) {
    Set<String> right =
        IntStream.rangeClosed(-2, 2)
            .mapToObj(step -> code(secret, Duration.ofSeconds(30L * step)))
            .collect(Collectors.toSet());
    return IntStream.range(0, 10)
        .mapToObj(digit -> Integer.toString(digit).repeat(6))
        .filter(code -> !right.contains(code))
        .findFirst()
        .orElseThrow();
  }

  /// Follows a link to its end.
  public Who join(String token, String login, String name) {
    Joining.Enrolling enrolling =
        (Joining.Enrolling) desk.choosePassword(token, login, name, PASSWORD);
    Joining.Joined joined =
        (Joining.Joined) desk.proveAuthenticator(token, code(enrolling.secret(), Duration.ZERO));
    // The step is spent: the next sign-in needs the next code.
    clock.move(Duration.ofSeconds(30));
    return new Who(joined.member(), enrolling.secret(), joined.token(), joined.recoveryCodes());
  }

  /// A member who joined.
  public record Who(Member member, String secret, String token, List<String> recoveryCodes) {}

  public Who administrator() {
    return join(desk.firstLink().orElseThrow(), "boss", "Boss");
  }

  public Who mediator(Member by, String login, List<String> languages, List<String> countries) {
    Standing standing =
        new Standing(login, Set.of(Role.MEDIATOR), languages, languages, countries, List.of());
    return join(desk.invite(login, standing, by).orElseThrow().token(), login, login);
  }

  /// The same, now trained for violence, harm to children and self-harm.
  public Member trained(Member by, Member who) {
    Set<Role> roles = new HashSet<>(who.roles());
    roles.add(Role.SAFEGUARDING);
    Standing standing =
        new Standing(who.name(), roles, who.reads(), who.writes(), who.countries(), who.sites());
    desk.changeStanding(who.id(), standing, by);
    return desk.member(who.id()).orElseThrow();
  }

  @Override
  public void close() {
    database.close();
    try (var files = Files.walk(home)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
