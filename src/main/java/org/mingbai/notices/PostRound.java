package org.mingbai.notices;

import java.time.InstantSource;
import java.util.Optional;
import org.mingbai.people.Member;
import org.mingbai.people.PeopleDesk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries letters from the outbox to the mail server, one after the other; whoever takes a letter
/// has it for herself, so that several nodes send none twice.
final class PostRound {
  private static final Logger LOG = LoggerFactory.getLogger(PostRound.class);
  private static final int MOST_AT_ONCE = 50;
  private final Letters letters;
  private final MailboxBook mailboxes;
  private final PeopleDesk people;
  private final NoticeWords words;
  private final Postman postman;
  private final Outsiders outsiders;
  private final InstantSource clock;

  PostRound(
      Letters letters,
      MailboxBook mailboxes,
      PeopleDesk people,
      NoticeWords words,
      Postman postman,
      Outsiders outsiders,
      InstantSource clock) {
    this.letters = letters;
    this.mailboxes = mailboxes;
    this.people = people;
    this.words = words;
    this.postman = postman;
    this.outsiders = outsiders;
    this.clock = clock;
  }

  /// Says how many were handed over. Where the server itself is in trouble the rest may wait.
  int carry() {
    int taken = 0;
    for (int i = 0; i < MOST_AT_ONCE; i++) {
      Optional<Letter> letter =
          letters.take(clock.instant(), clock.instant().plus(RetryRules.HELD));
      if (letter.isEmpty()) {
        return taken;
      }
      switch (carried(letter.get())) {
        case Delivery.Taken _ -> taken++;
        case Delivery.Not not -> {
          if (not.why().ofTheServer()) {
            return taken;
          }
        }
      }
    }
    return taken;
  }

  private Delivery carried(Letter letter) {
    Optional<Mail> mail = mail(letter);
    if (mail.isEmpty()) {
      letters.settle(letter.id(), Letter.State.GONE);
      return new Delivery.Taken();
    }
    Delivery delivery = postman.carry(mail.get());
    switch (delivery) {
      case Delivery.Taken _ -> letters.settle(letter.id(), Letter.State.SENT);
      case Delivery.Not not -> failed(letter, not.why());
    }
    return delivery;
  }

  private void failed(Letter letter, Delivery.Trouble trouble) {
    LOG.warn("letter {} was not taken: {}", letter.id(), trouble.key());
    RetryRules.next(letter, trouble, clock.instant())
        .ifPresentOrElse(
            due -> letters.later(letter.id(), due, trouble),
            () -> letters.bury(letter.id(), trouble));
  }

  /// Nothing for whoever works here no more, or reads no mail any more.
  private Optional<Mail> mail(Letter letter) {
    return switch (letter.sort()) {
      case HER_CODE, HER_NEWS -> outsiders.written(letter);
      case CODE, URGENT, DIGEST -> toStaff(letter);
    };
  }

  private Optional<Mail> toStaff(Letter letter) {
    Mailbox box = mailboxes.of(letter.member());
    boolean here = people.member(letter.member()).filter(Member::active).isPresent();
    Optional<String> to =
        letter.sort() == Letter.Sort.CODE
            ? mailboxes.awaiting(box, letter.blanks())
            : Optional.ofNullable(box.address()).filter(_ -> here);
    return to.map(address -> words.letter(letter, box, address));
  }
}
