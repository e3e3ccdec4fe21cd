package org.mingbai.knowledge;

import java.util.List;

/// The words of a file in reading order, part by part; nothing else of it is kept.
public record Paper(String title, List<Part> parts) {
  public Paper {
    parts = List.copyOf(parts);
  }

  /// What stands under one heading, a paragraph a line; the heading is empty before the first one.
  public record Part(String heading, String text) {}
}
