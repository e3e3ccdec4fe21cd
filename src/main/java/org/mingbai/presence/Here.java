package org.mingbai.presence;

/// A colleague at a case: her id, what she does, and in which form she writes ("" in none).
public record Here(String member, State state, String form) {}
