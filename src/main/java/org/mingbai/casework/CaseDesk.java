package org.mingbai.casework;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingbai.casework.Appending.Appended;
import org.mingbai.casework.Cases.Kept;
import org.mingbai.grievance.CodeMask;
import org.mingbai.grievance.Content;
import org.mingbai.grievance.Grievance;
import org.mingbai.grievance.Once;
import org.mingbai.grievance.Organisations;
import org.mingbai.grievance.Places;
import org.mingbai.grievance.Placing;
import org.mingbai.grievance.ReceiptCode;
import org.mingbai.grievance.Receipts;
import org.mingbai.grievance.RedLine;
import org.mingbai.grievance.Reference;
import org.mingbai.grievance.Slip;
import org.mingbai.grievance.Watch;
import org.mingbai.procedure.ProcedureBook;

/// The complainant's side of case files: filing, asking for a person, returning with the code,
/// adding a statement.
public final class CaseDesk {
  private static final Duration VISIT = Duration.ofMinutes(30);
  private static final Duration REPEATS = Duration.ofDays(7);
  private final Cases cases;
  private final Appending appending;
  private final Receipts receipts;
  private final Organisations organisations;
  private final ProcedureBook procedures;
  private final Watch watch;
  private final InstantSource time;
  private final AtomicLong filings = new AtomicLong();

  public CaseDesk(
      Cases cases,
      Receipts receipts,
      Organisations organisations,
      ProcedureBook procedures,
      Watch watch,
      InstantSource time) {
    this.cases = cases;
    this.appending = new Appending(cases);
    this.receipts = receipts;
    this.organisations = organisations;
    this.procedures = procedures;
    this.watch = watch;
    this.time = time;
  }

  /// What became of a filing.
  public sealed interface Filing {
    /// Filed now or before with the same key and body: the same file, code and slip.
    record Filed(CaseFile file, ReceiptCode code, Slip slip) implements Filing {}

    /// The key was used for another body, or too long ago.
    record KeyTaken() implements Filing {}
  }

  /// A visit by code: the file and the token that stays valid for half an hour of use.
  public record Visit(CaseFile file, String token, boolean first) {}

  /// Files a complaint told on a form.
  public Filing register(String locale, Grievance grievance, Once once) {
    return register(
        new Intake(
            locale, grievance, watch.over(String.join("\n", grievance.told()), locale), null),
        once);
  }

  /// Files a complaint.
  public Filing register(Intake intake, Once once) {
    return open(intake, once, true);
  }

  /// Opens a file for somebody who asks for a person, with what she has said so far; it is no filed
  /// complaint yet.
  public Filing openForPerson(Intake intake, Once once) {
    return open(intake, once, false);
  }

  /// Makes a filed complaint of a file that was opened for somebody who asked for a person; it gets
  /// a code of its own.
  public Filing fileComplaint(CaseFile file, Grievance told, Once once) {
    Grievance grievance = settled(told);
    String hash = Content.hash(file.opened().locale(), grievance);
    CaseEvent.Filed filed =
        new CaseEvent.Filed(time.instant(), grievance, hash, placing(grievance));
    ReceiptCode code = receipts.code(file.id().value(), once.key());
    return switch (appending.append(
        file, receipts.quick(code), once, f -> CaseRules.fileComplaint(f, filed))) {
      case Appended.Stands stands -> filed(stands.file(), once);
      case Appended.Refused _, Appended.KeyTaken _ -> new Filing.KeyTaken();
    };
  }

  /// The file read in the language she speaks in now.
  public CaseFile speaks(CaseFile file, String locale) {
    return changed(file, null, f -> CaseRules.speaks(f, locale, time.instant()));
  }

  /// The file after she asked for a person (again).
  public CaseFile askPerson(CaseFile file, Once once) {
    return changed(file, once, f -> CaseRules.askPerson(f, time.instant()));
  }

  /// The file after she asked the assistant back.
  public CaseFile askAssistant(CaseFile file, Once once) {
    return changed(file, once, f -> HandOffRules.askAssistant(f, time.instant()));
  }

  /// Empty when no case has this code.
  public Optional<Visit> comeBack(ReceiptCode code) {
    return cases.of(code, receipts).map(this::visit);
  }

  /// A visit of somebody who has the code before her just now: its second showing is kept for
  /// later.
  public Optional<Visit> visitAtOnce(ReceiptCode code) {
    return cases.of(code, receipts).map(file -> new Visit(file, admitted(file), false));
  }

  /// The file a visit's token opens; each use keeps the visit alive for another half hour.
  public Optional<CaseFile> visited(@Nullable String token) {
    if (token == null || token.isBlank()) {
      return Optional.empty();
    }
    byte[] blind = receipts.blind(token);
    Instant now = time.instant();
    Optional<CaseId> id = cases.admitted(blind, now);
    id.ifPresent(i -> cases.admit(blind, i, now.plus(VISIT)));
    return id.flatMap(cases::find);
  }

  /// Ends a visit before its time.
  public void leave(@Nullable String token) {
    if (token != null && !token.isBlank()) {
      cases.dismiss(receipts.blind(token));
    }
  }

  /// The file with the statement; empty when the key was used for other words.
  public Optional<CaseFile> addStatement(CaseFile file, String text, Once once) {
    String locale = file.locale();
    return addStatement(file, new Statement(text, locale, watch.over(text, locale)), once);
  }

  /// The file after she said that the words at this place, as she was sent them, are wrongly
  /// translated; unchanged if she was sent none.
  public CaseFile doubt(CaseFile file, long of) {
    return changed(file, null, f -> TranslationRules.doubtByHer(f, of, time.instant()));
  }

  /// The file after she said that she does not want the mediator who has it since that place among
  /// its events; unchanged if another has it by now.
  public CaseFile refuseMediator(CaseFile file, long since) {
    return changed(file, null, f -> RecusalRules.refuse(f, since, time.instant()));
  }

  private CaseFile changed(CaseFile file, @Nullable Once once, Function<CaseFile, Verdict> rule) {
    return stands(appending.append(file, null, once, rule)).orElse(file);
  }

  private @Nullable Placing placing(Grievance grievance) {
    return watch.about(grievance.what()).orElse(null);
  }

  /// The same with the language she wrote in and what triage saw.
  public Optional<CaseFile> addStatement(CaseFile file, Statement said, Once once) {
    return stands(
        appending.append(
            file,
            null,
            once,
            f ->
                CaseRules.statement(
                    f,
                    CodeMask.over(said.text()).text(),
                    said.locale(),
                    said.redLines(),
                    time.instant())));
  }

  /// Words added to a case.
  public record Statement(String text, String locale, Set<RedLine> redLines) {}

  /// The file an act's key once opened or changed.
  public Optional<CaseFile> openedBy(Once once) {
    return cases
        .sought(once)
        .flatMap(kept ->
            kept instanceof Kept.Before(CaseFile file) ? Optional.of(file) : Optional.empty());
  }

  /// The file as it is now.
  public Optional<CaseFile> current(CaseId id) {
    return cases.find(id);
  }

  /// How many files were opened since start; the hardener of codes yields while this grows.
  public long filings() {
    return filings.get();
  }

  private Filing open(Intake told, Once once, boolean asComplaint) {
    return outcome(cases.sought(once).orElseGet(() -> openNow(told, once, asComplaint)), once);
  }

  /// A known site by its id, and no code in her words (settled before anything is hashed or kept).
  private Grievance settled(Grievance told) {
    return Places.settle(CodeMask.within(told), organisations.current());
  }

  private Kept openNow(Intake told, Once once, boolean asComplaint) {
    filings.incrementAndGet();
    CaseId id = new CaseId(receipts.secret());
    CaseFile file = new CaseFile(id, List.of(opening(told, asComplaint)));
    return cases.open(
        file, DocketRow.of(file), receipts.quick(receipts.code(id.value(), once.key())), once);
  }

  private CaseEvent.Opened opening(Intake told, boolean asComplaint) {
    Grievance grievance = settled(told.grievance());
    Instant now = time.instant();
    int days = organisations.current().promiseDays();
    CaseEvent.Promise promise =
        asComplaint
            ? Promises.forFiling(procedures, grievance.country(), days, now)
            : Promises.forPerson(procedures, grievance.country(), days, now);
    String hash = Content.hash(told.locale(), grievance);
    return new CaseEvent.Opened(
        now,
        receipts.reference().text(),
        told.locale(),
        grievance,
        asComplaint,
        told.conversation(),
        told.redLines(),
        hash,
        promise,
        placing(grievance));
  }

  private Filing outcome(Kept kept, Once once) {
    return switch (kept) {
      case Kept.Done done -> filed(done.file(), once);
      case Kept.Before before -> filed(before.file(), once);
      case Kept.KeyTaken _, Kept.Overtaken _ -> new Filing.KeyTaken();
    };
  }

  /// A key is spent after seven days: the code is then given no more.
  private Filing filed(CaseFile file, Once once) {
    if (file.received().plus(REPEATS).isBefore(time.instant())) {
      return new Filing.KeyTaken();
    }
    ReceiptCode code = receipts.code(file.id().value(), once.key());
    Slip slip =
        receipts.sign(new Reference(file.reference()), file.receivedText(), file.contentHash());
    return new Filing.Filed(file, code, slip);
  }

  private Visit visit(CaseFile file) {
    Appended appended =
        appending.append(file, null, null, f -> CaseRules.comeBack(f, time.instant()));
    boolean first = appended instanceof Appended.Stands(CaseFile _, boolean added) && added;
    return new Visit(stands(appended).orElse(file), admitted(file), first);
  }

  private String admitted(CaseFile file) {
    String token = receipts.secret();
    cases.admit(receipts.blind(token), file.id(), time.instant().plus(VISIT));
    return token;
  }

  private static Optional<CaseFile> stands(Appended appended) {
    return switch (appended) {
      case Appended.Stands stands -> Optional.of(stands.file());
      case Appended.Refused _, Appended.KeyTaken _ -> Optional.empty();
    };
  }
}
