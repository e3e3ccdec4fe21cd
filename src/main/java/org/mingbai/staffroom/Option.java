package org.mingbai.staffroom;

/// Something to choose on a staff page: what is sent, and the words for it.
public record Option(String value, String words) {}
