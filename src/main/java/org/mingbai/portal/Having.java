package org.mingbai.portal;

import java.util.Optional;
import org.mingbai.casework.CaseFile;

/// The mediator who has her case, by the name she was told, and since which place among its events:
/// what she refuses is this person, not whoever has it by the time her form arrives.
record Having(String name, long since) {
  static Optional<Having> of(CaseFile file) {
    return file.closed()
        ? Optional.empty()
        : file.handler().map(h -> new Having(h.name(), file.heldSince()));
  }
}
