package org.mingbai.waiting;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingbai.casework.CaseFile;

/// Tells when somebody who may see a case can read it in its own language.
@FunctionalInterface
public interface Readers {
  Reading of(CaseFile file, Instant now);

  /// How many wait before her; empty where that is not known or she does not wait.
  default Optional<Integer> before(CaseFile file) {
    return Optional.empty();
  }

  /// How long others waited of late; empty where too few did to say.
  default Optional<Duration> usual(CaseFile file, Instant now) {
    return Optional.empty();
  }

  /// A house that keeps no roster promises nothing.
  static Readers unknown() {
    return (file, now) -> new Reading.Unknown();
  }

  /// When she can be read.
  sealed interface Reading {
    /// Nobody wrote down when.
    record Unknown() implements Reading {}

    /// Somebody is there from then until then; `zone` is that of the complainant's country, null
    /// where it is not known: then only the day may be told.
    record There(Instant from, Instant to, @Nullable ZoneId zone) implements Reading {}

    /// Nobody here reads her language.
    record Nobody() implements Reading {}
  }
}
