package org.mingbai.triage;

import java.util.Map;
import org.mingbai.language.LocaleFolder;

/// Finds where, when, what was done, what is wished and how much in a message.
final class Facts {
  Facts(LocaleFolder folder) {}

  Map<String, String> in(Kinds.Heard heard, boolean correction) {
    return Map.of();
  }
}
