package org.mingbai.tidings;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import org.mingbai.casework.CaseId;
import org.mingbai.grievance.Receipts;
import org.mingbai.notices.Letter;
import org.mingbai.notices.MailAddress;
import org.mingbai.tidings.Letterbox.Pending;
import org.mingbai.tidings.TidingsDesk.Asked;
import org.mingbai.tidings.TidingsDesk.Proof;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Complainants' addresses: nothing but a code goes to one before whoever reads it has entered that
/// code at the case. What is answered never depends on what else is known of an address.
final class LetterboxBook {
  private static final Logger SECURITY = LoggerFactory.getLogger("org.mingbai.security");
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int MARK = 32;
  private final TidingsDesk.Books books;
  private final InstantSource clock;

  LetterboxBook(TidingsDesk.Books books, InstantSource clock) {
    this.books = books;
    this.clock = clock;
  }

  Optional<Letterbox> of(CaseId id) {
    return books.letterboxes().of(id);
  }

  Asked ask(CaseId id, String typed, String language) {
    String address = typed.strip();
    if (!MailAddress.fit(address)) {
      return Asked.UNFIT;
    }
    Instant now = clock.instant();
    Letterbox was = of(id).orElseGet(() -> Letterbox.empty(id, blind("letterbox", id), language));
    if (CodeRules.repeats(was.pending(), address, now)) {
      return Asked.SENT;
    }
    if (CodeRules.soon(was.pending(), now)) {
      return Asked.TOO_SOON;
    }
    if (!within(CodeRules.A_CASE, "case|" + id.value())) {
      return Asked.TOO_MANY;
    }
    return ask(was, address, language);
  }

  /// That a mailbox has had its codes of the day is not told: it would say that somebody else gave
  /// it. Only what does go there counts for the whole house.
  private Asked ask(Letterbox was, String address, String language) {
    boolean spared = !within(CodeRules.AN_ADDRESS, "address|" + CodeRules.mailbox(address));
    if (!spared && !within(CodeRules.THE_HOUSE, "house")) {
      return Asked.TOO_MANY;
    }
    String code = "%08d".formatted(RANDOM.nextInt(100_000_000));
    String proof = proof(was.id(), address, code);
    Instant now = clock.instant();
    if (!books.letterboxes().keep(was.asking(new Pending(address, proof, now, 0), language))) {
      return Asked.TOO_SOON;
    }
    Letter letter =
        Letter.fresh(proof.substring(0, MARK), Letter.Sort.HER_CODE, was.mark(), code, now);
    boolean posted = !spared && books.letters().post(letter);
    SECURITY.info("event=letterbox-asked detail={}", posted);
    return Asked.SENT;
  }

  private boolean within(int most, String what) {
    LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return books.counts().more(hex("codes|" + day + "|" + what), day) <= most;
  }

  /// The address a code letter goes to, as long as its code is the one that is waited for.
  Optional<String> awaiting(Letterbox box, String code) {
    return Optional.ofNullable(box.pending())
        .filter(p -> p.proof().equals(proof(box.id(), p.address(), code)))
        .map(Pending::address);
  }

  Proof prove(CaseId id, String typed) {
    Instant now = clock.instant();
    Letterbox was = of(id).orElse(null);
    Pending pending = was == null ? null : was.pending();
    if (was == null || pending == null || !CodeRules.holds(pending, now)) {
      return Proof.TOO_OLD;
    }
    boolean right =
        pending.proof().equals(proof(id, pending.address(), typed.replaceAll("\\s", "")));
    Letterbox next =
        right
            ? was.proven(pending.address(), now)
            : was.asking(pending.wrongOnce(), was.language());
    boolean kept = books.letterboxes().keep(next);
    SECURITY.info("event=letterbox-proven detail={}", right && kept);
    return right && kept ? Proof.YES : Proof.WRONG;
  }

  void remove(CaseId id) {
    books.letterboxes().remove(id);
    SECURITY.info("event=letterbox-removed detail=-");
  }

  private String proof(CaseId id, String address, String code) {
    return hex("letterbox|" + id.value() + "|" + address + "|" + code);
  }

  private String blind(String what, CaseId id) {
    return hex(what + "|" + id.value()).substring(0, MARK);
  }

  private String hex(String secret) {
    Receipts receipts = books.receipts();
    return HexFormat.of().formatHex(receipts.blind(secret));
  }
}
