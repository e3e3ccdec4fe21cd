package org.mingbai.mediation;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.DocketDesk;
import org.mingbai.casework.DocketDesk.Outcome;
import org.mingbai.casework.DocketRow;
import org.mingbai.casework.StaffAct;
import org.mingbai.casework.Untranslated;
import org.mingbai.grievance.Once;
import org.mingbai.people.Member;
import org.mingbai.people.PeopleDesk;
import org.mingbai.people.Role;
import org.mingbai.roster.RosterDesk;

/// Words that wait for a colleague who has both languages: who sees which, who could, and what is
/// done with them. Each is due within half a working day.
public final class TranslationQueue {
  /// Is this a working day in a country (null: the house's own calendar)?
  @FunctionalInterface
  public interface Workdays {
    boolean work(@Nullable String country, LocalDate day);
  }

  /// Words of a case that wait, by when they should be translated, by the case's clock.
  public record Waiting(
      CaseFile file, Untranslated words, Instant due, ZoneId zone, boolean overdue) {}

  /// What a translator made of waiting words, having seen so many of the case's events.
  public record Made(String text, long seen) {}

  private final DocketDesk docket;
  private final PeopleDesk people;
  private final Sight sight;
  private final MediationDesk.Zones zones;
  private final Workdays workdays;
  private final Looks looks;
  private final InstantSource clock;

  public TranslationQueue(
      DocketDesk docket,
      PeopleDesk people,
      RosterDesk roster,
      MediationDesk.Zones zones,
      Workdays workdays,
      Looks looks,
      InstantSource clock) {
    this.docket = docket;
    this.people = people;
    this.sight = new Sight(docket, people, roster);
    this.zones = zones;
    this.workdays = workdays;
    this.looks = looks;
    this.clock = clock;
  }

  /// What she could translate, oldest first.
  public List<Waiting> of(Member who) {
    Predicate<DocketRow> seen = sight.rows(who);
    return docket.rows().stream()
        .filter(r -> r.untranslated().stream().anyMatch(p -> TranslatorRules.has(who, p)))
        .filter(seen)
        .flatMap(r -> docket.find(r.id()).stream())
        .flatMap(this::in)
        .filter(w -> TranslatorRules.has(who, w.words().pair()))
        .sorted(Comparator.comparing(w -> w.words().since()))
        .toList();
  }

  /// All that waits in a case.
  public Stream<Waiting> in(CaseFile file) {
    return file.untranslated().stream().map(u -> waiting(file, u));
  }

  private Waiting waiting(CaseFile file, Untranslated words) {
    String country = file.grievance().country();
    ZoneId zone = zones.of(country);
    Instant due = TranslatorRules.due(words.since(), zone, d -> workdays.work(country, d));
    return new Waiting(file, words, due, zone, clock.instant().isAfter(due));
  }

  /// Waiting words of a case she may see and could translate; that she looked is kept.
  public Optional<Waiting> open(Member who, String reference, long of, String to) {
    Optional<Waiting> found =
        sight.find(who, reference).stream()
            .flatMap(this::in)
            .filter(w -> w.words().of() == of && w.words().to().equals(to))
            .filter(w -> TranslatorRules.has(who, w.words().pair()))
            .findFirst();
    found.ifPresent(w ->
        Look.keep(
            looks,
            who,
            List.of(DocketRow.of(w.file())),
            InboxView.today(clock, ZoneOffset.UTC),
            Look.For.CASE));
    return found;
  }

  /// Has she, who sees their case, both languages of these words?
  public boolean can(Member who, Untranslated words) {
    return TranslatorRules.has(who, words.pair());
  }

  /// Who could translate this for a case: may see it, works here already, has both languages.
  public List<Member> able(CaseFile file, String from, String to) {
    DocketRow row = DocketRow.of(file);
    return people.joined().stream()
        .filter(m -> TranslatorRules.has(m, from, to))
        .filter(m -> sight.rows(m).test(row))
        .toList();
  }

  /// One winner; without both languages nobody translates, and no answer goes out over what its
  /// translator has not seen.
  public Outcome translate(Member who, String reference, Untranslated words, Made made, Once once) {
    StaffAct act =
        new StaffAct.Translate(
            who.id(),
            who.name(),
            Role.MEDIATOR.key(),
            words.of(),
            words.to(),
            made.text(),
            made.seen());
    return TranslatorRules.has(who, words.pair())
        ? sight.act(who, reference, act, once)
        : new Outcome.NotHere();
  }

  public Outcome takeBack(Member who, String reference, long of) {
    return sight.act(who, reference, new StaffAct.TakeBack(who.id(), who.name(), of), null);
  }

  public Outcome sendAsIs(Member who, String reference, long of, long seen) {
    return sight.act(who, reference, new StaffAct.SendAsIs(who.id(), who.name(), of, seen), null);
  }

  /// The same for words that are in the complainant's language already, as she wrote them.
  public Outcome sendAsWritten(Member who, String reference, long of, long seen) {
    return sight.act(
        who, reference, new StaffAct.SendAsIs(who.id(), who.name(), of, seen, true), null);
  }

  /// Asks for the complainant's words in a language she reads.
  public Outcome ask(Member who, String reference, long of, String to) {
    return sight.act(
        who, reference, new StaffAct.AskTranslation(who.id(), who.name(), of, to), null);
  }

  /// Only whoever knows both languages can say that a translation is wrong.
  public Outcome doubt(Member who, String reference, long of, String to) {
    boolean judges =
        sight
            .find(who, reference)
            .flatMap(f -> f.translatable(of, to))
            .filter(u -> TranslatorRules.judges(who, u.from(), u.to()))
            .isPresent();
    return judges
        ? sight.act(who, reference, new StaffAct.Doubt(who.id(), who.name(), of, to), null)
        : new Outcome.NotHere();
  }
}
