package org.mingbai.grievance;

/// An act that happens once: its key (scoped by the caller) and a hash of what was asked; a repeat
/// gets the first outcome.
public record Once(String key, String bodyHash) {}
