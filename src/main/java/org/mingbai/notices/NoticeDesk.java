package org.mingbai.notices;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.mingbai.grievance.Receipts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Notices by mail: members' addresses, what they are told, and the outbox.
public final class NoticeDesk {
  private static final Logger SECURITY = LoggerFactory.getLogger("org.mingbai.security");
  private static final int DAYS_KEPT = 60;

  /// What became of a wish to have notices at an address.
  public enum Asked {
    /// A code is on its way there.
    SENT,
    /// It is no address we can use.
    UNFIT,
    /// A code was sent a moment ago.
    TOO_SOON
  }

  /// What a code proved.
  public enum Proof {
    YES,
    WRONG,
    /// No code is waited for any more.
    TOO_OLD
  }

  /// The books this room keeps.
  public record Books(Mailboxes mailboxes, Letters letters, Receipts receipts) {}

  private final Books books;
  private final NoticeWords words;
  private final Postman postman;
  private final InstantSource clock;
  private final MailboxBook mailboxes;
  private final NewsRound news;
  private final PostRound post;

  /// `outsiders`: who else is written to.
  public NoticeDesk(
      Books books,
      Sources sources,
      NoticeWords words,
      Postman postman,
      Outsiders outsiders,
      InstantSource clock) {
    this.books = books;
    this.words = words;
    this.postman = postman;
    this.clock = clock;
    this.mailboxes = new MailboxBook(books.mailboxes(), books.letters(), books.receipts(), clock);
    this.news = new NewsRound(sources, books.mailboxes(), books.letters(), books.receipts());
    this.post =
        new PostRound(
            books.letters(), mailboxes, sources.people(), words, postman, outsiders, clock);
  }

  /// Is a mail server set up?
  public boolean mailReady() {
    return postman.ready();
  }

  /// Her address and wishes; empty ones where she gave none.
  public Mailbox mailboxOf(String member) {
    return mailboxes.of(member);
  }

  public Asked proposeAddress(String member, String address, String language) {
    return mailboxes.ask(member, address, language);
  }

  public Proof proveAddress(String member, String code) {
    return mailboxes.prove(member, code);
  }

  public void removeAddress(String member) {
    mailboxes.remove(member);
  }

  /// False when she changed something elsewhere at the same moment.
  public boolean chooseNotices(String member, Set<Kind> kinds, boolean urgent, String language) {
    return mailboxes.want(member, kinds, urgent, language);
  }

  /// Puts into the outbox what staff must be told now; says how many letters.
  public int tellStaff() {
    return postman.ready() ? news.look(clock.instant()) : 0;
  }

  /// Hands over what is due; says how many letters were taken.
  public int carryLetters() {
    return postman.ready() ? post.carry() : 0;
  }

  /// A mail to a proven address, at once and past the outbox.
  public Delivery sendTest(String address, String language) {
    byte[] mark = books.receipts().blind("test|" + books.receipts().secret());
    return postman.carry(words.test(HexFormat.of().formatHex(mark, 0, 16), address, language));
  }

  /// What waits or was given up, oldest first.
  public List<Letter> outbox() {
    return books.letters().open();
  }

  /// `by`: the id of the member who wants it.
  public boolean tryLetterAgain(String id, String by) {
    return noted("letter-again", by, books.letters().revive(id, clock.instant()));
  }

  public boolean letLetterGo(String id, String by) {
    return noted("letter-let-go", by, books.letters().drop(id));
  }

  private static boolean noted(String what, String by, boolean done) {
    SECURITY.info("event={} member={} detail={}", what, by, done);
    return done;
  }

  /// Forgets that old letters were sent; returns how many.
  public int forgetLetters() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return books.letters().forget(today.minusDays(DAYS_KEPT));
  }
}
