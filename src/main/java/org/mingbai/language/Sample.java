package org.mingbai.language;

/// One sentence of a locale's `samples.tsv` with its label: a category key, `kind:…` or `-`.
public record Sample(String text, String label) {}
