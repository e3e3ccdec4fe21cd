package org.mingbai.alike;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingbai.casework.CaseEvent;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.DocketDesk;
import org.mingbai.casework.DocketRow;
import org.mingbai.masking.Hidden;
import org.mingbai.masking.Masking;
import org.mingbai.mediation.CaseIndex;
import org.mingbai.mediation.Clearance;
import org.mingbai.people.Member;
import org.mingbai.people.PeopleDesk;
import org.mingbai.roster.Roster;
import org.mingbai.roster.RosterDesk;

/// Shows beside a case a few others that are about the same. What could tell who somebody is
/// (names, telephones, numbers of any kind) is taken out of the words before they are compared, so
/// that two cases are never alike for being one person's.
public final class AlikeDesk {
  private static final int LONGEST = 2000;
  private final DocketDesk docket;
  private final PeopleDesk people;
  private final RosterDesk roster;
  private final CaseIndex index;
  private final Masking masking;

  public AlikeDesk(
      DocketDesk docket, PeopleDesk people, RosterDesk roster, CaseIndex index, Masking masking) {
    this.docket = docket;
    this.people = people;
    this.roster = roster;
    this.index = index;
    this.masking = masking;
  }

  /// At most three, of those she may see; those the complainant linked are shown elsewhere.
  public List<DocketRow> to(Member who, CaseFile file) {
    List<Member> staff = people.joined();
    Roster now = roster.whoIsThere();
    List<DocketRow> seen =
        docket.rows().stream()
            .filter(r -> !r.id().equals(file.id()) && !file.links().contains(r.id()))
            .filter(r -> Clearance.sees(who, r, staff, now))
            .toList();
    Set<String> ids = seen.stream().map(r -> r.id().value()).collect(Collectors.toSet());
    Map<String, Double> words =
        seen.isEmpty() ? Map.of() : index.like(words(file), file.locale(), ids::contains);
    return AlikeRules.nearest(DocketRow.of(file), seen, words);
  }

  /// Her own words about the matter, without what could tell whose they are.
  private String words(CaseFile file) {
    String told =
        Stream.concat(
                file.grievance().told().stream(), file.events().stream().flatMap(AlikeDesk::said))
            .collect(Collectors.joining("\n"));
    String text = told.substring(0, Math.min(told.length(), LONGEST));
    StringBuilder plain = new StringBuilder();
    int at = 0;
    for (Hidden hidden : masking.in(text, file.grievance().country())) {
      plain.append(text, at, hidden.start()).append(' ');
      at = hidden.end();
    }
    return plain.append(text.substring(at)).toString().replaceAll("\\p{N}+", " ");
  }

  private static Stream<String> said(CaseEvent event) {
    return event instanceof CaseEvent.StatementAdded e ? Stream.of(e.text()) : Stream.empty();
  }
}
