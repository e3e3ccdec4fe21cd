package org.mingbai.casework;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingbai.grievance.Grievance;
import org.mingbai.grievance.Once;
import org.mingbai.grievance.ReceiptCode;
import org.mingbai.grievance.Slip;

/// The complainant's side of case files: filing, returning with the code, adding a statement.
public final class CaseDesk {
  /// What became of a filing.
  public sealed interface Filing {
    /// Filed now or before with the same key and body: the same file, code and slip.
    record Filed(CaseFile file, ReceiptCode code, Slip slip) implements Filing {}

    record KeyTaken() implements Filing {}
  }

  /// A visit by code: the file and the token that stays valid for half an hour of use.
  public record Visit(CaseFile file, String token, boolean first) {}

  public Filing register(String locale, Grievance grievance, Once once) {
    throw new IllegalStateException("not written yet " + locale + grievance + once);
  }

  /// Empty when no case has this code.
  public Optional<Visit> comeBack(ReceiptCode code) {
    throw new IllegalStateException("not written yet " + code);
  }

  public Optional<CaseFile> visited(@Nullable String token) {
    throw new IllegalStateException("not written yet " + token);
  }

  /// The file with the statement; empty when the key was used for other words.
  public Optional<CaseFile> addStatement(CaseFile file, String text, Once once) {
    throw new IllegalStateException("not written yet " + file + text + once);
  }
}
