package org.mingbai.people;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingbai.grievance.Receipts;
import org.mingbai.people.JoinBook.Proof;

/// The staff door: who works here, how they join, sign in and leave.
public final class PeopleDesk {
  private final StaffBooks books;
  private final Passwords passwords;
  private final SecondProof second;
  private final SignIn signIn;
  private final JoinBook joins;
  private final SessionBook sessions;
  private final MemberBook members;

  public PeopleDesk(
      StaffBooks books,
      Passwords passwords,
      OneTimeCodes codes,
      Receipts receipts,
      InstantSource clock) {
    this.books = books;
    this.passwords = passwords;
    this.second = new SecondProof(books.accounts(), codes, receipts);
    this.signIn = new SignIn(books, passwords, second, clock);
    this.joins = new JoinBook(books, passwords, codes, receipts, clock);
    this.sessions = new SessionBook(books.sessions(), receipts, clock);
    this.members = new MemberBook(books);
  }

  /// The member of a session, and the session itself.
  public record Present(Member member, Session session) {}

  /// Signed in, with the session's token, told once.
  public record SignedIn(Member member, String token) {}

  /// An invitation of a member, with its token, told once.
  public record Invited(Member member, String token) {}

  /// What became of a wish for another password; a changed one begins a session of a new token and
  /// ends all others.
  public sealed interface NewPassword {
    record Kept(String token) implements NewPassword {}

    record OldOneWrong() implements NewPassword {}

    record Unfit(PasswordVerdict verdict) implements NewPassword {}
  }

  /// A token for the link that makes the first administrator, anew at each start; empty once there
  /// is one.
  public Optional<String> firstLink() {
    boolean none = JoinBook.noAdministrator(books.accounts().all());
    return none ? Optional.of(joins.issue(Invitation.FIRST)) : Optional.empty();
  }

  /// Adds a member and invites her; empty when the login is taken or not of the right letters.
  public Optional<Invited> invite(String login, Standing standing, Member by) {
    return Logins.fit(login)
        .filter(l -> by.administers(standing))
        .flatMap(l -> members.add(l, standing, by.id()))
        .map(m -> new Invited(m, joins.issue(m.id())));
  }

  /// A fresh link for a member who lost hers, her password or her telephone; what she has goes on
  /// until she uses it.
  public Optional<Invited> inviteAgain(String member, Member by) {
    Optional<Member> whom = member(member).filter(m -> m.active() && by.administers(m.standing()));
    whom.ifPresent(m -> SecurityLog.event("invited-again", m.id(), by.id()));
    return whom.map(m -> new Invited(m, joins.issue(m.id())));
  }

  public Joining readInvitation(@Nullable String token) {
    return joins.open(token);
  }

  /// Login and name count only for the first administrator.
  public Joining choosePassword(
      @Nullable String token, String login, String name, String password) {
    return joins.choose(token, login, name, password);
  }

  public Joining proveAuthenticator(@Nullable String token, String code) {
    return switch (joins.prove(token, code)) {
      case Proof.Not not -> not.answer();
      case Proof.Given given -> joined(given);
    };
  }

  private Joining joined(Proof.Given given) {
    List<String> recovery = Fresh.recoveryCodes();
    List<String> hashes = recovery.stream().map(second::hash).toList();
    Invitation.Draft draft = given.draft();
    Optional<Account> account =
        given.invitation().first() ? first(draft) : joins.account(given.invitation());
    boolean kept =
        account.isPresent()
            && books
                .accounts()
                .keep(
                    account.get().proven(draft.passwordHash(), draft.totpSecret(), hashes),
                    account.get().member().id());
    if (!kept) {
      return new Joining.Dead();
    }
    Member member = account.get().member();
    sessions.endAll(member.id());
    books.tries().clear(member.login());
    // Where this step or a later one is spent already, the code cannot come again anyway.
    SecurityLog.event("joined", member.id(), books.accounts().spend(member.id(), given.step()));
    return new Joining.Joined(member, sessions.begin(member.id()), recovery);
  }

  private Optional<Account> first(Invitation.Draft draft) {
    Standing standing =
        new Standing(
            draft.name(), Set.of(Role.ADMINISTRATOR), List.of(), List.of(), List.of(), List.of());
    return members
        .add(draft.login(), standing, Invitation.FIRST)
        .flatMap(m -> books.accounts().find(m.id()));
  }

  public Optional<SignedIn> signIn(String login, String password, String code) {
    return signIn.attempt(login, password, code).map(this::entered);
  }

  /// In by a passkey: `proof` is shown her account, or none where there is no such member, and says
  /// whether she holds one of its passkeys. Refusals slow the next as wrong passwords do.
  public Optional<SignedIn> signIn(String member, Predicate<Optional<Account>> proof) {
    return signIn.attempt(member, proof).map(this::entered);
  }

  private SignedIn entered(Account account) {
    return new SignedIn(account.member(), sessions.begin(account.member().id()));
  }

  /// Whom this invitation lets in with a passkey; the first administrator joins with a password.
  public Optional<Member> guest(@Nullable String token) {
    return joins.guest(token).map(Account::member);
  }

  /// Follows an invitation with a passkey: it takes the place of all she signed in with before.
  public Optional<SignedIn> join(@Nullable String token, Account.Passkey passkey) {
    Optional<Account> account =
        joins.take(token).filter(a -> books.accounts().keep(a.keyed(passkey), a.member().id()));
    account
        .map(Account::member)
        .ifPresent(m -> {
          sessions.endAll(m.id());
          books.tries().clear(m.login());
          SecurityLog.event("joined", m.id(), "passkey");
        });
    return account.map(this::entered);
  }

  /// Is it really she who sits there? Her password, where she has one.
  public boolean confirms(Member member, String password) {
    return books
        .accounts()
        .find(member.id())
        .filter(a -> !a.byPassword() || signIn.password(a, password))
        .isPresent();
  }

  /// Ends all her sessions and begins a new one.
  public String renewSession(String member) {
    sessions.endAll(member);
    return sessions.begin(member);
  }

  /// Who is this? Empty for no, unknown, ended, old or idle sessions and members who no longer work
  /// here.
  public Optional<Present> identify(@Nullable String token) {
    return sessions.known(token).flatMap(this::present);
  }

  /// The same for what goes on by itself while a page is open: an open stream keeps no session
  /// alive (SEC-22).
  public Optional<Present> overhears(@Nullable String token) {
    return sessions.unnoted(token).flatMap(this::present);
  }

  private Optional<Present> present(Session session) {
    return member(session.member()).filter(Member::active).map(m -> new Present(m, session));
  }

  public void signOut(@Nullable String token) {
    sessions.known(token).ifPresent(sessions::end);
  }

  public List<Session> sessionsOf(String member) {
    return sessions.of(member);
  }

  /// Ends one of the member's own sessions; another's is simply not there.
  public void endSession(String member, String session) {
    sessions.of(member).stream().filter(s -> s.id().equals(session)).forEach(sessions::end);
  }

  public void endSessionsOf(String member) {
    sessions.endAll(member);
  }

  public NewPassword changePassword(Member member, String old, String fresh) {
    Optional<Account> account = account(member, old);
    if (account.isEmpty()) {
      SecurityLog.event("password-change-refused", member.id());
      return new NewPassword.OldOneWrong();
    }
    PasswordVerdict verdict = joins.verdict(fresh, member.login());
    if (verdict != PasswordVerdict.FINE) {
      return new NewPassword.Unfit(verdict);
    }
    boolean kept =
        books.accounts().keep(account.get().password(passwords.hash(fresh)), member.id());
    if (!kept) {
      return new NewPassword.OldOneWrong();
    }
    SecurityLog.event("password-changed", member.id());
    return new NewPassword.Kept(renewSession(member.id()));
  }

  /// Ten new recovery codes in place of the old ones, told once; empty when the password is wrong.
  public Optional<List<String>> renewRecoveryCodes(Member member, String password) {
    List<String> fresh = Fresh.recoveryCodes();
    Optional<List<String>> told =
        account(member, password)
            .filter(a ->
                books
                    .accounts()
                    .keep(a.recovery(fresh.stream().map(second::hash).toList()), member.id()))
            .map(a -> fresh);
    SecurityLog.event(
        told.isPresent() ? "recovery-codes-renewed" : "recovery-codes-refused", member.id());
    return told;
  }

  /// How many recovery codes she has left.
  public int recoveryCodesLeft(String member) {
    return books.accounts().find(member).map(a -> a.recovery().size()).orElse(0);
  }

  private Optional<Account> account(Member member, String password) {
    return books.accounts().find(member.id()).filter(a -> signIn.password(a, password));
  }

  public List<Member> members() {
    return members(a -> true);
  }

  /// Who has joined, and is suspended or not: nothing can wait for somebody merely invited.
  public List<Member> joined() {
    return members(Account::joined);
  }

  private List<Member> members(Predicate<Account> which) {
    return books.accounts().all().stream()
        .filter(which)
        .map(Account::member)
        .sorted(Comparator.comparing(Member::name).thenComparing(Member::login))
        .toList();
  }

  public Optional<Member> member(String id) {
    return books.accounts().find(id).map(Account::member);
  }

  /// Who was invited and has not joined yet.
  public Set<String> notJoined() {
    return members(a -> !a.joined()).stream().map(Member::id).collect(Collectors.toSet());
  }

  public Changes changeStanding(String member, Standing standing, Member by) {
    return members.change(member, standing, by);
  }

  public Changes suspend(String member, Member by) {
    return members.activate(member, false, by);
  }

  public Changes restore(String member, Member by) {
    return members.activate(member, true, by);
  }

  /// Forgets sessions that no longer hold and tries nobody waits for; returns how many.
  public int tidy() {
    return sessions.sweep() + signIn.sweep();
  }
}
