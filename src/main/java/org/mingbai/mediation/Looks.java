package org.mingbai.mediation;

import java.util.Collection;
import java.util.List;
import org.mingbai.casework.CaseId;

/// Keeps who looked at which case, so that its complainant may know (PRV-17).
public interface Looks {
  /// The same look at the same case counts once.
  void keep(Collection<CaseId> cases, Look look);

  /// Newest first.
  List<Look> at(CaseId id);
}
