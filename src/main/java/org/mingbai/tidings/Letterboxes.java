package org.mingbai.tidings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mingbai.casework.CaseId;
import org.mingbai.notices.Letter;

/// Keeps complainants' addresses, each sealed under its case's own key: once that is destroyed,
/// none opens and none is kept.
public interface Letterboxes {
  /// One with what its owner was told until (the beginning of time where she never was).
  record Standing(Letterbox box, Instant told) {}

  Optional<Letterbox> of(CaseId id);

  /// The one a letter goes to.
  Optional<Letterbox> marked(String mark);

  List<Standing> all();

  /// Keeps the next state, one version on; false when somebody else was first, or the case's key is
  /// gone.
  boolean keep(Letterbox next);

  /// Address and all are gone for good.
  void remove(CaseId id);

  /// Puts news into the outbox and moves what she was told until, both or neither; false when that
  /// stood elsewhere already, or the letter was there before.
  boolean post(Letter news, CaseId id, Instant from, Instant until);
}
