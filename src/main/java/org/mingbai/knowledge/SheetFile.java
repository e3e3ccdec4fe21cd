package org.mingbai.knowledge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All that happened to one sheet in the workshop, in order.
public record SheetFile(SheetKey key, List<SheetEvent> events) {
  /// Where its newest text stands.
  public enum Stage {
    SHIPPED,
    DRAFT,
    IN_REVIEW,
    SCHEDULED,
    PUBLISHED,
    WITHDRAWN;

    /// Lower case with hyphens, for addresses and messages.
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /// A text that was let out: its number, who wrote and who published it, and from which day it
  /// answers.
  public record Edition(
      int number, String text, Set<String> authors, String publisher, Instant at, LocalDate from) {
    public Edition {
      authors = Set.copyOf(authors);
    }
  }

  public SheetFile {
    events = List.copyOf(events);
  }

  /// How many events there are: whoever writes says which state she saw.
  public long version() {
    return events.size();
  }

  /// The text that waits to be published, if any.
  public Optional<String> draft() {
    @Nullable String draft = null;
    for (SheetEvent event : events) {
      draft =
          switch (event) {
            case SheetEvent.Saved saved -> saved.text();
            case SheetEvent.Published _ -> null;
            default -> draft;
          };
    }
    return Optional.ofNullable(draft);
  }

  /// Who has written on the text that waits, or held it ready: what comes from a file is hers.
  public Set<String> authors() {
    Set<String> authors = new LinkedHashSet<>();
    for (SheetEvent event : events) {
      switch (event) {
        case SheetEvent.Saved saved -> authors.add(saved.by());
        case SheetEvent.Submitted submitted -> authors.add(submitted.by());
        case SheetEvent.Published _ -> authors.clear();
        default -> {
          // says nothing of who wrote
        }
      }
    }
    return authors;
  }

  public Stage stage(LocalDate today) {
    Stage stage = Stage.SHIPPED;
    for (SheetEvent event : events) {
      stage =
          switch (event) {
            case SheetEvent.Saved _, SheetEvent.Returned _ -> Stage.DRAFT;
            case SheetEvent.Submitted _ -> Stage.IN_REVIEW;
            case SheetEvent.Published published ->
                published.from().isAfter(today) ? Stage.SCHEDULED : Stage.PUBLISHED;
            // a text that waits goes on waiting where it was
            case SheetEvent.Withdrawn _ ->
                stage == Stage.DRAFT || stage == Stage.IN_REVIEW ? stage : Stage.WITHDRAWN;
          };
    }
    return stage;
  }

  /// Everything that was ever let out, oldest first.
  public List<Edition> editions() {
    List<Edition> editions = new ArrayList<>();
    Set<String> authors = new LinkedHashSet<>();
    for (SheetEvent event : events) {
      if (event instanceof SheetEvent.Saved saved) {
        authors.add(saved.by());
      } else if (event instanceof SheetEvent.Published out) {
        editions.add(
            new Edition(editions.size() + 1, out.text(), authors, out.by(), out.at(), out.from()));
        authors = new LinkedHashSet<>();
      }
    }
    return editions;
  }

  /// What answers on this day: the newest edition whose day has come; none after a withdrawal.
  public Optional<Edition> live(LocalDate today) {
    return sinceWithdrawal().stream()
        .filter(e -> !e.from().isAfter(today))
        .reduce((earlier, later) -> later);
  }

  /// Was it ever taken from the shelf? Then the text that ships with the house never answers again,
  /// not even until a later edition's day has come.
  public boolean everWithdrawn() {
    return events.stream().anyMatch(e -> e instanceof SheetEvent.Withdrawn);
  }

  /// Was it taken from the shelf, and nothing let out since?
  public boolean withdrawn() {
    return sinceWithdrawal().isEmpty() && everWithdrawn();
  }

  private List<Edition> sinceWithdrawal() {
    int from = 0;
    int out = 0;
    for (SheetEvent event : events) {
      if (event instanceof SheetEvent.Published) {
        out++;
      } else if (event instanceof SheetEvent.Withdrawn) {
        from = out;
      }
    }
    List<Edition> all = editions();
    return all.subList(from, all.size());
  }
}
