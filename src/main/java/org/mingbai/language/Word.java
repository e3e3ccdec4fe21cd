package org.mingbai.language;

/// A word of a text: its form for comparing, its place in the original, and whether it began with a
/// capital there.
public record Word(String form, int start, int end, boolean capital) {}
