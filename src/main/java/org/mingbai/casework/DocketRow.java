package org.mingbai.casework;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingbai.grievance.Category;
import org.mingbai.grievance.Grievance;
import org.mingbai.grievance.RedLine;

/// What a list of cases shows without opening one: no words of a person, days only (PRV-01,
/// PRV-08). `unread`: nobody has read her last words; `unanswered`: nobody has answered them;
/// `asleep`: laid aside until that day; `mentioned`: ids of colleagues who were called;
/// `untranslated`: from which language into which its words wait to be translated (`en>sw`);
/// `aside`: ids of those who stand aside and do not see it; `review`: who closed it, while its
/// complainant does not agree and nobody else looks at it yet; `version`: the number of its events.
public record DocketRow(
    CaseId id,
    String reference,
    String stage,
    boolean filed,
    boolean confidential,
    @Nullable String category,
    @Nullable String country,
    @Nullable String site,
    String locale,
    LocalDate received,
    @Nullable LocalDate due,
    @Nullable String handler,
    boolean unread,
    boolean unanswered,
    Set<RedLine> redLines,
    @Nullable Lead lead,
    @Nullable LocalDate asleep,
    Set<String> mentioned,
    Set<String> untranslated,
    Set<String> aside,
    @Nullable String review,
    long version) {
  private static final Set<RedLine> GUARDED =
      Set.of(RedLine.VIOLENCE, RedLine.SEXUAL, RedLine.CHILD, RedLine.SELF_HARM);

  public DocketRow {
    redLines = Set.copyOf(redLines);
    mentioned = Set.copyOf(mentioned);
    untranslated = Set.copyOf(untranslated);
    aside = Set.copyOf(aside);
  }

  /// Was a person asked for whom nobody has become yet?
  public boolean live() {
    return lead == Lead.WAITING && handler == null;
  }

  /// Is it for those on the duty list: violence, sexual harm, a child, self-harm?
  public boolean guarded() {
    return redLines.stream().anyMatch(GUARDED::contains);
  }

  /// The row of a file: `due` is the day of its next step, `handler` the member's id, `site` only a
  /// known site's id.
  public static DocketRow of(CaseFile file) {
    Grievance grievance = file.grievance();
    Category category = grievance.category();
    return new DocketRow(
        file.id(),
        file.reference(),
        file.stage().key(),
        file.filed(),
        file.confidential(),
        category == null ? null : category.key(),
        grievance.country(),
        grievance.site(),
        file.locale(),
        file.opened().promise().from(),
        file.next().by(),
        file.handler().map(CaseFile.Handler::member).orElse(null),
        file.unread(),
        file.asked().isPresent(),
        file.redLines(),
        file.lead(),
        file.asleep().orElse(null),
        file.mentioned(),
        file.untranslated().stream().map(Untranslated::pair).collect(Collectors.toSet()),
        file.recusals().stream().map(Recusal::member).collect(Collectors.toSet()),
        file.toReview().orElse(null),
        file.version());
  }
}
