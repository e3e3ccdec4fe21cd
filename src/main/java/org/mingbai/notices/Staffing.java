package org.mingbai.notices;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingbai.casework.DocketRow;
import org.mingbai.mediation.Clearance;
import org.mingbai.mediation.TranslatorRules;
import org.mingbai.people.Member;
import org.mingbai.people.Role;
import org.mingbai.roster.Roster;
import org.mingbai.roster.Roster.DutyList;

/// Who works here at one moment, who of them can be reached by mail, and who stands on which rung
/// for a case.
record Staffing(List<Member> members, Roster roster, Sources sources, Map<String, Mailbox> open) {

  /// Everybody who works here and has proven an address.
  static Staffing of(Sources sources, List<Mailbox> mailboxes) {
    List<Member> here = sources.people().joined().stream().filter(Member::active).toList();
    Set<String> ids = here.stream().map(Member::id).collect(Collectors.toSet());
    Map<String, Mailbox> open =
        mailboxes.stream()
            .filter(b -> b.open() && ids.contains(b.member()))
            .collect(Collectors.toMap(Mailbox::member, b -> b));
    return new Staffing(here, sources.roster().whoIsThere(), sources, open);
  }

  /// The clock of her hours.
  ZoneId zone(String member) {
    String clock = roster.hoursOf(member).map(Roster.Hours::clock).orElse("");
    return sources.zones().of(clock.isEmpty() ? null : clock);
  }

  /// The clock of her hours with the working days of the first country she works in; of the house's
  /// own calendar, where she works everywhere.
  DigestRules.Clock clock(Mailbox box) {
    String country =
        members.stream()
            .filter(m -> m.id().equals(box.member()))
            .flatMap(m -> m.countries(Role.MEDIATOR).stream())
            .findFirst()
            .orElse(null);
    return new DigestRules.Clock(zone(box.member()), day -> sources.workdays().work(country, day));
  }

  boolean sees(String member, DocketRow row) {
    return is(member, m -> Clearance.sees(m, row, members, roster));
  }

  /// Does this piece of news concern her?
  boolean concerns(News news, DocketRow row, String member) {
    if (row.aside().contains(member) || member.equals(news.by())) {
      return false;
    }
    return switch (news.kind()) {
      case REVIEW -> is(member, m -> Clearance.reviews(m, row));
      case NUMBERS -> is(member, m -> Clearance.decides(m, row));
      case TRANSLATION ->
          sees(member, row) && translates(Objects.requireNonNull(news.words()), row, member);
      default ->
          news.to() == null
              ? !member.equals(row.handler()) && sees(member, row)
              : member.equals(news.to());
    };
  }

  private boolean is(String member, Predicate<Member> what) {
    return members.stream().filter(m -> m.id().equals(member)).anyMatch(what);
  }

  /// Words call whoever has both languages and did not ask herself; when they wait too long, her
  /// too, and those who supervise.
  private boolean translates(News.Words words, DocketRow row, String member) {
    return is(
        member,
        m ->
            TranslatorRules.has(m, words.pair()) && (words.late() || !member.equals(words.by()))
                || words.late() && m.is(Role.SUPERVISOR, row.country(), row.site()));
  }

  /// Who is called for a red line, rung by rung: those trained and whoever has the case, the
  /// stand-in, the last resort, administrators. Where nobody is on duty, all who may see the case
  /// come first.
  List<Set<String>> rungs(DocketRow row, Instant now) {
    return rungs(row).stream().map(rung -> reached(rung, row, now)).toList();
  }

  /// The same without whoever is on leave, reached by mail or not.
  List<Set<String>> standing(DocketRow row, Instant now) {
    return rungs(row).stream().map(rung -> notOnLeave(rung, now)).toList();
  }

  private Set<String> notOnLeave(Collection<String> rung, Instant now) {
    return rung.stream()
        .filter(id -> !DigestRules.onLeave(roster, id, zone(id), now))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private List<Set<String>> rungs(DocketRow row) {
    List<DutyList> lists = lists(row);
    List<Set<String>> duty =
        List.of(
            seeing(row, lists.stream().flatMap(d -> d.trained().stream())),
            seeing(row, lists.stream().map(DutyList::standIn)),
            seeing(row, lists.stream().map(DutyList::lastResort)));
    Set<String> first = new LinkedHashSet<>(duty.getFirst());
    if (duty.stream().allMatch(Set::isEmpty)) {
      first.addAll(seeing(row, members.stream().map(Member::id)));
    }
    Optional.ofNullable(row.handler()).ifPresent(first::add);
    return List.of(first, duty.get(1), duty.get(2), administrators(row));
  }

  /// Who can help where nobody can take a case: supervisors of its place (of a guarded one who is
  /// on duty too), then administrators. Whoever stands aside from it is not told; of a guarded one
  /// only who lets urgent letters come, of others all who can be reached and are not on leave.
  List<Set<String>> helpers(DocketRow row, Instant now) {
    Set<String> duty = row.guarded() ? roster.onDuty(row.country()) : Set.of();
    Set<String> first =
        members.stream()
            .filter(m ->
                m.is(Role.SUPERVISOR, row.country(), row.site())
                    || duty.contains(m.id()) && m.is(Role.SAFEGUARDING, row.country(), row.site()))
            .map(Member::id)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Set<String> last = administrators(row);
    last.removeAll(first);
    return Stream.of(first, last)
        .map(rung -> rung.stream().filter(id -> !row.aside().contains(id)).toList())
        .map(rung -> row.guarded() ? reached(rung, row, now) : here(rung, now))
        .toList();
  }

  /// Can she be reached, and does she want this told?
  boolean wants(String member, Kind kind) {
    Mailbox box = open.get(member);
    return box != null && box.wants().contains(kind);
  }

  private Set<String> here(Collection<String> rung, Instant now) {
    return notOnLeave(rung.stream().filter(open::containsKey).toList(), now);
  }

  private List<DutyList> lists(DocketRow row) {
    return row.country() == null
        ? List.copyOf(roster.duties().values())
        : roster.duty(row.country()).stream().toList();
  }

  private Set<String> seeing(DocketRow row, Stream<String> ids) {
    return ids.filter(Objects::nonNull)
        .filter(id -> sees(id, row))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Set<String> administrators(DocketRow row) {
    return members.stream()
        .filter(m -> m.is(Role.ADMINISTRATOR, row.country(), row.site()))
        .map(Member::id)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /// Whoever is on a duty list cannot switch urgent letters off; nobody is called on leave.
  private Set<String> reached(Collection<String> rung, DocketRow row, Instant now) {
    Set<String> duty = roster.onDuty(row.country());
    Predicate<String> told =
        id -> {
          Mailbox box = open.get(id);
          return box != null
              && (box.urgent() || duty.contains(id))
              && !DigestRules.onLeave(roster, id, zone(id), now);
        };
    return rung.stream().filter(told).collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
