package org.mingbai.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.mingbai.casework.CaseFile.Handler;

/// Numbers of papers are opened to whoever has the case, for a reason, by somebody else, for a day
/// (SEC-53, PRV-13).
final class DisclosureRules {
  static final Duration OPEN = Duration.ofHours(24);

  private DisclosureRules() {}

  /// Asking again while it waits or is open changes nothing.
  static Verdict ask(CaseFile file, StaffAct.AskNumbers act, Instant now) {
    Handler handler = file.standing().handler();
    if (file.closed()) {
      return new Verdict.Not(new Refusal.AlreadyClosed());
    }
    if (handler == null) {
      return new Verdict.Not(new Refusal.NotYours());
    }
    if (!handler.member().equals(act.member())) {
      return CaseRules.taken(handler);
    }
    boolean stands =
        file.disclosure().filter(d -> d.waits() || d.open(act.member(), now)).isPresent();
    return stands
        ? Verdict.follows()
        : Verdict.follows(
            new CaseEvent.NumbersAsked(
                now, act.member(), act.name(), act.purpose(), act.words(), act.locale()));
  }

  /// Four eyes: whoever asked cannot allow it.
  static Verdict allow(CaseFile file, StaffAct.AllowNumbers act, Instant now) {
    Optional<Disclosure> waits = waits(file, act.of());
    if (waits.isEmpty()) {
      return new Verdict.Not(new Refusal.NothingAsked());
    }
    return act.of().equals(act.member())
        ? new Verdict.Not(new Refusal.FourEyes())
        : Verdict.follows(
            new CaseEvent.NumbersAllowed(now, act.member(), act.name(), act.of(), now.plus(OPEN)));
  }

  /// Not allowed, or taken back by whoever asked.
  static Verdict refuse(CaseFile file, StaffAct.RefuseNumbers act, Instant now) {
    return waits(file, act.of()).isEmpty()
        ? new Verdict.Not(new Refusal.NothingAsked())
        : Verdict.follows(new CaseEvent.NumbersRefused(now, act.member(), act.name(), act.of()));
  }

  private static Optional<Disclosure> waits(CaseFile file, String member) {
    return file.disclosure().filter(d -> d.waits() && d.member().equals(member));
  }
}
