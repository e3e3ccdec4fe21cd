package org.mingbai.mediation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.CaseFile.Offer;
import org.mingbai.casework.CaseId;
import org.mingbai.casework.Disclosure;
import org.mingbai.casework.DocketDesk;
import org.mingbai.casework.DocketRow;
import org.mingbai.casework.Lead;
import org.mingbai.casework.Untranslated;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What staff is asked in case files that no row tells: to take one over, to translate words of it,
/// to open the numbers of papers in it. A file is opened only when something happened in it.
final class Requests {
  private static final Logger LOG = LoggerFactory.getLogger(Requests.class);

  /// Words that wait: which of the file's, and from which language into which.
  record Text(String mark, String pair) {}

  /// What a file asked when it had so many events.
  record Asked(
      long version, @Nullable Offer offer, List<Text> texts, @Nullable Disclosure numbers) {
    static final Asked NOTHING = new Asked(-1, null, List.of(), null);
  }

  private final DocketDesk docket;
  private final Map<CaseId, Asked> known = new HashMap<>();

  Requests(DocketDesk docket) {
    this.docket = docket;
  }

  /// By case; one that is not in it asks nothing.
  synchronized Map<CaseId, Asked> in(List<DocketRow> rows) {
    Set<CaseId> asking = new HashSet<>();
    for (DocketRow row : rows) {
      // in a file of one event nobody of staff has asked anything yet
      boolean open = row.lead() != Lead.ENDED && row.version() > 1;
      if (open || !row.untranslated().isEmpty()) {
        asking.add(row.id());
        known.compute(
            row.id(), (id, had) -> had != null && had.version() == row.version() ? had : read(row));
      }
    }
    known.keySet().retainAll(asking);
    return Map.copyOf(known);
  }

  /// One file that cannot be read must not hide the others.
  private Asked read(DocketRow row) {
    try {
      return docket.find(row.id()).map(f -> asked(f, row.version())).orElse(Asked.NOTHING);
    } catch (RuntimeException e) {
      LOG.warn("case {} was not looked at: {}", row.id().value(), e.getClass().getSimpleName());
      return Asked.NOTHING;
    }
  }

  private static Asked asked(CaseFile file, long version) {
    return new Asked(
        version,
        file.offer().orElse(null),
        file.untranslated().stream().map(Requests::text).toList(),
        file.disclosure().filter(Disclosure::waits).orElse(null));
  }

  private static Text text(Untranslated words) {
    return new Text(words.of() + ">" + words.to() + (words.again() ? "!" : ""), words.pair());
  }
}
