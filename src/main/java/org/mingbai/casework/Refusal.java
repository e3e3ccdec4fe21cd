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

  /// She stands aside from the file: it is not there for her.
  record Aside() implements Refusal {}

  /// Who is asked to take the file over stands aside from it.
  record SheIsAside() implements Refusal {}

  /// Nobody of this id stands aside, or nobody asked that she may see the file again.
  record NothingAside() implements Refusal {}

  /// Whoever asked cannot allow it herself.
  record FourEyes() implements Refusal {}

  /// The complainant does not want her: no one of staff can change that.
  record HerWish() implements Refusal {}

  /// Nobody asks to see the numbers of papers (any more).
  record NothingAsked() implements Refusal {}

  /// She closed it, and its complainant does not agree: somebody else looks at it first.
  record ForReview() implements Refusal {}

  /// Nobody asks her to take it over (any more).
  record NoOffer() implements Refusal {}
}
