package org.mingbai.knowledge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.mingbai.knowledge.SheetFile.Stage;

/// What may be done to a sheet, by whom and when. Nobody publishes a text that he has written on
/// (ABU-04, SEC-53).
final class WorkshopRules {
  /// Who acts, when and on which day.
  record Acting(String by, Instant at, LocalDate today) {}

  /// What comes of it: events, or why not.
  sealed interface Ruling {
    record Done(List<SheetEvent> events) implements Ruling {}

    record Refused(Why why) implements Ruling {}
  }

  /// Why not.
  enum Why {
    NOTHING_WAITS,
    NOT_IN_REVIEW,
    OWN_TEXT,
    DAY_PASSED,
    NOT_LIVE,
    NO_REASON
  }

  private WorkshopRules() {}

  static Ruling save(Acting acting, String text, String why) {
    return done(new SheetEvent.Saved(acting.at(), acting.by(), text, why));
  }

  static Ruling submit(SheetFile file, Acting acting) {
    return file.stage(acting.today()) == Stage.DRAFT
        ? done(new SheetEvent.Submitted(acting.at(), acting.by()))
        : new Ruling.Refused(Why.NOTHING_WAITS);
  }

  static Ruling giveBack(SheetFile file, Acting acting, String why) {
    if (file.stage(acting.today()) != Stage.IN_REVIEW) {
      return new Ruling.Refused(Why.NOT_IN_REVIEW);
    }
    return why.isBlank()
        ? new Ruling.Refused(Why.NO_REASON)
        : done(new SheetEvent.Returned(acting.at(), acting.by(), why));
  }

  static Ruling publish(SheetFile file, Acting acting, LocalDate from, String text) {
    if (file.stage(acting.today()) != Stage.IN_REVIEW) {
      return new Ruling.Refused(Why.NOT_IN_REVIEW);
    }
    if (file.authors().contains(acting.by())) {
      return new Ruling.Refused(Why.OWN_TEXT);
    }
    return from.isBefore(acting.today())
        ? new Ruling.Refused(Why.DAY_PASSED)
        : done(new SheetEvent.Published(acting.at(), acting.by(), from, text));
  }

  /// `shipped` sheets answer without ever having been published here.
  static Ruling withdraw(SheetFile file, Acting acting, boolean shipped, String why) {
    boolean live =
        !file.withdrawn()
            && (shipped || file.events().stream().anyMatch(e -> e instanceof SheetEvent.Published));
    if (!live) {
      return new Ruling.Refused(Why.NOT_LIVE);
    }
    return why.isBlank()
        ? new Ruling.Refused(Why.NO_REASON)
        : done(new SheetEvent.Withdrawn(acting.at(), acting.by(), why));
  }

  private static Ruling done(SheetEvent event) {
    return new Ruling.Done(List.of(event));
  }
}
