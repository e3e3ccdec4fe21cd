package org.mingbai.casework;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mingbai.casework.Appending.Appended;
import org.mingbai.grievance.Once;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The staff's side of case files: the list, one file, and what may be done to it. Every file that
/// leaves it is covered: the numbers of papers are seen by nobody they were not opened to.
public final class DocketDesk {
  private static final Logger LOG = LoggerFactory.getLogger(DocketDesk.class);
  private final Cases cases;
  private final Appending appending;
  private final Notices notices;
  private final Covers covers;
  private final InstantSource time;

  public DocketDesk(Cases cases, Notices notices, Covers covers, InstantSource time) {
    this.covers = covers;
    this.cases = cases;
    this.appending = new Appending(cases);
    this.notices = notices;
    this.time = time;
  }

  /// Told after each act of staff, so that the complainant's side can follow.
  @FunctionalInterface
  public interface Notices {
    void changed(CaseFile file);
  }

  /// What became of an act.
  public sealed interface Outcome {
    record Done(CaseFile file) implements Outcome {}

    record Refused(Refusal why, CaseFile file) implements Outcome {}

    record KeyTaken() implements Outcome {}

    record NotHere() implements Outcome {}
  }

  public List<DocketRow> rows() {
    return cases.docket();
  }

  public Optional<CaseFile> find(CaseId id) {
    return cases.find(id).map(covers::over);
  }

  /// The file with the numbers of papers in it, if they are open to this member; else covered.
  public Optional<CaseFile> openTo(String member, CaseId id) {
    return cases.find(id).map(f -> opened(f, member) ? f : covers.over(f));
  }

  private boolean opened(CaseFile file, String member) {
    return file.disclosure().filter(d -> d.open(member, time.instant())).isPresent();
  }

  /// Is there a number in it that is covered?
  public boolean hides(CaseId id) {
    return cases.find(id).filter(covers::hides).isPresent();
  }

  public Optional<CaseFile> withReference(String reference) {
    return cases.withReference(reference).flatMap(this::find);
  }

  /// Does it if the rules allow it on the newest file; the complainant's side is told. `once` makes
  /// a double click one act.
  public Outcome act(CaseId id, StaffAct act, @Nullable Once once) {
    Optional<CaseFile> file = cases.find(id);
    if (file.isEmpty()) {
      return new Outcome.NotHere();
    }
    return switch (appending.append(
        file.get(), null, once, f -> CaseRules.staff(f, act, time.instant()))) {
      case Appended.Stands stands -> {
        tell(stands.file());
        yield new Outcome.Done(covers.over(stands.file()));
      }
      // decided on the newest file: whoever stands aside meanwhile finds nothing any more
      case Appended.Refused(Refusal.Aside _, CaseFile _) -> new Outcome.NotHere();
      case Appended.Refused refused ->
          new Outcome.Refused(refused.why(), covers.over(refused.file()));
      case Appended.KeyTaken _ -> new Outcome.KeyTaken();
    };
  }

  /// Tells her that nobody answered yet, if she has waited so long; says whether she was told now.
  public boolean tellSilence(CaseId id, Duration patience) {
    return grown(id, f -> HandOffRules.silence(f, patience, time.instant()));
  }

  /// Makes a file wait for another mediator if the one who has it is gone; says whether it was so.
  public boolean leaveAlone(CaseId id, Predicate<String> gone) {
    return grown(id, f -> HandOffRules.leaveAlone(f, gone, time.instant()));
  }

  private boolean grown(CaseId id, Function<CaseFile, Verdict> rule) {
    Optional<Appended> appended =
        cases.find(id).map(file -> appending.append(file, null, null, rule));
    boolean added =
        appended.isPresent()
            && appended.get() instanceof Appended.Stands(CaseFile _, boolean wrote)
            && wrote;
    if (added && appended.get() instanceof Appended.Stands(CaseFile file, boolean _)) {
      tell(file);
    }
    return added;
  }

  /// The act is kept already: a fault here is made good when the conversation is next read.
  private void tell(CaseFile file) {
    try {
      notices.changed(file);
    } catch (RuntimeException e) {
      LOG.warn("case {} was not told at once: {}", file.id().value(), e.getClass().getSimpleName());
    }
  }
}
