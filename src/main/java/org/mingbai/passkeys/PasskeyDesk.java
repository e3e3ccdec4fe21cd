package org.mingbai.passkeys;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingbai.grievance.Receipts;
import org.mingbai.people.Account;
import org.mingbai.people.Account.Passkey;
import org.mingbai.people.Accounts;
import org.mingbai.people.Member;
import org.mingbai.people.PeopleDesk;
import org.mingbai.people.PeopleDesk.SignedIn;
import org.mingbai.people.SecurityLog;

/// Passkeys of staff: adding, listing and removing them, signing in and joining with one. Every
/// refusal is the same, whatever was wrong (SEC-18).
public final class PasskeyDesk {
  /// No member needs more, and a list has an end.
  static final int MOST = 10;

  private static final int RETRIES = 3;
  private final Accounts accounts;
  private final PeopleDesk people;
  private final PasskeyUses uses;
  private final Challenges challenges;
  private final Ceremony ceremony = new Ceremony();
  private final InstantSource clock;

  public PasskeyDesk(
      Accounts accounts,
      PeopleDesk people,
      PasskeyUses uses,
      Receipts receipts,
      InstantSource clock) {
    this.accounts = accounts;
    this.people = people;
    this.uses = uses;
    this.challenges = new Challenges(uses, receipts, clock);
    this.clock = clock;
  }

  /// A passkey as its owner sees it.
  public record Listed(String id, String name, LocalDate added, Optional<LocalDate> used) {}

  /// A browser's answer to an offer: the challenge it was given, and the credential as JSON.
  public record Brought(String challenge, String credential) {}

  /// What became of a wish to add or remove a passkey; a removal ends all sessions and begins one
  /// of a new token.
  public sealed interface Change {
    record Added() implements Change {}

    record Removed(String token) implements Change {}

    record WrongPassword() implements Change {}

    record Refused() implements Change {}

    /// It is the only way she gets in.
    record LastWayIn() implements Change {}
  }

  public List<Listed> of(Member member) {
    return account(member.id()).map(Account::passkeys).orElse(List.of()).stream()
        .map(p -> new Listed(p.id(), p.name(), p.added(), uses.lastUsed(mark(member.id(), p.id()))))
        .toList();
  }

  /// Has she a password beside her passkeys?
  public boolean byPassword(Member member) {
    return account(member.id()).filter(Account::byPassword).isPresent();
  }

  private Optional<Account> account(String member) {
    return accounts.find(member);
  }

  // --- signing in ---

  public Offer offerDoor(Place place) {
    return new Offer(challenges.fresh("door"), place.house(), "", "", "", List.of());
  }

  /// In, if the signature fits: no password and no code are asked.
  public Optional<SignedIn> enterBy(Brought brought, Place place) {
    boolean ours = challenges.answered(brought.challenge(), "door");
    Ceremony.Claim claim = ceremony.claim(brought.credential());
    return people.signIn(
        claim.member(), account -> proven(account, claim, new Asked(brought, place, ours)));
  }

  private record Asked(Brought brought, Place place, boolean ours) {}

  /// The same work is done for a passkey nobody has as for one whose signature is wrong.
  private boolean proven(Optional<Account> account, Ceremony.Claim claim, Asked asked) {
    Optional<Passkey> known =
        account.stream()
            .flatMap(a -> a.passkeys().stream())
            .filter(p -> p.id().equals(claim.passkey()))
            .findFirst();
    Optional<Long> counter =
        ceremony.proven(claim, asked.brought(), asked.place(), known.orElse(ceremony.decoy()));
    return asked.ours()
        && known.isPresent()
        && counter.isPresent()
        && uses.use(mark(claim.member(), claim.passkey()), counter.get(), today());
  }

  // --- her own passkeys ---

  public Offer offerAccount(Member member, Place place) {
    return offer("add|" + member.id(), member, place);
  }

  private Offer offer(String purpose, Member member, Place place) {
    List<String> known =
        account(member.id()).map(Account::passkeys).orElse(List.of()).stream()
            .map(Passkey::id)
            .toList();
    return new Offer(
        challenges.fresh(purpose),
        place.house(),
        member.id(),
        member.login(),
        member.name(),
        known);
  }

  /// Adds a passkey to her account; `password` is asked again where she has one.
  public Change add(Member member, String password, String name, Brought brought, Place place) {
    if (!people.confirms(member, password)) {
      SecurityLog.event("passkey-not-added", member.id(), "password");
      return new Change.WrongPassword();
    }
    Optional<Passkey> fresh = fresh("add|", member, name, brought, place);
    boolean kept = fresh.isPresent() && kept(member.id(), fresh.get());
    SecurityLog.event(kept ? "passkey-added" : "passkey-not-added", member.id());
    return kept ? new Change.Added() : new Change.Refused();
  }

  private Optional<Passkey> fresh(
      String purpose, Member member, String name, Brought brought, Place place) {
    boolean ours = challenges.answered(brought.challenge(), purpose + member.id());
    Optional<Ceremony.Made> made = ours ? ceremony.made(brought, place) : Optional.empty();
    made.ifPresent(m -> uses.begin(mark(member.id(), m.id()), m.counter()));
    return made.map(m -> new Passkey(m.id(), m.attested(), name, m.copies(), today()));
  }

  private boolean kept(String member, Passkey fresh) {
    for (int i = 0; i < RETRIES; i++) {
      Optional<Account> was = account(member);
      List<Passkey> next = new ArrayList<>(was.map(Account::passkeys).orElse(List.of()));
      if (was.isEmpty()
          || next.size() >= MOST
          || next.stream().anyMatch(p -> p.id().equals(fresh.id()))) {
        return false;
      }
      next.add(fresh);
      if (accounts.keep(was.get().passkeys(next), member)) {
        return true;
      }
    }
    return false;
  }

  /// Removes one of her own; the last way in stays.
  public Change remove(Member member, String passkey) {
    Optional<Account> was =
        account(member.id())
            .filter(a -> a.passkeys().stream().anyMatch(p -> p.id().equals(passkey)));
    if (was.isEmpty()) {
      return new Change.Refused();
    }
    List<Passkey> left =
        was.get().passkeys().stream().filter(p -> !p.id().equals(passkey)).toList();
    if (left.isEmpty() && !was.get().byPassword()) {
      return new Change.LastWayIn();
    }
    if (!accounts.keep(was.get().passkeys(left), member.id())) {
      return new Change.Refused();
    }
    uses.forget(mark(member.id(), passkey));
    SecurityLog.event("passkey-removed", member.id(), left.size());
    return new Change.Removed(people.renewSession(member.id()));
  }

  // --- joining ---

  /// An offer to who follows this invitation; none where she must choose a password.
  public Optional<Offer> offerJoin(@Nullable String invitation, Place place) {
    return people.guest(invitation).map(m -> offer("join|" + m.id(), m, place));
  }

  /// Follows the invitation with a passkey in place of password and authenticator.
  public Optional<SignedIn> joinBy(
      @Nullable String invitation, String name, Brought brought, Place place) {
    return people
        .guest(invitation)
        .flatMap(m -> fresh("join|", m, name, brought, place))
        .flatMap(passkey -> people.join(invitation, passkey));
  }

  /// Whoever registers another's id touches nothing of hers.
  private static String mark(String member, String passkey) {
    return member + " " + passkey;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /// Forgets challenges that no longer hold; returns how many.
  public int forgetChallenges() {
    return uses.sweepChallenges(clock.instant());
  }
}
