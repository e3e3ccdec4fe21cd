package org.mingbai.notices;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.mingbai.grievance.Receipts;
import org.mingbai.notices.Mailbox.Pending;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Members' mail addresses: nothing but a code goes to an address before its owner has proven that
/// she reads it.
final class MailboxBook {
  private static final Logger SECURITY = LoggerFactory.getLogger("org.mingbai.security");
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int MOST_WRONG = 5;
  private static final Duration APART = Duration.ofMinutes(2);
  private static final Duration HOLDS = Duration.ofDays(1);

  private final Mailboxes mailboxes;
  private final Letters letters;
  private final Receipts receipts;
  private final InstantSource clock;

  MailboxBook(Mailboxes mailboxes, Letters letters, Receipts receipts, InstantSource clock) {
    this.mailboxes = mailboxes;
    this.letters = letters;
    this.receipts = receipts;
    this.clock = clock;
  }

  Mailbox of(String member) {
    return mailboxes.of(member).orElseGet(() -> Mailbox.empty(member));
  }

  NoticeDesk.Asked ask(String member, String typed, String language) {
    String address = typed.strip();
    if (!MailAddress.fit(address)) {
      return NoticeDesk.Asked.UNFIT;
    }
    Instant now = clock.instant();
    Mailbox was = of(member);
    Pending before = was.pending();
    if (before != null && now.isBefore(before.asked().plus(APART))) {
      return NoticeDesk.Asked.TOO_SOON;
    }
    String code = "%08d".formatted(RANDOM.nextInt(100_000_000));
    String proof = proof(member, address, code);
    if (!mailboxes.keep(was.asking(new Pending(address, proof, now, 0), language))) {
      return NoticeDesk.Asked.TOO_SOON;
    }
    boolean posted =
        letters.post(Letter.fresh(proof.substring(0, 32), Letter.Sort.CODE, member, code, now));
    SECURITY.info("event=mail-address-asked member={} detail={}", member, posted);
    return NoticeDesk.Asked.SENT;
  }

  /// The address a code letter goes to, as long as its code is the one that is waited for.
  Optional<String> awaiting(Mailbox box, String code) {
    return Optional.ofNullable(box.pending())
        .filter(p -> p.proof().equals(proof(box.member(), p.address(), code)))
        .map(Pending::address);
  }

  NoticeDesk.Proof prove(String member, String typed) {
    Instant now = clock.instant();
    Mailbox was = of(member);
    Pending pending = was.pending();
    if (pending == null
        || pending.wrong() >= MOST_WRONG
        || now.isAfter(pending.asked().plus(HOLDS))) {
      return NoticeDesk.Proof.TOO_OLD;
    }
    String code = typed.replaceAll("\\s", "");
    boolean right = pending.proof().equals(proof(member, pending.address(), code));
    Mailbox next =
        right
            ? was.proven(pending.address(), now)
            : was.asking(
                new Pending(
                    pending.address(), pending.proof(), pending.asked(), pending.wrong() + 1),
                was.language());
    boolean kept = mailboxes.keep(next);
    SECURITY.info("event=mail-address-proven member={} detail={}", member, right && kept);
    return right && kept ? NoticeDesk.Proof.YES : NoticeDesk.Proof.WRONG;
  }

  void remove(String member) {
    mailboxes.remove(member);
    SECURITY.info("event=mail-address-removed member={} detail=-", member);
  }

  boolean want(String member, Set<Kind> kinds, boolean urgent, String language) {
    return mailboxes.keep(of(member).wanting(kinds, urgent, language));
  }

  private String proof(String member, String address, String code) {
    return HexFormat.of()
        .formatHex(receipts.blind("mailbox|" + member + "|" + address + "|" + code));
  }
}
