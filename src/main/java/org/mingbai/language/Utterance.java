package org.mingbai.language;

/// Words somebody said, the language they seem to be in, and how certain that is (0 to 1).
public record Utterance(String text, Language language, double certainty) {}
