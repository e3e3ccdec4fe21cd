package org.mingbai.mediation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.CaseId;
import org.mingbai.casework.DocketDesk;
import org.mingbai.casework.DocketRow;
import org.mingbai.mediation.CallRules.Mark;
import org.mingbai.mediation.CallRules.Staff;
import org.mingbai.mediation.Requests.Asked;
import org.mingbai.people.Member;
import org.mingbai.people.PeopleDesk;
import org.mingbai.roster.RosterDesk;

/// Counts what calls for a mediator, for all pages of the desk. The list is read once every few
/// seconds for all of them, and only while somebody asks.
public final class CaseCounts {
  /// How many calls of each kind there are for her; the bell rang so often for new ones since this
  /// `series` began; the stamp is another whenever a case that calls has grown.
  public record Count(Map<Call, Long> calls, String series, long bell, long stamp) {
    /// For whom nothing is counted.
    public static final Count NONE = new Count(Map.of(), "", 0, 0);

    public long of(Call call) {
      return calls.getOrDefault(call, 0L);
    }
  }

  /// Whom the ladder of a red line has reached, as long as nobody opens the case.
  @FunctionalInterface
  public interface Ladder {
    /// There is none.
    Ladder NONE = row -> Set.of();

    /// The ids of whom it has reached by now; none before its first time is over, or once somebody
    /// opened the case.
    Set<String> reached(DocketRow row);
  }

  /// A way in which a case calls for her.
  public enum Call {
    /// A red line was seen in it that nobody opened in time.
    LADDER,
    /// A red line was seen in it, and nobody has it.
    CARE,
    /// It is hers, with words she has not read.
    MINE,
    /// Nobody has it.
    FREE,
    /// A colleague called her in a note.
    MENTIONS,
    /// A person is awaited in it.
    WAITING,
    /// She is asked to take it over.
    OFFERS,
    /// Words of it wait for somebody with her languages.
    TRANSLATIONS,
    /// Somebody else closed it, and its complainant does not agree.
    REVIEW,
    /// Somebody asks to see the numbers of papers in it.
    DISCLOSURES;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final long FRESH_NANOS = Duration.ofSeconds(2).toNanos();
  private final DocketDesk docket;
  private final PeopleDesk people;
  private final RosterDesk roster;
  private final Requests requests;
  private final Ladder ladder;
  private final BiPredicate<Member, DocketRow> heldBack;
  private final Bells bells = new Bells();
  private volatile @Nullable Moment last;

  /// `heldBack`: is this case not hers to decide, though she has it?
  CaseCounts(
      DocketDesk docket,
      PeopleDesk people,
      RosterDesk roster,
      Ladder ladder,
      BiPredicate<Member, DocketRow> heldBack) {
    this.ladder = ladder;
    this.heldBack = heldBack;
    this.docket = docket;
    this.people = people;
    this.roster = roster;
    this.requests = new Requests(docket);
  }

  /// What staff is asked, for whoever else lists it.
  Requests requests() {
    return requests;
  }

  /// What stood at one moment, and what was counted of it.
  private record Moment(
      long nanos,
      List<DocketRow> rows,
      Map<CaseId, Asked> asked,
      Map<CaseId, Set<String>> reached,
      Staff staff,
      Map<Member, Count> counts) {
    Asked in(DocketRow row) {
      return asked.getOrDefault(row.id(), Asked.NOTHING);
    }

    boolean like(Moment other) {
      return rows.equals(other.rows)
          && asked.equals(other.asked)
          && reached.equals(other.reached)
          && staff.equals(other.staff);
    }
  }

  Count of(Member who) {
    Moment now = now();
    return now.counts().computeIfAbsent(who, m -> count(m, now));
  }

  /// She did something in this case herself: what it calls for by that is no news to her, and her
  /// next page must know it.
  void did(Member who, CaseFile file) {
    bells.did(who.id(), file.id(), file.version());
    last = null;
  }

  private Moment now() {
    @Nullable Moment kept = last;
    return kept != null && System.nanoTime() - kept.nanos() < FRESH_NANOS ? kept : read();
  }

  /// Where nothing has changed nothing is counted again.
  private synchronized Moment read() {
    @Nullable Moment kept = last;
    long nanos = System.nanoTime();
    if (kept != null && nanos - kept.nanos() < FRESH_NANOS) {
      return kept;
    }
    List<DocketRow> all = docket.rows();
    Map<CaseId, Asked> asked = requests.in(all);
    Map<CaseId, Set<String>> reached = reached(all);
    List<DocketRow> calling =
        all.stream()
            .filter(r ->
                reached.containsKey(r.id())
                    || CallRules.calls(r, asked.getOrDefault(r.id(), Asked.NOTHING)))
            .toList();
    Staff staff = new Staff(people.joined(), roster.whoIsThere());
    Moment fresh = new Moment(nanos, calling, asked, reached, staff, new ConcurrentHashMap<>());
    if (kept != null && kept.like(fresh)) {
      fresh =
          new Moment(nanos, kept.rows(), kept.asked(), kept.reached(), kept.staff(), kept.counts());
    }
    last = fresh;
    return fresh;
  }

  private Map<CaseId, Set<String>> reached(List<DocketRow> rows) {
    Map<CaseId, Set<String>> reached = new HashMap<>();
    rows.stream().filter(InboxRules::urgent).forEach(r -> reached.put(r.id(), ladder.reached(r)));
    reached.values().removeIf(Set::isEmpty);
    return reached;
  }

  private Count count(Member who, Moment now) {
    List<Mark> marks = new ArrayList<>();
    Map<CaseId, Long> versions = new HashMap<>();
    Map<Call, Long> calls = new EnumMap<>(Call.class);
    long stamp = 0;
    for (DocketRow row : now.rows()) {
      List<Mark> all = CallRules.of(who, row, now.in(row), now.staff());
      List<Mark> here = new ArrayList<>(heldBack.test(who, row) ? CallRules.heldBack(all) : all);
      CallRules.unopened(who, row, now.reached().getOrDefault(row.id(), Set.of()))
          .ifPresent(here::add);
      here.forEach(m -> calls.merge(m.call(), 1L, Long::sum));
      marks.addAll(here);
      if (!here.isEmpty()) {
        versions.put(row.id(), row.version());
        stamp += row.version();
      }
    }
    Bells.Bell bell = bells.hear(who.id(), marks, versions, now.nanos());
    return new Count(calls, bell.series(), bell.rung(), stamp);
  }
}
