package org.mingbai.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingbai.grievance.Once;
import org.mingbai.grievance.ReceiptCode;
import org.mingbai.grievance.Receipts;

/// Keeps case files. One commit an act; whoever appends to an older version than is kept loses and
/// is shown the newer file.
public interface Cases {
  /// Opens a file with its first events, the quick form of its code (or none) and the act's key, in
  /// one commit. `row` is the list row after these events.
  Kept open(CaseFile file, DocketRow row, byte @Nullable [] quickCode, Once once);

  /// Appends the events that follow `file` (whose version must be the kept one); `quickCode` when
  /// the act gives a code.
  Kept append(
      CaseFile file,
      List<CaseEvent> more,
      DocketRow row,
      byte @Nullable [] quickCode,
      @Nullable Once once);

  /// What became of an act.
  sealed interface Kept {
    record Done(CaseFile file) implements Kept {}

    /// The same key and body came before: nothing was written, this is the file it led to.
    record Before(CaseFile file) implements Kept {}

    /// The same key came before with another body.
    record KeyTaken() implements Kept {}

    /// Somebody else was first: this is the file now. Decide again.
    record Overtaken(CaseFile now) implements Kept {}
  }

  /// What an act's key led to, before anything is decided: Before, KeyTaken, or empty when it is
  /// new.
  Optional<Kept> sought(Once once);

  Optional<CaseFile> find(CaseId id);

  Optional<CaseId> withReference(String reference);

  /// By the quick form (fresh codes) or the slow form of a code.
  Optional<CaseId> withCode(byte[] form);

  /// The file of a code; its slow form is made only where the quick one is not known.
  default Optional<CaseFile> of(ReceiptCode code, Receipts receipts) {
    byte[] quick = receipts.quick(code);
    return withCode(quick).or(() -> withCode(receipts.slow(quick))).flatMap(this::find);
  }

  /// Quick forms that wait to be hardened, oldest first.
  List<byte[]> freshCodes(int most);

  void harden(byte[] quick, byte[] slow);

  List<DocketRow> docket();

  /// Admits the holder of a token to a file until then.
  void admit(byte[] token, CaseId id, Instant until);

  Optional<CaseId> admitted(byte[] token, Instant now);

  void dismiss(byte[] token);
}
