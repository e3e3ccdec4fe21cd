package org.mingbai.conversation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingbai.grievance.Assessment;
import org.mingbai.grievance.MessageKind;

/// What is made of a message without words.
final class Nothing {
  static final Assessment HEARD =
      new Assessment(MessageKind.REPLY, 0, List.of(), Set.of(), Map.of(), List.of());

  private Nothing() {}
}
