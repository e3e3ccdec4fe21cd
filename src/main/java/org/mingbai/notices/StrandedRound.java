package org.mingbai.notices;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.DocketRow;
import org.mingbai.mediation.AsideDesk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells supervisors of its place and administrators of each case that nobody can take. A guarded
/// one is urgent: it goes to who is on duty and supervises first, and from there to administrators.
final class StrandedRound {
  private static final Logger LOG = LoggerFactory.getLogger(StrandedRound.class);
  private final Sources sources;
  private final AsideDesk aside;
  private final Letters letters;
  private final Function<List<String>, String> ids;

  /// `ids`: the id of a letter that tells this.
  StrandedRound(Sources sources, Letters letters, Function<List<String>, String> ids) {
    this.sources = sources;
    this.aside = new AsideDesk(sources.docket(), sources.people(), sources.roster());
    this.letters = letters;
    this.ids = ids;
  }

  /// Looks once; says how many letters it put in.
  int look(Staffing staffing, Instant now) {
    return aside.strandedNow().stream().mapToInt(row -> told(row, staffing, now)).sum();
  }

  /// One file that cannot be read must not hide the others.
  private int told(DocketRow row, Staffing staffing, Instant now) {
    try {
      Optional<CaseFile> file = sources.docket().find(row.id());
      return file.map(f -> told(row, StrandedRules.since(f), staffing, now)).orElse(0);
    } catch (RuntimeException e) {
      LOG.warn("case {} was not looked at: {}", row.id().value(), e.getClass().getSimpleName());
      return 0;
    }
  }

  private int told(DocketRow row, Instant since, Staffing staffing, Instant now) {
    DigestRules.Clock clock =
        new DigestRules.Clock(
            sources.zones().of(row.country()), day -> sources.workdays().work(row.country(), day));
    Instant moment = StrandedRules.told(since, clock, now);
    List<Set<String>> rungs = staffing.helpers(row, now);
    Set<String> called =
        row.guarded()
            ? LadderRules.called(rungs, new Alarm(moment, false), now)
            : rungs.stream()
                .flatMap(Set::stream)
                .filter(m -> staffing.wants(m, Kind.STRANDED))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    int made = 0;
    for (String member : called) {
      String id = ids.apply(List.of("stranded", row.id().value(), moment.toString(), member));
      made += letters.post(letter(id, row, member, now)) ? 1 : 0;
    }
    return made;
  }

  private static Letter letter(String id, DocketRow row, String member, Instant now) {
    return row.guarded()
        ? Letter.fresh(id, Letter.Sort.URGENT, member, "", now)
        : Letter.fresh(
            id, Letter.Sort.DIGEST, member, NoticeWords.blanks(Map.of(Kind.STRANDED, 1)), now);
  }
}
