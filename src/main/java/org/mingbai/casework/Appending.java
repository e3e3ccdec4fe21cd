package org.mingbai.casework;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingbai.casework.Cases.Kept;
import org.mingbai.grievance.Once;

/// Decides and appends; when somebody else was first, decides again on the newer file.
final class Appending {
  private static final int ATTEMPTS = 50;
  private final Cases cases;

  Appending(Cases cases) {
    this.cases = cases;
  }

  /// What became of it.
  sealed interface Appended {
    /// The file after the act; `added` says whether this very call wrote something.
    record Stands(CaseFile file, boolean added) implements Appended {}

    record Refused(Refusal why, CaseFile file) implements Appended {}

    record KeyTaken() implements Appended {}
  }

  Appended append(
      CaseFile start,
      byte @Nullable [] quickCode,
      @Nullable Once once,
      Function<CaseFile, Verdict> rule) {
    CaseFile file = start;
    for (int i = 0; i < ATTEMPTS; i++) {
      switch (rule.apply(file)) {
        case Verdict.Not refused -> {
          return new Appended.Refused(refused.why(), file);
        }
        case Verdict.Follows follows when follows.events().isEmpty() -> {
          return new Appended.Stands(file, false);
        }
        case Verdict.Follows follows -> {
          switch (keep(file, follows.events(), quickCode, once)) {
            case Kept.Done done -> {
              return new Appended.Stands(done.file(), true);
            }
            case Kept.Before before -> {
              return new Appended.Stands(before.file(), false);
            }
            case Kept.KeyTaken _ -> {
              return new Appended.KeyTaken();
            }
            case Kept.Overtaken overtaken -> file = overtaken.now();
          }
        }
      }
    }
    throw new IllegalStateException(
        "case " + start.id().value() + " changes faster than it can be written");
  }

  private Kept keep(
      CaseFile file, List<CaseEvent> events, byte @Nullable [] quickCode, @Nullable Once once) {
    return cases.append(file, events, DocketRow.of(file.with(events)), quickCode, once);
  }
}
