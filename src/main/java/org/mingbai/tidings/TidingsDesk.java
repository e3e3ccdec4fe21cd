package org.mingbai.tidings;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingbai.casework.CaseId;
import org.mingbai.casework.DocketDesk;
import org.mingbai.grievance.Receipts;
import org.mingbai.notices.Letter;
import org.mingbai.notices.Letters;
import org.mingbai.notices.Mail;
import org.mingbai.notices.Outsiders;
import org.mingbai.notices.Postman;

/// News by mail for complainants who wish it: their addresses, and what goes there.
public final class TidingsDesk implements Outsiders {
  /// What became of a wish to have news at an address.
  public enum Asked {
    /// If the address is right, a code comes there.
    SENT,
    /// It is no address we can use.
    UNFIT,
    /// A code was asked for a moment ago.
    TOO_SOON,
    /// No more codes today.
    TOO_MANY
  }

  /// What a code proved.
  public enum Proof {
    YES,
    WRONG,
    /// No code is waited for any more.
    TOO_OLD
  }

  /// What a case's page shows of it: addresses as far as their owner knows them again, "" where
  /// there is none.
  public record Shown(String address, String pending) {
    static final Shown NOTHING = new Shown("", "");

    /// Is anything kept that may be taken back?
    public boolean any() {
      return !address.isEmpty() || !pending.isEmpty();
    }
  }

  /// The books this room keeps, and the outbox it shares.
  public record Books(
      Letterboxes letterboxes, CodeCounts counts, Letters letters, Receipts receipts) {}

  private final Books books;
  private final TidingsWords words;
  private final Postman postman;
  private final InstantSource clock;
  private final LetterboxBook letterboxes;
  private final TidingsRound round;

  /// `zones`: the clock of each country.
  public TidingsDesk(
      Books books,
      DocketDesk docket,
      Function<@Nullable String, ZoneId> zones,
      TidingsWords words,
      Postman postman,
      InstantSource clock) {
    this.books = books;
    this.words = words;
    this.postman = postman;
    this.clock = clock;
    this.letterboxes = new LetterboxBook(books, clock);
    this.round = new TidingsRound(books, docket, zones);
  }

  /// Can mail be sent at all?
  public boolean offersMail() {
    return postman.ready();
  }

  public Shown letterbox(CaseId id) {
    return letterboxes.of(id).map(this::shown).orElse(Shown.NOTHING);
  }

  private Shown shown(Letterbox box) {
    String address = box.address();
    Letterbox.Pending pending = box.pending();
    boolean waits = CodeRules.holds(pending, clock.instant());
    return new Shown(
        address == null ? "" : CodeRules.masked(address),
        pending == null || !waits ? "" : CodeRules.masked(pending.address()));
  }

  /// `language`: that of the mails from now on.
  public Asked wishNews(CaseId id, String address, String language) {
    return letterboxes.ask(id, address, language);
  }

  public Proof proveLetterbox(CaseId id, String code) {
    return letterboxes.prove(id, code);
  }

  /// What is on its way there is sent no more.
  public void stopNews(CaseId id) {
    letterboxes.remove(id);
  }

  /// Puts into the outbox what complainants must be told now; says how many letters.
  public int tellComplainants() {
    return postman.ready() ? round.look(clock.instant()) : 0;
  }

  @Override
  public Optional<Mail> written(Letter letter) {
    return books.letterboxes().marked(letter.member()).flatMap(box -> written(letter, box));
  }

  private Optional<Mail> written(Letter letter, Letterbox box) {
    return switch (letter.sort()) {
      case HER_CODE ->
          letterboxes
              .awaiting(box, letter.blanks())
              .map(to -> words.code(letter.id(), to, box.language(), letter.blanks()));
      case HER_NEWS ->
          Optional.ofNullable(box.address()).map(to -> words.news(letter.id(), to, box.language()));
      case CODE, URGENT, DIGEST -> Optional.empty();
    };
  }

  /// Forgets how many codes were sent on days that are over; returns how many marks.
  public int forgetCounts() {
    return books.counts().forget(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
  }
}
