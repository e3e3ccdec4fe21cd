package org.mingbai.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingbai.casework.CaseFile.Handler;

/// Who is involved stands aside, by her own word or the complainant's; she is let in again only by
/// two others, and never against the complainant's wish.
final class RecusalRules {
  private RecusalRules() {}

  /// Her words that still wait for a translation are taken back: nothing of hers goes out after it.
  static Verdict stepAside(CaseFile file, StaffAct.StepAside act, Instant now) {
    Handler her = new Handler(act.member(), act.name());
    return aside(file, her, act.reason(), Optional.ofNullable(act.words()), now);
  }

  /// The complainant does not want whoever has had the file since that place among its events; if
  /// another has it by now, nothing follows.
  static Verdict refuse(CaseFile file, long since, Instant now) {
    Optional<Handler> handler = file.handler().filter(h -> file.heldSince() == since);
    return handler.isEmpty() || file.closed()
        ? Verdict.follows()
        : aside(file, handler.get(), Recusal.Reason.WISH, Optional.empty(), now);
  }

  private static Verdict aside(
      CaseFile file, Handler her, Recusal.Reason reason, Optional<String> words, Instant now) {
    List<CaseEvent> events = new ArrayList<>();
    file.untranslated().stream()
        .filter(u -> u.reply() && u.member().equals(her.member()))
        .map(u -> new CaseEvent.ReplyTakenBack(now, her.member(), her.name(), u.of()))
        .forEach(events::add);
    boolean had = file.handler().filter(h -> h.member().equals(her.member())).isPresent();
    events.add(
        new CaseEvent.SteppedAside(now, her.member(), her.name(), reason, words.orElse(null), had));
    return new Verdict.Follows(List.copyOf(events));
  }

  static Verdict ask(CaseFile file, StaffAct.AskOverride act, Instant now) {
    Optional<Recusal> recusal = file.recusal(act.of());
    if (recusal.isEmpty() || recusal.get().asked() != null) {
      return new Verdict.Not(new Refusal.NothingAside());
    }
    if (recusal.get().reason() == Recusal.Reason.WISH) {
      return new Verdict.Not(new Refusal.HerWish());
    }
    return act.reason().isBlank()
        ? new Verdict.Not(new Refusal.NoWords())
        : Verdict.follows(
            new CaseEvent.OverrideAsked(now, act.member(), act.name(), act.of(), act.reason()));
  }

  /// Four eyes: whoever asked cannot allow it.
  static Verdict allow(CaseFile file, StaffAct.AllowOverride act, Instant now) {
    Optional<Recusal.Asked> asked = asked(file, act.of());
    if (asked.isEmpty()) {
      return new Verdict.Not(new Refusal.NothingAside());
    }
    return asked.get().member().equals(act.member())
        ? new Verdict.Not(new Refusal.FourEyes())
        : Verdict.follows(new CaseEvent.OverrideAllowed(now, act.member(), act.name(), act.of()));
  }

  /// Not allowed, or taken back by whoever asked.
  static Verdict refuse(CaseFile file, StaffAct.RefuseOverride act, Instant now) {
    return asked(file, act.of()).isEmpty()
        ? new Verdict.Not(new Refusal.NothingAside())
        : Verdict.follows(new CaseEvent.OverrideRefused(now, act.member(), act.name(), act.of()));
  }

  private static Optional<Recusal.Asked> asked(CaseFile file, String member) {
    return file.recusal(member).flatMap(r -> Optional.ofNullable(r.asked()));
  }
}
