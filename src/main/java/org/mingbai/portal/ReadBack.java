package org.mingbai.portal;

import java.util.List;
import java.util.Optional;
import org.mingbai.conversation.Message;

/// What was understood, as rows: lead, one fact a row with the choice that changes it, and the
/// closing sentence.
record ReadBack(List<String> lead, List<Fact> facts, String end) {
  private static final String CHANGE = "change:";

  /// One fact: what it is, what was understood, and the choice that changes it.
  record Fact(String term, String value, Message.Choice change) {}

  /// Empty when the message does not have one line for each choice that changes one.
  static Optional<ReadBack> of(Message message) {
    List<String> lines = message.text().lines().toList();
    List<Message.Choice> changes = message.choices().stream().filter(ReadBack::changes).toList();
    int from = lines.size() - 1 - changes.size();
    if (message.kind() != Message.Kind.UNDERSTOOD || changes.isEmpty() || from < 1) {
      return Optional.empty();
    }
    List<Fact> facts =
        java.util.stream.IntStream.range(0, changes.size())
            .mapToObj(i -> fact(lines.get(from + i), changes.get(i)))
            .toList();
    return Optional.of(new ReadBack(lines.subList(0, from), facts, lines.getLast()));
  }

  static boolean changes(Message.Choice choice) {
    return choice.id().startsWith(CHANGE);
  }

  private static Fact fact(String line, Message.Choice change) {
    String[] parts = line.split("\\s*[:：]\\s*", 2);
    return parts.length == 2 ? new Fact(parts[0], parts[1], change) : new Fact("", line, change);
  }
}
