package org.mingbai.mediation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mingbai.casework.CaseEvent;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.DocketDesk;
import org.mingbai.casework.DocketRow;
import org.mingbai.mediation.Inbox.When;
import org.mingbai.mediation.Inbox.Words;
import org.mingbai.mediation.Sift.View;
import org.mingbai.people.Member;
import org.mingbai.roster.Roster;

/// Lays one inbox out: counts over everything she may see, one page of the view she asked for.
final class InboxView {
  static final int PAGE = 50;

  /// A row shows one line; a message may be as long as a book.
  private static final int LINE = 160;

  private final DocketDesk docket;
  private final Member who;
  private final List<Member> staff;
  private final Roster roster;
  private final Function<DocketRow, LocalDate> today;
  private final Predicate<DocketRow> heldBack;

  InboxView(
      DocketDesk docket,
      Member who,
      List<Member> staff,
      Roster roster,
      Function<DocketRow, LocalDate> today,
      Predicate<DocketRow> heldBack) {
    this.heldBack = heldBack;
    this.docket = docket;
    this.who = who;
    this.staff = staff;
    this.roster = roster;
    this.today = today;
  }

  Inbox of(Sift sift) {
    List<DocketRow> seen = seen();
    List<DocketRow> sifted = seen.stream().filter(r -> passes(sift, r)).toList();
    List<DocketRow> rows =
        sifted.stream().filter(r -> holds(sift.view(), r)).sorted(InboxRules.ORDER).toList();
    int pages = Math.max(1, (rows.size() + PAGE - 1) / PAGE);
    int page = Math.clamp(sift.page(), 1, pages);
    List<DocketRow> shown = rows.subList((page - 1) * PAGE, Math.min(page * PAGE, rows.size()));
    return new Inbox(
        counts(sifted),
        rows.size(),
        pages,
        groups(rows, shown),
        all(seen, DocketRow::locale),
        all(seen, DocketRow::site));
  }

  /// Everything she may see.
  List<DocketRow> seen() {
    return docket.rows().stream().filter(r -> Clearance.sees(who, r, staff, roster)).toList();
  }

  private static boolean passes(Sift sift, DocketRow row) {
    boolean language = sift.language() == null || sift.language().equals(row.locale());
    return language && (sift.site() == null || sift.site().equals(row.site()));
  }

  private boolean holds(View view, DocketRow row) {
    boolean holds = InboxRules.holds(view, row, who.id(), today.apply(row));
    if (view == View.REVIEW) {
      return holds && Clearance.reviews(who, row);
    }
    return holds && !(InboxRules.queue(view) && heldBack.test(row));
  }

  private Map<View, Integer> counts(List<DocketRow> rows) {
    Map<View, Integer> counts = new EnumMap<>(View.class);
    for (View view : View.values()) {
      counts.put(view, (int) rows.stream().filter(r -> holds(view, r)).count());
    }
    return counts;
  }

  private List<Inbox.Group> groups(List<DocketRow> rows, List<DocketRow> shown) {
    Map<When, List<DocketRow>> all = rows.stream().collect(Collectors.groupingBy(this::when));
    Map<When, List<DocketRow>> here = shown.stream().collect(Collectors.groupingBy(this::when));
    List<Inbox.Group> groups = new ArrayList<>();
    for (When when : When.values()) {
      List<DocketRow> some = here.getOrDefault(when, List.of());
      if (!some.isEmpty()) {
        int total = all.getOrDefault(when, List.of()).size();
        groups.add(new Inbox.Group(when, total, some.stream().map(this::entry).toList()));
      }
    }
    return groups;
  }

  private When when(DocketRow row) {
    return InboxRules.group(row, today.apply(row));
  }

  Inbox.Entry entry(DocketRow row) {
    String handler =
        staff.stream()
            .filter(m -> m.id().equals(row.handler()))
            .map(Member::name)
            .findFirst()
            .orElse(row.handler() == null ? null : "?");
    boolean mine = who.id().equals(row.handler());
    return new Inbox.Entry(
        row,
        handler,
        mine,
        today.apply(row),
        who.reads().contains(row.locale()),
        guard(row),
        docket.find(row.id()).flatMap(InboxView::lastWords).map(InboxView::line).orElse(null));
  }

  private Inbox.Guard guard(DocketRow row) {
    if (!row.guarded()) {
      return Inbox.Guard.NONE;
    }
    boolean kept = !Clearance.guardians(row, staff, roster).isEmpty();
    return kept ? Inbox.Guard.DUTY : Inbox.Guard.OPEN;
  }

  /// The last words between the complainant and the house; never a note.
  static Optional<Words> lastWords(CaseFile file) {
    return file.events().reversed().stream().flatMap(e -> words(file, e).stream()).findFirst();
  }

  /// As much of it as a row holds, no character cut in two.
  private static Words line(Words words) {
    String text = words.text();
    boolean longer = text.codePointCount(0, text.length()) > LINE;
    return longer
        ? new Words(text.substring(0, text.offsetByCodePoints(0, LINE)) + " …", words.locale())
        : words;
  }

  private static Optional<Words> words(CaseFile file, CaseEvent event) {
    return switch (event) {
      case CaseEvent.Opened e -> Optional.of(new Words(e.grievance().what(), e.locale()));
      case CaseEvent.Filed e -> Optional.of(new Words(e.grievance().what(), file.locale()));
      case CaseEvent.StatementAdded e -> Optional.of(new Words(e.text(), e.locale()));
      case CaseEvent.Replied e -> Optional.of(new Words(e.text(), e.locale()));
      case CaseEvent.Closed e -> Optional.of(new Words(e.reason(), e.locale()));
      default -> Optional.empty();
    };
  }

  private static Set<String> all(List<DocketRow> rows, Function<DocketRow, String> what) {
    Set<String> found = new TreeSet<>();
    rows.stream().map(what).filter(java.util.Objects::nonNull).forEach(found::add);
    return found;
  }

  static LocalDate today(java.time.InstantSource clock, ZoneId zone) {
    return clock.instant().atZone(zone).toLocalDate();
  }
}
