package org.mingbai.office;

import java.util.Optional;
import org.mingbai.casework.CaseFile;
import org.mingbai.mediation.SeenMarks;
import org.mingbai.people.Member;
import org.mingbai.presence.Presence;
import org.mingbai.presence.Spot;

/// What open pages tell one another of a case.
record Live(SeenMarks seen, Presence presence) {
  /// The office has seen all of this file: its complainant's open page may say so.
  void looked(CaseFile file) {
    seen.mark(file.id(), file.version());
    presence.stir(conversation(file));
  }

  /// The conversation a case came from, or "".
  static String conversation(CaseFile file) {
    return Optional.ofNullable(file.opened().conversation()).orElse("");
  }

  static Spot spot(Member who, CaseFile file) {
    boolean leads = file.handler().filter(h -> h.member().equals(who.id())).isPresent();
    return new Spot(file.id().value(), conversation(file), who.id(), leads);
  }
}
