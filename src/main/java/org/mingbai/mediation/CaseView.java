package org.mingbai.mediation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.mingbai.casework.CaseFile;

/// A case as a mediator sees it: the whole file, its time limits as of today in the case's country,
/// whether it is hers, and the cases its complainant linked with it that this mediator may see.
public record CaseView(
    CaseFile file,
    List<CaseFile.Running> clocks,
    LocalDate today,
    ZoneId zone,
    boolean mine,
    List<Linked> linked) {
  /// A linked case: no more of it than how far it has come.
  public record Linked(String reference, String stage) {}

  public CaseView {
    linked = List.copyOf(linked);
  }
}
