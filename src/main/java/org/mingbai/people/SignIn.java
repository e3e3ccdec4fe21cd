package org.mingbai.people;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.mingbai.people.WrongTries.Tries;

/// Password and code in one act; unknown, wrong, disabled and held back are told apart by nobody,
/// neither by words nor by time (SEC-18).
final class SignIn {
  private static final long STEP_NANOS = Duration.ofMillis(100).toNanos();

  private final StaffBooks books;
  private final Passwords passwords;
  private final SecondProof second;
  private final InstantSource clock;
  private final CompletableFuture<String> decoy;

  SignIn(StaffBooks books, Passwords passwords, SecondProof second, InstantSource clock) {
    this.books = books;
    this.passwords = passwords;
    this.second = second;
    this.clock = clock;
    this.decoy = CompletableFuture.supplyAsync(() -> passwords.hash(Fresh.id()));
  }

  /// The account, if everything fits. Each way through costs one slow hash and one note.
  Optional<Account> attempt(String typedLogin, String password, String code) {
    long began = System.nanoTime();
    String login = Logins.of(typedLogin);
    Instant now = clock.instant();
    Tries tries = books.tries().of(login);
    Optional<Account> account = books.accounts().withLogin(login);
    boolean fits = passwords.fits(password, hash(account));
    Optional<Account> proven =
        account
            .filter(a -> fits && TryRules.heard(tries, now) && a.joined() && a.member().active())
            .filter(a -> second.accepts(a, code, now));
    if (proven.isPresent()) {
      books.tries().clear(login);
    } else {
      books.tries().note(login, TryRules.failed(tries, now));
    }
    String who = account.map(a -> a.member().id()).orElse("unknown");
    SecurityLog.event(proven.isPresent() ? "signed-in" : "sign-in-refused", who, tries.wrong());
    return told(proven, began);
  }

  /// The account of this member, if `proof` finds that she holds one of its passkeys. A refusal
  /// counts under a name no login can have, so that it slows neither her password nor anybody else.
  Optional<Account> attempt(String member, Predicate<Optional<Account>> proof) {
    long began = System.nanoTime();
    String tried = "passkey " + member;
    Instant now = clock.instant();
    Tries tries = books.tries().of(tried);
    Optional<Account> account = books.accounts().find(member).filter(a -> a.member().active());
    boolean fits = proof.test(account);
    Optional<Account> proven = account.filter(a -> fits && TryRules.heard(tries, now));
    if (proven.isPresent()) {
      books.tries().clear(tried);
    } else {
      books.tries().note(tried, TryRules.failed(tries, now));
    }
    String who = account.map(a -> a.member().id()).orElse("unknown");
    SecurityLog.event(
        proven.isPresent() ? "signed-in-by-passkey" : "passkey-refused", who, tries.wrong());
    return told(proven, began);
  }

  /// A refusal is told a chance moment after the next full tenth of a second: an account that is
  /// read, or a note that stands already, takes less than a thousandth more or less, which hundreds
  /// of tries would show, and a few millionths even of the waking from an even pause.
  private static Optional<Account> told(Optional<Account> proven, long began) {
    long until =
        began
            + ((System.nanoTime() - began) / STEP_NANOS + 1) * STEP_NANOS
            + Fresh.number(STEP_NANOS / 10);
    while (proven.isEmpty()
        && System.nanoTime() < until
        && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(until - System.nanoTime());
    }
    return proven;
  }

  /// Is this her password? For acts that ask once more.
  boolean password(Account account, String password) {
    return passwords.fits(password, hash(Optional.of(account)));
  }

  /// Forgets tries nobody has waited for since a day.
  int sweep() {
    return books.tries().sweepTries(clock.instant().minus(Duration.ofDays(1)));
  }

  private String hash(Optional<Account> account) {
    String known = account.map(Account::passwordHash).orElse(null);
    return known == null ? decoy.join() : known;
  }
}
