package org.mingbai.knowledge;

import java.time.Instant;
import java.time.LocalDate;

/// What has happened to a sheet in the workshop; `by` is a member's id.
public sealed interface SheetEvent {
  Instant at();

  String by();

  /// The text was written, as a whole; `why` says where from, in the author's words, or is empty.
  record Saved(Instant at, String by, String text, String why) implements SheetEvent {}

  /// An author holds it ready.
  record Submitted(Instant at, String by) implements SheetEvent {}

  /// A publisher gave it back, with what is to be mended.
  record Returned(Instant at, String by, String why) implements SheetEvent {}

  /// A publisher let this text answer from this day on.
  record Published(Instant at, String by, LocalDate from, String text) implements SheetEvent {}

  /// It answers no more.
  record Withdrawn(Instant at, String by, String why) implements SheetEvent {}
}
