package org.mingbai.store;

/// What the writer found when it came to an act; what is then told to the caller is read off its
/// thread.
sealed interface Found {
  /// Written just now.
  record Written() implements Found {}

  /// The act's key led somewhere before.
  record Known(Repeats.Before before) implements Found {}

  /// The stream had grown in the meantime.
  record Late() implements Found {}
}
