package org.mingbai.notices;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.CaseId;
import org.mingbai.casework.DocketRow;
import org.mingbai.casework.Lead;
import org.mingbai.grievance.Receipts;
import org.mingbai.mediation.Look;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks again and again at the case files and puts into the outbox what staff must be told. Any
/// node may look at any time: letters have the ids of what they tell.
final class NewsRound {
  private static final Logger LOG = LoggerFactory.getLogger(NewsRound.class);

  /// What happened so lately may not be seen by every node yet; it is told with the next digest.
  private static final Duration SETTLED = Duration.ofMinutes(1);

  private static final int MOST_REMEMBERED = 10_000;

  /// What a case held when it had so many events.
  private record Known(long version, List<News> news) {}

  private final Sources sources;
  private final Mailboxes mailboxes;
  private final Letters letters;
  private final Receipts receipts;
  private final StrandedRound stranded;
  private final Map<CaseId, Known> known = new HashMap<>();
  private final Set<String> posted = ConcurrentHashMap.newKeySet();

  NewsRound(Sources sources, Mailboxes mailboxes, Letters letters, Receipts receipts) {
    this.sources = sources;
    this.mailboxes = mailboxes;
    this.letters = letters;
    this.receipts = receipts;
    this.stranded = new StrandedRound(sources, letters, parts -> id(parts.toArray(String[]::new)));
  }

  /// Looks once; says how many letters it put in.
  synchronized int look(Instant now) {
    Staffing staffing = Staffing.of(sources, mailboxes.all());
    if (staffing.open().isEmpty()) {
      return 0;
    }
    List<DocketRow> rows =
        sources.docket().rows().stream().filter(r -> r.lead() != Lead.ENDED).toList();
    known.keySet().retainAll(rows.stream().map(DocketRow::id).collect(Collectors.toSet()));
    int called = rows.stream().mapToInt(r -> called(r, staffing, now)).sum();
    int told = staffing.open().values().stream().mapToInt(b -> told(b, rows, staffing, now)).sum();
    return called + told + stranded.look(staffing, now);
  }

  /// One file that cannot be read must not hide the others.
  private int called(DocketRow row, Staffing staffing, Instant now) {
    if (row.redLines().isEmpty()) {
      return 0;
    }
    try {
      return sources
          .docket()
          .find(row.id())
          .filter(f -> LadderRules.rings(f, now))
          .flatMap(f -> LadderRules.alarm(f, opened(row.id())))
          .map(a -> urgent(row, a, staffing, now))
          .orElse(0);
    } catch (RuntimeException e) {
      LOG.warn("case {} was not looked at: {}", row.id().value(), e.getClass().getSimpleName());
      return 0;
    }
  }

  private List<LocalDate> opened(CaseId id) {
    return sources.looks().at(id).stream()
        .filter(l -> l.purpose() == Look.For.CASE)
        .map(Look::day)
        .toList();
  }

  private int urgent(DocketRow row, Alarm alarm, Staffing staffing, Instant now) {
    int made = 0;
    for (String member : LadderRules.called(staffing.rungs(row, now), alarm, now)) {
      String id = id("urgent", row.id().value(), alarm.since().toString(), member);
      if (!posted.contains(id)) {
        made += letters.post(Letter.fresh(id, Letter.Sort.URGENT, member, "", now)) ? 1 : 0;
        remember(id);
      }
    }
    return made;
  }

  private void remember(String id) {
    if (posted.size() > MOST_REMEMBERED) {
      posted.clear();
    }
    posted.add(id);
  }

  private int told(Mailbox box, List<DocketRow> rows, Staffing staffing, Instant now) {
    String member = box.member();
    Instant last = mailboxes.told(member);
    Instant until = now.minus(SETTLED);
    if (!DigestRules.due(staffing.roster(), member, staffing.clock(box), last, now)) {
      return 0;
    }
    Instant after = after(box.since(), last);
    Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    for (DocketRow row : rows) {
      news(row).stream()
          .filter(n -> n.within(after, until) && box.wants().contains(n.kind()))
          .filter(n -> staffing.concerns(n, row, member))
          .map(News::told)
          .distinct()
          .forEach(t -> counts.merge(t.kind(), 1, Integer::sum));
    }
    String id = id("digest", member, last.toString());
    Letter digest = Letter.fresh(id, Letter.Sort.DIGEST, member, NoticeWords.blanks(counts), now);
    return !counts.isEmpty() && letters.post(digest, last, until) ? 1 : 0;
  }

  /// From the moment on in which she proved her address.
  private static Instant after(@Nullable Instant proven, Instant last) {
    return proven != null && proven.isAfter(last) ? proven.minusMillis(1) : last;
  }

  /// Read anew only when something happened in the file.
  private List<News> news(DocketRow row) {
    Known before = known.get(row.id());
    if (before != null && before.version() == row.version()) {
      return before.news();
    }
    List<News> news = read(row);
    known.put(row.id(), new Known(row.version(), news));
    return news;
  }

  private List<News> read(DocketRow row) {
    try {
      Optional<CaseFile> file = sources.docket().find(row.id());
      return file.map(f -> NewsRules.of(f, clock(row.country()))).orElse(List.of());
    } catch (RuntimeException e) {
      LOG.warn("case {} was not looked at: {}", row.id().value(), e.getClass().getSimpleName());
      return List.of();
    }
  }

  private DigestRules.Clock clock(@Nullable String country) {
    return new DigestRules.Clock(
        sources.zones().of(country), day -> sources.workdays().work(country, day));
  }

  private String id(String... parts) {
    byte[] mark = receipts.blind("letter|" + String.join("|", parts));
    return HexFormat.of().formatHex(mark, 0, 16);
  }
}
