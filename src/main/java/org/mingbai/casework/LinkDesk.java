package org.mingbai.casework;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.mingbai.casework.Appending.Appended;
import org.mingbai.grievance.ReceiptCode;
import org.mingbai.grievance.Receipts;

/// Two cases are linked only by who holds the codes of both, and never otherwise. A link stands
/// while both files say so: ended in one it is ended, and half of one shows nothing.
public final class LinkDesk {
  private final Cases cases;
  private final Appending appending;
  private final Receipts receipts;
  private final InstantSource time;

  public LinkDesk(Cases cases, Receipts receipts, InstantSource time) {
    this.cases = cases;
    this.appending = new Appending(cases);
    this.receipts = receipts;
    this.time = time;
  }

  /// The case of this code; nothing of it is opened.
  public Optional<CaseFile> withCode(ReceiptCode code) {
    return cases.of(code, receipts);
  }

  /// False when both are one and the same.
  public boolean link(CaseFile one, CaseFile other) {
    if (one.id().equals(other.id())) {
      return false;
    }
    joined(one, other.id());
    joined(other, one.id());
    return true;
  }

  /// Ends the link with the case of this reference, if there is one.
  public void unlink(CaseFile one, String reference) {
    for (CaseFile other : linked(one)) {
      if (other.reference().equals(reference)) {
        parted(one, other.id());
        parted(other, one.id());
      }
    }
  }

  /// The cases linked with this one.
  public List<CaseFile> linked(CaseFile one) {
    return one.links().stream()
        .flatMap(id -> cases.find(id).stream())
        .filter(other -> other.links().contains(one.id()))
        .toList();
  }

  private void joined(CaseFile file, CaseId other) {
    Appended _ =
        appending.append(
            file,
            null,
            null,
            f ->
                f.links().contains(other)
                    ? Verdict.follows()
                    : Verdict.follows(new CaseEvent.Linked(time.instant(), other.value())));
  }

  private void parted(CaseFile file, CaseId other) {
    Appended _ =
        appending.append(
            file,
            null,
            null,
            f ->
                f.links().contains(other)
                    ? Verdict.follows(new CaseEvent.Unlinked(time.instant(), other.value()))
                    : Verdict.follows());
  }
}
