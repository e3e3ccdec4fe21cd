package org.mingbai.retrieval;

import java.util.List;

/// A text that can be found: the questions it answers (may be none), its title and body (may be
/// empty), and other sentences about the same matter (may be none). Entries of different groups
/// never answer the same asker; the empty group answers everybody.
public record Entry(
    String id,
    String group,
    List<String> questions,
    String title,
    String body,
    List<String> related) {}
