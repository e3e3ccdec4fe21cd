package org.mingbai.mediation;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingbai.casework.CaseId;
import org.mingbai.mediation.CallRules.Mark;

/// Tells a new call from one that was there: each member's bell rings once when there are new ones,
/// never for what she did herself. Known in this node alone, and only as long as her pages ask.
final class Bells {
  private static final long FORGOTTEN_NANOS = Duration.ofHours(12).toNanos();
  private static final int MOST_DONE = 200;

  /// How often it rang in this series; one begins where nothing is known of before.
  record Bell(String series, long rung) {}

  /// What called for her at a moment.
  private record Heard(Set<Mark> marks, Bell bell, long nanos) {}

  private final Map<String, Heard> heard = new HashMap<>();
  private final Map<String, Map<CaseId, Long>> done = new HashMap<>();
  private long begun;

  /// As many events the file had after she did something in it.
  synchronized void did(String member, CaseId id, long version) {
    Map<CaseId, Long> hers = done.computeIfAbsent(member, m -> new HashMap<>());
    if (hers.size() >= MOST_DONE) {
      hers.clear();
    }
    hers.put(id, version);
  }

  /// `versions`: how many events each calling case has; `nanos`: of the moment it was read.
  synchronized Bell hear(String member, List<Mark> marks, Map<CaseId, Long> versions, long nanos) {
    heard.values().removeIf(h -> nanos - h.nanos() > FORGOTTEN_NANOS);
    Heard before = heard.get(member);
    if (before != null && before.nanos() > nanos) {
      return before.bell();
    }
    Bell bell =
        before == null
            ? new Bell(Long.toString(System.nanoTime(), 36) + "-" + begun++, 0)
            : rung(before, marks, versions, done.getOrDefault(member, Map.of()));
    heard.put(member, new Heard(Set.copyOf(marks), bell, nanos));
    return bell;
  }

  private static Bell rung(
      Heard before, Collection<Mark> marks, Map<CaseId, Long> versions, Map<CaseId, Long> hers) {
    boolean news =
        marks.stream()
            .filter(m -> !before.marks().contains(m))
            .anyMatch(m -> !versions.getOrDefault(m.id(), 0L).equals(hers.get(m.id())));
    return news ? new Bell(before.bell().series(), before.bell().rung() + 1) : before.bell();
  }
}
