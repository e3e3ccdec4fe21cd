package org.mingbai.retrieval;

import java.util.List;

/// A text that can be found: the questions it answers (may be none), its title and body (may be
/// empty), and other sentences about the same matter (may be none). `borrowed` are its questions in
/// a language whose words people mix into theirs: practice learns from them, nothing else. Entries
/// of different groups never answer the same asker; the empty group answers everybody.
public record Entry(
    String id,
    String group,
    List<String> questions,
    String title,
    String body,
    List<String> related,
    List<String> borrowed) {
  /// An entry that borrows nothing.
  public Entry(
      String id,
      String group,
      List<String> questions,
      String title,
      String body,
      List<String> related) {
    this(id, group, questions, title, body, related, List.of());
  }
}
