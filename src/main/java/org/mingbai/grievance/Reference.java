package org.mingbai.grievance;

/// The public reference of a case, random and not secret: `MB-7K2M-9Q4T`.
public record Reference(String text) {}
