package org.mingbai.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingbai.grievance.Grievance;
import org.mingbai.grievance.Placing;
import org.mingbai.grievance.RedLine;
import org.mingbai.grievance.Sensitivity;

/// One case: its events in order; everything else follows from them. `version` is the number of
/// events.
public record CaseFile(CaseId id, List<CaseEvent> events) {
  /// The mediator who has the file.
  public record Handler(String member, String name) {}

  /// What the mediator who has the file, or of a file nobody has any who sees it (`by`), asked for:
  /// that somebody else takes it (`to` null: whoever reads its language), and why.
  public record Offer(
      @Nullable String to, @Nullable String toName, String reason, String by, String byName) {
    /// Is it meant for this member?
    public boolean reaches(String member) {
      return to == null ? !by.equals(member) : to.equals(member);
    }
  }

  /// What comes next, by which day (none once closed), and whose turn it is; `what` and `who` are
  /// message keys.
  public record Next(String what, @Nullable LocalDate by, String who) {}

  /// A time limit of this case: its rule, what it is (a message key), from when, until when, and
  /// how it stands.
  public record Running(String rule, String what, LocalDate from, LocalDate due, State state) {}

  /// How a time limit stands.
  public enum State {
    RUNNING,
    SOON,
    OVERDUE,
    WAITING,
    DONE;

    public String key() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /// One line of the story as its complainant sees it: message keys, and words where somebody wrote
  /// some; `ready` if they are ready sentences; `rendering` if they were written in another
  /// language than hers; `until`: how long it lasts, where it does not last; `name`: what the
  /// mediator is called who wrote.
  public record Step(
      Instant at,
      String what,
      String who,
      @Nullable String text,
      @Nullable String locale,
      boolean ready,
      @Nullable Rendering rendering,
      @Nullable Instant until,
      @Nullable String name) {}

  /// How words came to her that were written in another language, by their place among the events:
  /// what they were before a person translated them, or (null) sent as they are.
  public record Rendering(long of, @Nullable String original, String from) {
    static @Nullable Rendering of(
        @Nullable Long of, CaseEvent.@Nullable Translation how, String locale) {
      // as their writer wrote them, in her language: there is no other text
      if (of == null || how != null && how.asWritten(locale)) {
        return null;
      }
      return how == null
          ? new Rendering(of, null, locale)
          : new Rendering(of, how.original(), how.from());
    }
  }

  public CaseFile {
    events = List.copyOf(events);
  }

  public long version() {
    return events.size();
  }

  public CaseFile with(List<CaseEvent> more) {
    List<CaseEvent> all = new ArrayList<>(events);
    all.addAll(more);
    return new CaseFile(id, all);
  }

  public CaseEvent.Opened opened() {
    return (CaseEvent.Opened) events.getFirst();
  }

  public String reference() {
    return opened().reference();
  }

  /// The language in which it is read: that of its opening, until a mediator set another.
  public String locale() {
    return events.reversed().stream()
        .filter(CaseEvent.LanguageSet.class::isInstance)
        .map(e -> ((CaseEvent.LanguageSet) e).locale())
        .findFirst()
        .orElseGet(() -> opened().locale());
  }

  /// What is complained about, as it was last filed.
  public Grievance grievance() {
    return filing().map(CaseEvent.Filed::grievance).orElse(opened().grievance());
  }

  /// What triage took it for when it was last filed, if it did.
  public Optional<Placing> placing() {
    return Optional.ofNullable(filing().map(CaseEvent.Filed::placing).orElse(opened().placing()));
  }

  /// The hash of the content that was filed last.
  public String contentHash() {
    return filing().map(CaseEvent.Filed::contentHash).orElse(opened().contentHash());
  }

  /// Is it a filed complaint (or only a thread in which a person was asked for)?
  public boolean filed() {
    return opened().filed() || filing().isPresent();
  }

  /// When it was filed, or opened if it never was; whole seconds.
  public Instant received() {
    return filing().map(CaseEvent.Filed::at).orElse(opened().at()).truncatedTo(ChronoUnit.SECONDS);
  }

  /// The same as it is written in answers and signed on the slip.
  public String receivedText() {
    return received().toString();
  }

  public Stage stage() {
    Stage stage = standing().stage();
    return stage != Stage.CLOSED && HandOffRules.reviewed(events) ? Stage.REVIEW : stage;
  }

  /// The member who closed it, while its complainant does not agree and nobody else looks at it
  /// yet.
  public Optional<String> toReview() {
    return Optional.ofNullable(HandOffRules.toReview(events));
  }

  public Lead lead() {
    return standing().lead();
  }

  public boolean closed() {
    return standing().closed();
  }

  public Optional<Handler> handler() {
    return Optional.ofNullable(standing().handler());
  }

  public Optional<Offer> offer() {
    return Optional.ofNullable(standing().offer());
  }

  /// Since when she waits for an answer without having been told that there is none yet, while a
  /// person is awaited or leads.
  public Optional<Instant> untold() {
    return Optional.ofNullable(standing().untold());
  }

  /// When the complainant wrote words nobody has answered yet.
  public Optional<Instant> asked() {
    return Optional.ofNullable(standing().asked());
  }

  /// Does she wait for a person who has not answered her last words?
  public boolean owed() {
    Standing standing = standing();
    boolean awaited = standing.lead() == Lead.WAITING || standing.lead() == Lead.PERSON;
    return awaited && standing.asked() != null;
  }

  /// Has the complainant written after the last act of staff?
  public boolean unread() {
    return standing().unread();
  }

  /// What somebody else wrote after the first `seen` events that this writer must know of before
  /// these words of hers go out.
  public List<CaseEvent> unseen(long seen, String writer, String words) {
    return CaseRules.unseen(this, seen, writer, words);
  }

  /// Until which day it is laid aside; her next word takes it up again.
  public Optional<LocalDate> asleep() {
    return Optional.ofNullable(Aside.of(events).asleep());
  }

  /// The ids of colleagues who were called in notes and have done nothing here since.
  public Set<String> mentioned() {
    return Aside.of(events).mentioned();
  }

  /// All red lines seen in this case.
  public Set<RedLine> redLines() {
    return standing().redLines();
  }

  /// A red line or a sensitive matter: kept in the confidential ring.
  public boolean confidential() {
    return !redLines().isEmpty() || Sensitivity.sensitive(grievance().category());
  }

  /// What waits for somebody who has both languages, oldest first.
  public List<Untranslated> untranslated() {
    return Untranslated.in(events);
  }

  /// The words at this place as they would wait to be put into a language, if there are any.
  public Optional<Untranslated> translatable(long of, String to) {
    return Untranslated.at(events, of, to);
  }

  /// Who of staff stands aside from it and does not see it, and why.
  public List<Recusal> recusals() {
    return Recusal.in(events);
  }

  /// Why this member stands aside, if she does.
  public Optional<Recusal> recusal(String member) {
    return recusals().stream().filter(r -> r.member().equals(member)).findFirst();
  }

  /// What whoever has it asked about the numbers of papers in it, while that stands.
  public Optional<Disclosure> disclosure() {
    return Disclosure.in(events, standing().handler());
  }

  /// The place among the events at which its mediator took it; -1 if nobody has it.
  public long heldSince() {
    for (int i = handler().isEmpty() ? -1 : events.size() - 1; i >= 0; i--) {
      if (events.get(i) instanceof CaseEvent.Claimed
          || events.get(i) instanceof CaseEvent.ReviewBegun
          || events.get(i) instanceof CaseEvent.TakenOver) {
        return i;
      }
    }
    return -1;
  }

  /// The cases this file says it is linked with; a link stands if the other says so too.
  public Set<CaseId> links() {
    Set<CaseId> links = new LinkedHashSet<>();
    for (CaseEvent event : events) {
      if (event instanceof CaseEvent.Linked(Instant _, String other)) {
        links.add(new CaseId(other));
      } else if (event instanceof CaseEvent.Unlinked(Instant _, String other)) {
        links.remove(new CaseId(other));
      }
    }
    return links;
  }

  public Next next() {
    return CaseClocks.next(this);
  }

  public List<Running> clocks(LocalDate today) {
    return CaseClocks.of(this, today);
  }

  /// The story without anything only staff may see.
  public List<Step> timeline() {
    return events.stream().flatMap(e -> Timeline.step(e).stream()).toList();
  }

  Standing standing() {
    return Standing.of(events);
  }

  private Optional<CaseEvent.Filed> filing() {
    return events.reversed().stream()
        .filter(CaseEvent.Filed.class::isInstance)
        .map(CaseEvent.Filed.class::cast)
        .findFirst();
  }
}
