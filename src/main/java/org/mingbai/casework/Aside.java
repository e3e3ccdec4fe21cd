package org.mingbai.casework;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What staff keep beside a file: the day until which it is laid aside, and who was called in a
/// note and has done nothing there since.
record Aside(@Nullable LocalDate asleep, Set<String> mentioned) {
  private static final Aside NOTHING = new Aside(null, Set.of());

  Aside {
    mentioned = Set.copyOf(mentioned);
  }

  static Aside of(List<CaseEvent> events) {
    Aside aside = NOTHING;
    for (CaseEvent event : events) {
      aside = aside.after(event);
    }
    return aside;
  }

  private Aside after(CaseEvent event) {
    return switch (event) {
      case CaseEvent.Snoozed e -> new Aside(e.until(), mentioned);
      case CaseEvent.NoteAdded e -> new Aside(asleep, with(e.member(), e.mentioned()));
      case CaseEvent.Replied e -> new Aside(asleep, with(e.member(), List.of()));
      case CaseEvent.ReplyWaits e -> new Aside(asleep, with(e.member(), List.of()));
      case CaseEvent.Claimed e -> new Aside(null, with(e.member(), List.of()));
      case CaseEvent.TakenOver e -> new Aside(null, with(e.member(), List.of()));
      case CaseEvent.Closed _ -> NOTHING;
      case CaseEvent.SteppedAside e -> new Aside(null, with(e.member(), List.of()));
      case CaseEvent.CodeShown _, CaseEvent.Linked _, CaseEvent.Unlinked _ -> this;
      default -> new Aside(null, mentioned);
    };
  }

  private Set<String> with(String acting, List<String> called) {
    Set<String> all = new HashSet<>(mentioned);
    all.addAll(called);
    all.remove(acting);
    return all;
  }
}
