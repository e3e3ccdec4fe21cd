package org.mingbai.waiting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.mingbai.casework.CaseEvent;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.Cases;
import org.mingbai.casework.DocketRow;
import org.mingbai.casework.Lead;

/// Whose turn it is among those who wait for a person, and how long it took others of late, both
/// from the case files alone.
public final class Turns {
  /// Red lines first, then whoever has waited longest.
  public static final Comparator<CaseFile> ORDER =
      Comparator.comparing((CaseFile f) -> f.redLines().isEmpty())
          .thenComparing(f -> f.asked().orElse(Instant.MAX))
          .thenComparing(CaseFile::reference);

  private static final int WEEKS = 4;
  private static final int ENOUGH = 10;
  private static final int MOST = 300;
  private static final Duration FRESH = Duration.ofHours(1);

  private record Usual(Instant at, Optional<Duration> time) {}

  private final Cases cases;
  private final Map<String, Usual> usual = new ConcurrentHashMap<>();

  public Turns(Cases cases) {
    this.cases = cases;
  }

  /// How many who wait for a reader of the same language come before her; empty if she does not
  /// wait.
  public Optional<Integer> before(CaseFile file) {
    if (file.lead() != Lead.WAITING) {
      return Optional.empty();
    }
    long before =
        cases.docket().stream()
            .filter(r -> r.lead() == Lead.WAITING && r.locale().equals(file.locale()))
            .filter(r -> !r.id().equals(file.id()))
            .flatMap(r -> cases.find(r.id()).stream())
            .filter(f -> f.lead() == Lead.WAITING && ORDER.compare(f, file) < 0)
            .count();
    return Optional.of(Math.toIntExact(before));
  }

  /// The time within which half of those who wrote in this language in the last weeks had a first
  /// reply; empty where they were too few to say.
  public Optional<Duration> usual(String locale, Instant now) {
    Usual known = usual.get(locale);
    if (known != null && now.isBefore(known.at().plus(FRESH))) {
      return known.time();
    }
    Optional<Duration> found = median(locale, now);
    usual.put(locale, new Usual(now, found));
    return found;
  }

  /// A file nobody has answered yet counts with the time it has waited: else only the lucky would.
  private Optional<Duration> median(String locale, Instant now) {
    LocalDate from = now.atZone(ZoneOffset.UTC).toLocalDate().minusWeeks(WEEKS);
    List<DocketRow> rows =
        cases.docket().reversed().stream()
            .filter(r -> r.locale().equals(locale) && !r.received().isBefore(from))
            .limit(MOST)
            .toList();
    List<Duration> times =
        rows.stream()
            .flatMap(r -> cases.find(r.id()).stream())
            .flatMap(f -> first(f, now))
            .sorted()
            .toList();
    return times.size() < ENOUGH ? Optional.empty() : Optional.of(times.get(times.size() / 2));
  }

  private static Stream<Duration> first(CaseFile file, Instant now) {
    Optional<Instant> asked =
        file.events().stream()
            .filter(e ->
                e instanceof CaseEvent.PersonAsked || e instanceof CaseEvent.Opened o && !o.filed())
            .map(CaseEvent::at)
            .findFirst();
    return asked.stream()
        .map(since ->
            Duration.between(
                since,
                file.events().stream()
                    .filter(CaseEvent.Replied.class::isInstance)
                    .map(CaseEvent::at)
                    .filter(at -> !at.isBefore(since))
                    .findFirst()
                    .orElse(now)));
  }
}
