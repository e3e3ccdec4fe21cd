package org.mingbai.procedure;

import java.time.LocalDate;

/// The day a time limit falls: as counted, as it holds after the end rule, and whether the calendar
/// behind it is announced.
public record Deadline(LocalDate counted, LocalDate due, boolean firm) {}
