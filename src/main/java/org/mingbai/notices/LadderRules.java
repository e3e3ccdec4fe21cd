package org.mingbai.notices;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingbai.casework.CaseEvent;
import org.mingbai.casework.CaseFile;
import org.mingbai.grievance.RedLine;

/// Whom a red line calls: at once those on duty, and from rung to rung as long as nobody opens the
/// case.
final class LadderRules {
  /// After this time without anybody opening the case the next rung is called.
  static final Duration PATIENCE = Duration.ofMinutes(30);

  /// Older alarms are no news any more: the deadlines of the case speak for it.
  private static final Duration LASTS = Duration.ofDays(7);

  private LadderRules() {}

  /// Has it a red line that is still news?
  static boolean rings(CaseFile file, Instant now) {
    return !file.closed()
        && raised(file)
            .filter(n -> now.isBefore(file.events().get(n).at().plus(LASTS)))
            .isPresent();
  }

  /// What it alarms of; `looks`: the days on which its page was opened.
  static Optional<Alarm> alarm(CaseFile file, List<LocalDate> looks) {
    return raised(file).map(n -> alarm(file, n, looks));
  }

  private static Alarm alarm(CaseFile file, int raised, List<LocalDate> looks) {
    List<CaseEvent> events = file.events();
    boolean acted = events.subList(raised, events.size()).stream().anyMatch(LadderRules::byStaff);
    Instant since = events.get(raised).at();
    // A look is kept by its day: on the day of the alarm it counts only if there was none before.
    LocalDate day = since.atZone(ZoneOffset.UTC).toLocalDate();
    boolean first = since.equals(file.opened().at());
    boolean opened = looks.stream().anyMatch(l -> first ? !l.isBefore(day) : l.isAfter(day));
    return new Alarm(since, acted || opened);
  }

  private static boolean byStaff(CaseEvent event) {
    return event instanceof CaseEvent.Claimed
        || event instanceof CaseEvent.TakenOver
        || event instanceof CaseEvent.Replied
        || event instanceof CaseEvent.NoteAdded;
  }

  /// Which event showed the newest red line; one seen again is not new.
  private static Optional<Integer> raised(CaseFile file) {
    Set<RedLine> known = EnumSet.noneOf(RedLine.class);
    Integer raised = null;
    for (int n = 0; n < file.events().size(); n++) {
      Set<RedLine> seen =
          switch (file.events().get(n)) {
            case CaseEvent.Opened e -> e.redLines();
            case CaseEvent.RedLineSeen e -> e.redLines();
            default -> Set.of();
          };
      if (known.addAll(seen)) {
        raised = n;
      }
    }
    return Optional.ofNullable(raised);
  }

  /// Who must have been called by now; a rung on which nobody can be reached is passed at once.
  static Set<String> called(List<Set<String>> rungs, Alarm alarm, Instant now) {
    if (alarm.seen()) {
      return Set.of();
    }
    Set<String> called = new LinkedHashSet<>();
    Instant reached = alarm.since();
    for (Set<String> rung : rungs) {
      if (!rung.isEmpty() && !now.isBefore(reached)) {
        called.addAll(rung);
        reached = reached.plus(PATIENCE);
      }
    }
    return called;
  }
}
