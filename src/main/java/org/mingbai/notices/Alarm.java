package org.mingbai.notices;

import java.time.Instant;

/// A red line of a case that is not closed: since when it is known, and whether anybody of staff
/// has opened the case or done anything in it since.
record Alarm(Instant since, boolean seen) {}
