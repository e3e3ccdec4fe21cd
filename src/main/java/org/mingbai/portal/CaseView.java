package org.mingbai.portal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingbai.casework.CaseFile;

/// A case as its complainant sees it: what comes next, what is late, every step, the time limits.
record CaseView(
    String reference,
    LocalDate received,
    String stage,
    boolean closed,
    CaseFile.Next next,
    List<Limit> limits,
    List<Step> steps,
    Optional<Step> reason) {

  /// A time limit: its icon, how it stands, and the days left (or over).
  record Limit(String what, String state, String icon, LocalDate due, long days) {}

  /// One step: whose it is (`me`, `human` or `sys`), on which day, and the words where there are
  /// some, with what they were before a person translated them; `until`: how long it lasts.
  record Step(
      String look,
      String what,
      String who,
      LocalDate day,
      @Nullable String text,
      @Nullable String locale,
      boolean ready,
      CaseFile.@Nullable Rendering rendering,
      @Nullable ZonedDateTime until,
      @Nullable String name) {
    /// The hour until which it lasts, by the case's clock.
    public String hour() {
      return until == null ? "" : until.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString();
    }
  }

  static CaseView of(CaseFile file, LocalDate today, ZoneId zone) {
    List<Step> steps = file.timeline().reversed().stream().map(s -> step(s, zone)).toList();
    List<Limit> limits = file.clocks(today).stream().map(c -> limit(c, today)).toList();
    Optional<Step> reason =
        file.closed()
            ? steps.stream().filter(s -> s.what().equals("case.step.closed")).findFirst()
            : Optional.empty();
    return new CaseView(
        file.reference(),
        file.received().atZone(zone).toLocalDate(),
        file.stage().key(),
        file.closed(),
        file.next(),
        limits,
        steps,
        reason);
  }

  /// The limits that have passed with nothing done.
  List<Limit> late() {
    return limits.stream().filter(l -> l.state().equals("overdue")).toList();
  }

  private static Step step(CaseFile.Step s, ZoneId zone) {
    String look = s.text() == null ? "sys" : s.who().equals("case.who.you") ? "me" : "human";
    return new Step(
        look,
        s.what(),
        s.who(),
        s.at().atZone(zone).toLocalDate(),
        s.text(),
        s.locale(),
        s.ready(),
        s.rendering(),
        s.until() == null ? null : s.until().atZone(zone),
        s.name());
  }

  private static Limit limit(CaseFile.Running c, LocalDate today) {
    String icon =
        switch (c.state()) {
          case RUNNING -> "clock";
          case SOON -> "soon";
          case OVERDUE -> "over";
          case WAITING -> "wait";
          case DONE -> "check";
        };
    return new Limit(
        c.what(),
        c.state().key(),
        icon,
        c.due(),
        Math.abs(ChronoUnit.DAYS.between(today, c.due())));
  }
}
