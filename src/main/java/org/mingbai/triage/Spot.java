package org.mingbai.triage;

/// A value found in a text: `date`, `money`, `duration` or `phone`, from where to where (UTF-16),
/// and what it is.
public record Spot(String type, int start, int end, String value) {}
