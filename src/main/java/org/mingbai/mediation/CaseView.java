package org.mingbai.mediation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.Disclosure;

/// A case as a mediator sees it: the whole file, its time limits as of today in the case's country,
/// whether it is hers, the cases its complainant linked with it that this mediator may see, and how
/// it stands with numbers of papers and with a second look.
public record CaseView(
    CaseFile file,
    List<CaseFile.Running> clocks,
    LocalDate today,
    ZoneId zone,
    boolean mine,
    boolean supervises,
    List<Linked> linked,
    Numbers numbers,
    Again again) {
  /// A case whose complainant does not agree with how it was closed: the reader may look at it
  /// again (`reviews`), or closed it herself and somebody else looks first (`heldBack`).
  public record Again(boolean reviews, boolean heldBack) {}

  /// Numbers of papers in a case: are there any (`hidden`), does anybody else work here who may
  /// open them (`decider`), and what was asked.
  public record Numbers(boolean hidden, boolean decider, @Nullable Disclosure asked) {}

  /// A linked case: no more of it than how far it has come.
  public record Linked(String reference, String stage) {}

  public CaseView {
    linked = List.copyOf(linked);
  }
}
