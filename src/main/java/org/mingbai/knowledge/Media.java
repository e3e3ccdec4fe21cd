package org.mingbai.knowledge;

import java.nio.file.Path;
import java.util.Optional;

/// Keeps the readings, pictures and animations of sheets under the hash of their content.
public interface Media {
  /// What became of a file that an author brought.
  sealed interface Verdict {
    /// It is kept; its alternative is not written yet.
    record Kept(Medium medium) implements Verdict {}

    record Unfit(Why why) implements Verdict {}
  }

  /// Why a file is not kept.
  enum Why {
    /// By its content none of the kinds, whatever its name says; drawings in SVG too.
    NOT_KNOWN,
    /// More bytes than its sort may have.
    TOO_LARGE,
    /// More dots than a phone can hold.
    TOO_WIDE,
    /// Cut off or broken.
    DAMAGED
  }

  /// Judges a file by its bytes, takes out what tells where and by whom it was made, and keeps it.
  Verdict keep(byte[] file);

  /// Where this file lies; empty where there is none of this name.
  Optional<Path> find(Medium medium);
}
