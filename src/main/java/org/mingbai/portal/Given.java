package org.mingbai.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.mingbai.casework.CaseFile;
import org.mingbai.grievance.ReceiptCode;
import org.mingbai.grievance.Slip;

/// A receipt as it is given: the number, shown now and not kept; what follows by which day; proof
/// of filing where there is one.
record Given(
    ReceiptCode code,
    String reference,
    Instant received,
    ZoneId zone,
    @Nullable LocalDate by,
    @Nullable Slip slip) {
  static Given of(ReceiptCode code, CaseFile file, ZoneId zone, @Nullable Slip slip) {
    return new Given(code, file.reference(), file.received(), zone, file.next().by(), slip);
  }

  String[] groups() {
    return code.grouped().split(" ");
  }

  /// The first letters of the proof are enough to compare it by eye.
  String proof() {
    return slip == null
        ? ""
        : slip.contentHash().substring(0, Math.min(16, slip.contentHash().length()));
  }
}
