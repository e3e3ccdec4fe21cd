package org.mingbai.waiting;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.mingbai.casework.CaseFile;

/// Readers who also know whose turn it is.
public final class InTurn implements Readers {
  private final Readers readers;
  private final Turns turns;

  public InTurn(Readers readers, Turns turns) {
    this.readers = readers;
    this.turns = turns;
  }

  @Override
  public Reading of(CaseFile file, Instant now) {
    return readers.of(file, now);
  }

  @Override
  public Optional<Integer> before(CaseFile file) {
    return turns.before(file);
  }

  @Override
  public Optional<Duration> usual(CaseFile file, Instant now) {
    return turns.usual(file.locale(), now);
  }
}
