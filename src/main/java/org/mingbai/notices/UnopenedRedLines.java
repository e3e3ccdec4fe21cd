package org.mingbai.notices;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.CaseId;
import org.mingbai.casework.DocketRow;
import org.mingbai.mediation.CaseCounts;
import org.mingbai.mediation.Look;

/// The ladder of red lines for the pages of the desk: whom it has reached, whether or not mail
/// reaches her too, once nobody opened the case within its first time.
public final class UnopenedRedLines implements CaseCounts.Ladder {
  private static final int MOST_REMEMBERED = 10_000;
  private final Sources sources;
  private final InstantSource clock;

  /// Opened when it had so many events: that stays so until it grows.
  private final Map<CaseId, Long> opened = new ConcurrentHashMap<>();

  public UnopenedRedLines(Sources sources, InstantSource clock) {
    this.sources = sources;
    this.clock = clock;
  }

  @Override
  public Set<String> reached(DocketRow row) {
    if (Long.valueOf(row.version()).equals(opened.get(row.id()))) {
      return Set.of();
    }
    Instant now = clock.instant();
    return sources
        .docket()
        .find(row.id())
        .filter(f -> LadderRules.rings(f, now))
        .map(f -> reached(row, f, now))
        .orElse(Set.of());
  }

  private Set<String> reached(DocketRow row, CaseFile file, Instant now) {
    Alarm alarm =
        LadderRules.alarm(
                file,
                sources.looks().at(row.id()).stream()
                    .filter(l -> l.purpose() == Look.For.CASE)
                    .map(Look::day)
                    .toList())
            .orElseThrow();
    if (alarm.seen()) {
      if (opened.size() > MOST_REMEMBERED) {
        opened.clear();
      }
      opened.put(row.id(), row.version());
    }
    return climbed(alarm.since(), now)
        ? LadderRules.called(Staffing.of(sources, List.of()).standing(row, now), alarm, now)
        : Set.of();
  }

  private static boolean climbed(Instant since, Instant now) {
    return Duration.between(since, now).compareTo(LadderRules.PATIENCE) >= 0;
  }
}
