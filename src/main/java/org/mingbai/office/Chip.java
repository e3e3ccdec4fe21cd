package org.mingbai.office;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.mingbai.mediation.TranslationQueue;
import org.mingbai.web.PageFrame;

/// A time limit in words, icon and shape; `state` is one of the look's shapes.
record Chip(String state, String icon, String words) {
  private static final int SOON = 2;

  /// Null where nothing is due.
  static @Nullable Chip of(PageFrame page, @Nullable LocalDate due, LocalDate today) {
    if (due == null) {
      return null;
    }
    long days = ChronoUnit.DAYS.between(today, due);
    if (days < 0) {
      return new Chip("overdue", "over", page.t("desk.clock.over", "days", -days));
    }
    if (days == 0) {
      return new Chip("soon", "soon", page.t("desk.clock.today"));
    }
    String words = page.t("desk.clock.left", "days", days, "day", due);
    return days <= SOON ? new Chip("soon", "soon", words) : new Chip("running", "clock", words);
  }

  /// Due at an hour.
  static Chip hour(PageFrame page, TranslationQueue.Waiting waiting) {
    LocalDate day = waiting.due().atZone(waiting.zone()).toLocalDate();
    String hour = page.phrases().hour(page.language(), waiting.due(), waiting.zone());
    return waiting.overdue()
        ? new Chip("overdue", "over", page.t("desk.translation.over", "hour", hour, "day", day))
        : new Chip("running", "clock", page.t("desk.translation.due", "hour", hour, "day", day));
  }

  static Chip done(PageFrame page) {
    return new Chip("done", "check", page.t("case.clock.state.done"));
  }
}
