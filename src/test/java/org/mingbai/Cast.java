package org.mingbai;

import org.mingbai.phrases.Ready;

/// Those who act in a journey, by whatever way they reach the house. What a line of a journey means
/// is said once, in `Journey`; how it is done and seen is theirs.
interface Cast extends AutoCloseable {
  /// Somebody new.
  Complainant complainant();

  Mediator mediator(String login);

  /// Keeps what this person has before her as a picture, where there is one.
  default void picture(Complainant of, String name) {}

  default void picture(Mediator of, String name) {}

  /// The journey is over; the mediators stay.
  @Override
  void close();

  /// Whoever complains, with nothing but a conversation or a code.
  interface Complainant {
    String locale();

    String reference();

    /// The number she was given with the receipt.
    String code();

    void opens(String locale, String country);

    void opensAgain();

    void says(String text);

    void taps(String choice);

    /// Leaves out what is asked until she is shown what was understood.
    void skips();

    /// The answer to what she sends next is lost on the way; she sends it again.
    void losesTheAnswer();

    /// Who leads: `assistant`, `waiting`, `person` or `ended`.
    void is(String leading);

    /// Does the assistant answer what she sent last?
    void hears(boolean assistant);

    /// Of each of her messages there is one.
    void saidOnce(Iterable<String> sent);

    void hasReceipt();

    void hasOneCase();

    /// In the thread, by itself.
    void reads(String words);

    void readsOnce(String words);

    void neverReads(String words);

    /// What was written first, of words that were translated.
    void readsOriginal(String words);

    /// Says of the last translated message that it is wrong.
    void doubts();

    /// On another device, with the code alone.
    void comesBack();

    void sees(String words);

    void neverSees(String words);

    void adds(String words);

    /// Does not want the person whom her page names.
    void refuses();

    /// The same on the page of her case.
    void refusesOnHerCase();

    /// Links the case she has open with that of the other, whose code she holds.
    void links(Complainant other);

    void unlinks(Complainant other);
  }

  /// Somebody at the desk.
  interface Mediator {
    /// Does an act without words: `claim`, `release`, `accept`, `decline`, `take-over`.
    void acts(Complainant of, String act);

    /// It is not open to her, or not any more; she is told why.
    void cannot(Complainant of, String act, String why);

    /// Sends words by one of the forms `reply`, `note`, `close`; in this language, or if it is
    /// empty in the one that is proposed.
    void writes(Complainant of, String form, String locale, String words);

    /// Types into the form `reply` or `note`, and does not send.
    void begins(Complainant of, String form, String words);

    /// Opens the case anew and has in that form what she typed before.
    void findsBegun(Complainant of, String form, String words);

    /// Answers in a ready sentence; `hers`: how the complainant reads it.
    void chooses(Complainant of, Ready ready, String hers);

    /// Is involved in it, for this reason, and will see it no more.
    void stepsAside(Complainant of, String reason);

    /// Asks that the colleague who stands aside may see it again.
    void overrides(Complainant of, String why);

    /// Decides on what another asked so: `allow` or `refuse`.
    void decides(Complainant of, String what);

    /// Sees that it is linked with the other, or does not.
    void seesLinked(Complainant of, Complainant other, boolean linked);

    /// Asks the one of this name, or if it is empty whoever reads this language, to take it over.
    void hands(Complainant of, String name, String locale, String reason);

    void translates(Complainant of, String words);

    /// Of words that wait for a translation: `back`, `change` or `as-is`; of a text in the thread:
    /// `ask` for a translation, or `wrong`.
    void settles(Complainant of, String what);

    /// Has nothing of this case to translate.
    void idles(Complainant of);

    /// Says of herself: `available`, `busy`, `away`.
    void is(String state);

    void sees(Complainant of, String words);

    /// Not any more.
    void neverSees(Complainant of, String words);

    void seesInQueue(String words);

    /// Has it in the queue, before that of the other if there is one.
    void queues(Complainant of, String before);
  }
}
