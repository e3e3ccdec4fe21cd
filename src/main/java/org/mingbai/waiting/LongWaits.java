package org.mingbai.waiting;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.CaseId;
import org.mingbai.casework.DocketDesk;
import org.mingbai.casework.DocketRow;
import org.mingbai.casework.Lead;
import org.mingbai.grievance.Organisations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks again and again at who waits for a person: whoever has waited longer than is stated is
/// told so, and what its mediator has left waits for another. Any node may look, at any time: what
/// is due is read from the file itself.
public final class LongWaits {
  private static final Logger LOG = LoggerFactory.getLogger(LongWaits.class);

  /// Clocks of several nodes may differ by this.
  private static final Duration LEEWAY = Duration.ofMinutes(1);

  private final DocketDesk docket;
  private final Organisations organisations;
  private final Absences absences;
  private final InstantSource time;

  /// Before this moment nothing can be due in a file: it need not be read.
  private final Map<CaseId, Instant> quiet = new HashMap<>();

  private Duration stated = Duration.ZERO;

  public LongWaits(
      DocketDesk docket, Organisations organisations, Absences absences, InstantSource time) {
    this.docket = docket;
    this.organisations = organisations;
    this.absences = absences;
    this.time = time;
  }

  /// Looks once; says how many files it wrote into.
  public synchronized int look() {
    Duration patience = organisations.current().patience();
    if (!patience.equals(stated)) {
      quiet.clear();
      stated = patience;
    }
    List<DocketRow> rows = docket.rows();
    quiet.keySet().retainAll(rows.stream().map(DocketRow::id).collect(Collectors.toSet()));
    return rows.stream().mapToInt(this::looked).sum();
  }

  /// One file that cannot be read or written must not hide the others.
  private int looked(DocketRow row) {
    try {
      return (left(row) ? 1 : 0) + (silent(row) ? 1 : 0);
    } catch (RuntimeException e) {
      LOG.warn("case {} was not looked at: {}", row.id().value(), e.getClass().getSimpleName());
      return 0;
    }
  }

  private boolean left(DocketRow row) {
    String handler = row.handler();
    return handler != null
        && row.lead() != Lead.ENDED
        && gone(handler, row)
        && docket.leaveAlone(row.id(), handler::equals);
  }

  private boolean gone(String handler, DocketRow row) {
    Instant now = time.instant();
    return absences.gone(handler, false, now)
        || awaited(row)
            && absences.gone(handler, true, now)
            && docket.find(row.id()).filter(CaseFile::owed).isPresent();
  }

  private boolean silent(DocketRow row) {
    Instant now = time.instant();
    Instant until = quiet.get(row.id());
    if (!awaited(row) || until != null && now.isBefore(until)) {
      return false;
    }
    Optional<Instant> since = docket.find(row.id()).flatMap(CaseFile::untold);
    boolean due = since.isPresent() && !now.isBefore(since.get().plus(stated));
    Instant next =
        due || since.isEmpty() ? now.plus(stated).minus(LEEWAY) : since.get().plus(stated);
    quiet.put(row.id(), next);
    return due && docket.tellSilence(row.id(), stated);
  }

  private static boolean awaited(DocketRow row) {
    return row.lead() == Lead.WAITING || row.lead() == Lead.PERSON;
  }
}
