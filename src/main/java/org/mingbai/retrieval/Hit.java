package org.mingbai.retrieval;

/// An entry that was found, with its score from 0 to 1.
public record Hit(String id, double score) {}
