package org.mingbai.tidings;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingbai.casework.CaseId;
import org.mingbai.casework.DocketDesk;
import org.mingbai.casework.DocketRow;
import org.mingbai.notices.Letter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks again and again at the cases whose complainants wish to have news, and puts into the
/// outbox what they must be told. Any node may look at any time: a letter's id follows from what
/// was told before it.
final class TidingsRound {
  private static final Logger LOG = LoggerFactory.getLogger(TidingsRound.class);
  private static final int MARK = 32;

  /// What a case held when it had so many events.
  private record Known(long version, List<Instant> news) {}

  private final TidingsDesk.Books books;
  private final DocketDesk docket;
  private final Function<@Nullable String, ZoneId> zones;
  private final Map<CaseId, Known> known = new HashMap<>();

  TidingsRound(
      TidingsDesk.Books books, DocketDesk docket, Function<@Nullable String, ZoneId> zones) {
    this.books = books;
    this.docket = docket;
    this.zones = zones;
  }

  /// Looks once; says how many letters it put in.
  synchronized int look(Instant now) {
    Map<CaseId, Letterboxes.Standing> open =
        books.letterboxes().all().stream()
            .filter(s -> s.box().open())
            .collect(Collectors.toMap(s -> s.box().id(), s -> s));
    known.keySet().retainAll(open.keySet());
    open.values().removeIf(s -> !TidingsRules.due(s.told(), now));
    if (open.isEmpty()) {
      return 0;
    }
    return docket.rows().stream()
        .mapToInt(
            row -> Optional.ofNullable(open.get(row.id())).map(s -> told(row, s, now)).orElse(0))
        .sum();
  }

  private int told(DocketRow row, Letterboxes.Standing standing, Instant now) {
    Letterbox box = standing.box();
    if (!TidingsRules.any(news(row), standing.told(), box.since(), now)) {
      return 0;
    }
    String id = id(box.mark() + "|" + box.since() + "|" + standing.told());
    Letter letter = Letter.fresh(id, Letter.Sort.HER_NEWS, box.mark(), "", now);
    Instant until = now.minus(TidingsRules.SETTLED);
    return books.letterboxes().post(letter, box.id(), standing.told(), until) ? 1 : 0;
  }

  /// Read anew only when something happened in the file; one that cannot be read must not hide the
  /// others.
  private List<Instant> news(DocketRow row) {
    Known before = known.get(row.id());
    if (before != null && before.version() == row.version()) {
      return before.news();
    }
    try {
      List<Instant> news =
          docket
              .find(row.id())
              .map(f -> TidingsRules.of(f, zones.apply(f.grievance().country())))
              .orElse(List.of());
      known.put(row.id(), new Known(row.version(), news));
      return news;
    } catch (RuntimeException e) {
      LOG.warn("case {} was not looked at: {}", row.id().value(), e.getClass().getSimpleName());
      return List.of();
    }
  }

  private String id(String told) {
    byte[] mark = books.receipts().blind("letter|tidings|" + told);
    return HexFormat.of().formatHex(mark).substring(0, MARK);
  }
}
