package org.mingbai.knowledge;

import java.time.LocalDate;

/// A question that no sheet answered, in masked words; the day is the first of its week.
public record UnmetQuestion(long number, String locale, LocalDate week, String words) {}
