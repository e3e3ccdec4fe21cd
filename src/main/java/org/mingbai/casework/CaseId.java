package org.mingbai.casework;

/// The inner, random id of a case file; also the name of its stream.
public record CaseId(String value) {}
