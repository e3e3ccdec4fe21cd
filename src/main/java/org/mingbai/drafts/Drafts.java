package org.mingbai.drafts;

import java.util.List;
import org.mingbai.casework.CaseId;

/// Keeps what members typed on a case and have not sent: one a member, case and place (a form, and
/// of a translation its text), the last writing stands; gone with the case.
public interface Drafts {
  /// By member, then place.
  List<Unsent> of(CaseId id);

  void keep(CaseId id, Unsent words);

  void drop(CaseId id, String member, String place);
}
