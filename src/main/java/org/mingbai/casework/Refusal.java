package org.mingbai.casework;

import java.time.LocalDate;

/// Why an act of staff may not be.
public sealed interface Refusal {
  /// Another mediator has the file.
  record HandledBy(String member, String name) implements Refusal {}

  /// Only who has the file can give it back.
  record NotYours() implements Refusal {}

  /// The complainant or a colleague wrote what the writer has not seen; the file handed back with
  /// this has it.
  record SeenLess() implements Refusal {}

  /// The case is closed.
  record AlreadyClosed() implements Refusal {}

  /// Not a day on which to take it up again: it must lie after today, and not after `latest`.
  record DayUnfit(LocalDate latest) implements Refusal {}

  /// Its complainant asked for a person and waits: it cannot be laid aside.
  record SheWaits() implements Refusal {}

  /// A reply, note or reason without words.
  record NoWords() implements Refusal {}

  /// Another was first to translate it.
  record TranslatedBy(String name) implements Refusal {}

  /// These words do not wait for a translation (any more).
  record NothingWaits() implements Refusal {}

  /// Nobody asks her to take it over (any more).
  record NoOffer() implements Refusal {}
}
