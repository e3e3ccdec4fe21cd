package org.mingbai.assigning;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingbai.assigning.RoomRules.Load;
import org.mingbai.assigning.RoomRules.Staff;
import org.mingbai.casework.CaseEvent;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.DocketDesk;
import org.mingbai.casework.DocketDesk.Outcome;
import org.mingbai.casework.DocketRow;
import org.mingbai.casework.Lead;
import org.mingbai.mediation.MediationDesk;
import org.mingbai.people.Member;
import org.mingbai.people.PeopleDesk;
import org.mingbai.people.Role;
import org.mingbai.roster.Roster;
import org.mingbai.roster.RosterDesk;

/// Asks somebody to take a case: a colleague by name, whoever reads it, or the one with most room.
/// Whoever is asked may decline; nobody is kept from a case by it.
public final class AssigningDesk {
  /// Stands for the one with most room, where else the id of a colleague stands.
  public static final String MOST_ROOM = "auto";

  private final DocketDesk docket;
  private final PeopleDesk people;
  private final RosterDesk roster;
  private final MediationDesk mediation;
  private final MediationDesk.Zones zones;
  private final InstantSource clock;

  public AssigningDesk(
      DocketDesk docket,
      PeopleDesk people,
      RosterDesk roster,
      MediationDesk mediation,
      MediationDesk.Zones zones,
      InstantSource clock) {
    this.docket = docket;
    this.people = people;
    this.roster = roster;
    this.mediation = mediation;
    this.zones = zones;
    this.clock = clock;
  }

  /// Who is to be asked (an id, `MOST_ROOM`, or "" for whoever reads it), in which language a case
  /// of one's own is read from then on, and why.
  public record Wish(String to, @Nullable String locale, String reason) {}

  /// What became of it.
  public sealed interface Asked {
    record Done(Outcome outcome) implements Asked {}

    /// Nobody who could take it is there now.
    record NobodyThere() implements Asked {}

    /// This colleague may not take it.
    record NotHer() implements Asked {}
  }

  /// Asks as she wishes; a case she may not see is not there.
  public Asked ask(Member who, String reference, Wish wish) {
    Optional<CaseFile> file = mediation.glance(who, reference);
    if (file.isEmpty()) {
      return new Asked.Done(new Outcome.NotHere());
    }
    if (wish.to().isEmpty()) {
      return done(who, reference, null, wish);
    }
    if (wish.to().equals(MOST_ROOM)) {
      return mostRoom(who, file.get())
          .map(m -> done(who, reference, m, wish))
          .orElseGet(Asked.NobodyThere::new);
    }
    return mediation.others(who, file.get()).stream()
        .filter(m -> m.id().equals(wish.to()))
        .findFirst()
        .map(m -> done(who, reference, m, wish))
        .orElseGet(Asked.NotHer::new);
  }

  private Asked done(Member who, String reference, @Nullable Member to, Wish wish) {
    return new Asked.Done(mediation.handOver(who, reference, to, wish.locale(), wish.reason()));
  }

  /// All she could ask for one case or another.
  public List<Member> colleagues(Member who) {
    return people.joined().stream()
        .filter(m -> m.active() && m.is(Role.MEDIATOR) && !m.id().equals(who.id()))
        .toList();
  }

  /// The colleague with most room for this case just now, if there is one.
  Optional<Member> mostRoom(Member who, CaseFile file) {
    DocketRow row = DocketRow.of(file);
    Staff staff = new Staff(people.joined(), roster.whoIsThere());
    Set<String> asked = RoomRules.asked(file);
    Instant now = clock.instant();
    List<Member> fit =
        colleagues(who).stream()
            .filter(m -> !m.id().equals(row.handler()) && !asked.contains(m.id()))
            .filter(m -> RoomRules.fits(m, row, staff, zone(m, staff.roster()), now))
            .toList();
    if (fit.isEmpty()) {
      return Optional.empty();
    }
    List<DocketRow> rows = docket.rows();
    List<CaseFile> offered =
        rows.stream()
            .filter(r -> r.lead() != Lead.ENDED)
            .flatMap(r -> docket.find(r.id()).stream())
            .filter(f -> f.offer().isPresent())
            .toList();
    return RoomRules.mostRoom(fit.stream().map(m -> load(m.id(), rows, offered)).toList())
        .flatMap(id -> fit.stream().filter(m -> m.id().equals(id)).findFirst());
  }

  private ZoneId zone(Member member, Roster kept) {
    String hers = kept.hoursOf(member.id()).map(Roster.Hours::clock).orElse("");
    return zones.of(hers.isEmpty() ? null : hers);
  }

  /// What she is asked to take counts as hers, so that many cases do not all go to one.
  private Load load(String member, List<DocketRow> rows, List<CaseFile> offered) {
    List<DocketRow> hers = rows.stream().filter(r -> member.equals(r.handler())).toList();
    List<CaseFile> asked =
        offered.stream()
            .filter(f -> f.offer().filter(o -> member.equals(o.to())).isPresent())
            .toList();
    long open = hers.stream().filter(r -> r.lead() != Lead.ENDED).count() + asked.size();
    Instant got =
        Stream.concat(hers.stream().flatMap(r -> docket.find(r.id()).stream()), asked.stream())
            .flatMap(f -> f.events().stream())
            .filter(e -> gave(e, member))
            .map(CaseEvent::at)
            .max(Instant::compareTo)
            .orElse(null);
    return new Load(member, (int) open, got);
  }

  private static boolean gave(CaseEvent event, String member) {
    return switch (event) {
      case CaseEvent.Claimed e -> e.member().equals(member);
      case CaseEvent.TakenOver e -> e.member().equals(member);
      case CaseEvent.Offered e -> member.equals(e.to());
      default -> false;
    };
  }
}
