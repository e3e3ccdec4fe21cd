package org.mingbai.casework;

/// Why an act of staff may not be.
public sealed interface Refusal {
  /// Another mediator has the file.
  record HandledBy(String member, String name) implements Refusal {}

  /// Only who has the file can give it back.
  record NotYours() implements Refusal {}

  /// The case is closed.
  record AlreadyClosed() implements Refusal {}

  /// A reply, note or reason without words.
  record NoWords() implements Refusal {}

  /// Nobody asks her to take it over (any more).
  record NoOffer() implements Refusal {}
}
