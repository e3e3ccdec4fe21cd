package org.mingbai.people;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingbai.grievance.Receipts;
import org.mingbai.language.Digits;
import org.mingbai.people.Invitation.Draft;

/// Invitations from issue to use (SEC-20): one a member, a day at most, used once, and only by who
/// holds the link.
final class JoinBook {
  static final Duration HOLDS = Duration.ofHours(24);
  private final StaffBooks books;
  private final Passwords passwords;
  private final OneTimeCodes codes;
  private final Receipts receipts;
  private final InstantSource clock;
  private final Set<String> common = CommonPasswords.read();

  JoinBook(
      StaffBooks books,
      Passwords passwords,
      OneTimeCodes codes,
      Receipts receipts,
      InstantSource clock) {
    this.books = books;
    this.passwords = passwords;
    this.codes = codes;
    this.receipts = receipts;
    this.clock = clock;
  }

  /// A fresh token for this member; any earlier one is dead.
  String issue(String member) {
    String token = receipts.secret();
    Instant until = clock.instant().plus(HOLDS);
    books.invitations().issue(new Invitation(member, until, null), blind(token));
    SecurityLog.event("invitation-issued", member);
    return token;
  }

  Joining open(@Nullable String token) {
    return invitation(token).map(this::opened).orElseGet(Joining.Dead::new);
  }

  private Joining opened(Invitation invitation) {
    return account(invitation)
        .<Joining>map(a -> new Joining.Open(a.member().login(), a.member().name(), false))
        .orElseGet(() -> new Joining.Open("", "", true));
  }

  /// Takes the password (and, for the first administrator, login and name); answers with the
  /// authenticator's secret.
  Joining choose(@Nullable String token, String login, String name, String password) {
    Optional<Invitation> found = invitation(token);
    if (token == null || found.isEmpty()) {
      return new Joining.Dead();
    }
    Optional<Account> account = account(found.get());
    String nameKept = account.map(a -> a.member().name()).orElse(name.strip());
    Optional<String> fit = account.map(a -> a.member().login()).or(() -> free(login));
    if (fit.isEmpty() || nameKept.isBlank()) {
      return new Joining.BadLogin(new Joining.Open(login, nameKept, true));
    }
    PasswordVerdict verdict = verdict(password, fit.get());
    if (verdict != PasswordVerdict.FINE) {
      return new Joining.Unfit(new Joining.Open(fit.get(), nameKept, account.isEmpty()), verdict);
    }
    Draft draft = new Draft(fit.get(), nameKept, passwords.hash(password), codes.newSecret());
    boolean kept = books.invitations().draft(blind(token), draft);
    return kept ? enrolling(draft, false) : new Joining.Dead();
  }

  /// Whom this link would let in with a passkey. Not the first administrator: nobody could let her
  /// in again if she lost it.
  Optional<Account> guest(@Nullable String token) {
    return invitation(token).filter(i -> !i.first()).flatMap(this::account);
  }

  /// The same, and the link is used up: exactly one caller gets it.
  Optional<Account> take(@Nullable String token) {
    return guest(token).filter(a -> token != null && books.invitations().use(blind(token)));
  }

  PasswordVerdict verdict(String password, String login) {
    return PasswordRules.judge(password, login, common);
  }

  private Optional<String> free(String login) {
    return Logins.fit(login).filter(l -> books.accounts().withLogin(l).isEmpty());
  }

  /// What a code of the freshly enrolled authenticator leads to.
  sealed interface Proof {
    record Not(Joining answer) implements Proof {}

    record Given(Invitation invitation, Draft draft, long step) implements Proof {}
  }

  /// Checks the code against the draft and uses the invitation up: exactly one caller gets `Given`.
  Proof prove(@Nullable String token, String code) {
    Optional<Invitation> found = invitation(token);
    Draft draft = found.map(Invitation::draft).orElse(null);
    if (token == null || found.isEmpty() || draft == null) {
      return new Proof.Not(new Joining.Dead());
    }
    String digits = Digits.ascii(code).replaceAll("\\s", "");
    long step = codes.matches(draft.totpSecret(), digits, clock.instant());
    if (step < 0) {
      return new Proof.Not(enrolling(draft, true));
    }
    boolean mine = books.invitations().use(blind(token));
    return mine ? new Proof.Given(found.get(), draft, step) : new Proof.Not(new Joining.Dead());
  }

  private static Joining enrolling(Draft draft, boolean again) {
    String label = URLEncoder.encode(draft.login(), StandardCharsets.UTF_8).replace("+", "%20");
    String address =
        "otpauth://totp/Mingbai:"
            + label
            + "?secret="
            + draft.totpSecret()
            + "&issuer=Mingbai&digits=6&period=30";
    return new Joining.Enrolling(draft.login(), draft.totpSecret(), address, again);
  }

  private Optional<Invitation> invitation(@Nullable String token) {
    if (token == null || token.isBlank()) {
      return Optional.empty();
    }
    return books
        .invitations()
        .find(blind(token))
        .filter(i -> clock.instant().isBefore(i.until()))
        .filter(i -> i.first() ? noAdministrator(books.accounts().all()) : account(i).isPresent());
  }

  private byte[] blind(String token) {
    return receipts.blind("invitation|" + token);
  }

  /// The active member an invitation is bound to.
  Optional<Account> account(Invitation invitation) {
    return books.accounts().find(invitation.member()).filter(a -> a.member().active());
  }

  static boolean noAdministrator(List<Account> all) {
    return all.stream()
        .noneMatch(a ->
            a.joined() && a.member().active() && a.member().holds(Role.ADMINISTRATOR, null, null));
  }
}
