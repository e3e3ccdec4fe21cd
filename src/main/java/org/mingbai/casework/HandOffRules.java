package org.mingbai.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mingbai.casework.CaseFile.Handler;
import org.mingbai.casework.CaseFile.Offer;

/// How a thread passes from hand to hand: from one mediator to another, back to waiting when she is
/// gone, back to the assistant; and that nobody who waits is left without a word.
final class HandOffRules {
  private HandOffRules() {}

  /// Only who has the file can give it away, and keeps it until somebody takes it. For a file that
  /// nobody has, whoever sees it may ask another; it stays nobody's, and its language what it was.
  static Verdict handOver(CaseFile file, StaffAct.HandOver act, Instant now) {
    if (file.closed()) {
      return new Verdict.Not(new Refusal.AlreadyClosed());
    }
    Handler handler = file.standing().handler();
    if (handler != null && !holds(file, act.member())) {
      return new Verdict.Not(new Refusal.NotYours());
    }
    if (act.reason().isBlank()) {
      return new Verdict.Not(new Refusal.NoWords());
    }
    if (act.member().equals(act.to())) {
      return new Verdict.Not(new Refusal.NoOffer());
    }
    if (act.to() != null && file.recusal(act.to()).isPresent()) {
      return new Verdict.Not(new Refusal.SheIsAside());
    }
    List<CaseEvent> events = new ArrayList<>();
    String locale = handler == null ? null : act.locale();
    if (locale != null && !locale.equals(file.locale())) {
      events.add(new CaseEvent.LanguageSet(now, act.member(), act.name(), locale));
    }
    events.add(
        new CaseEvent.Offered(now, act.member(), act.name(), act.to(), act.toName(), act.reason()));
    return new Verdict.Follows(List.copyOf(events));
  }

  static Verdict accept(CaseFile file, StaffAct.Accept act, Instant now) {
    Offer offer = file.standing().offer();
    Handler handler = file.standing().handler();
    if (offer == null) {
      return holds(file, act.member()) ? Verdict.follows() : refused(handler);
    }
    if (!offer.reaches(act.member()) || holds(file, act.member())) {
      return new Verdict.Not(new Refusal.NoOffer());
    }
    return Verdict.follows(
        handler == null
            ? new CaseEvent.Claimed(now, act.member(), act.name())
            : new CaseEvent.TakenOver(now, act.member(), act.name(), handler.member(), true));
  }

  /// An offer that another has taken meanwhile is told with who has the file now.
  private static Verdict refused(@Nullable Handler handler) {
    return new Verdict.Not(
        handler == null
            ? new Refusal.NoOffer()
            : new Refusal.HandledBy(handler.member(), handler.name()));
  }

  /// What was offered to all can only be taken back by who offered it.
  static Verdict decline(CaseFile file, StaffAct.Decline act, Instant now) {
    Offer offer = file.standing().offer();
    if (offer == null) {
      return Verdict.follows();
    }
    boolean may =
        act.member().equals(offer.to())
            || act.member().equals(offer.by())
            || holds(file, act.member());
    return may
        ? Verdict.follows(new CaseEvent.OfferEnded(now, act.member(), act.name()))
        : new Verdict.Not(new Refusal.NoOffer());
  }

  static Verdict takeOver(CaseFile file, StaffAct.TakeOver act, Instant now) {
    Handler handler = file.standing().handler();
    if (file.closed()) {
      return new Verdict.Not(new Refusal.AlreadyClosed());
    }
    if (handler == null) {
      return Verdict.follows(new CaseEvent.Claimed(now, act.member(), act.name()));
    }
    if (handler.member().equals(act.member())) {
      return Verdict.follows();
    }
    return holdsAt(file, act.seen(), handler.member())
        ? Verdict.follows(
            new CaseEvent.TakenOver(now, act.member(), act.name(), handler.member(), false))
        : CaseRules.taken(handler);
  }

  /// Of two reviewers the first has it; whoever closed it is none.
  static Verdict review(CaseFile file, StaffAct.Review act, Instant now) {
    Handler handler = file.standing().handler();
    if (file.closed()) {
      return new Verdict.Not(new Refusal.AlreadyClosed());
    }
    String closer = file.toReview().orElse(null);
    if (closer == null) {
      return holds(file, act.member()) ? Verdict.follows() : refused(handler);
    }
    return closer.equals(act.member())
        ? new Verdict.Not(new Refusal.FourEyes())
        : Verdict.follows(
            new CaseEvent.ReviewBegun(
                now, act.member(), act.name(), handler == null ? null : handler.member()));
  }

  /// Who closed it, while the complainant opened it again and nobody has answered her or taken it
  /// from her since.
  static @Nullable String toReview(List<CaseEvent> events) {
    String closer = null;
    boolean again = false;
    for (CaseEvent event : events) {
      switch (event) {
        case CaseEvent.Closed e -> {
          closer = e.member();
          again = false;
        }
        case CaseEvent.Reopened _ -> again = closer != null;
        case CaseEvent.Replied _, CaseEvent.ReviewBegun _ -> again = false;
        case CaseEvent.Claimed e -> again &= e.member().equals(closer);
        case CaseEvent.TakenOver e -> again &= e.member().equals(closer);
        default -> {}
      }
    }
    return again ? closer : null;
  }

  /// Has somebody else looked at it since it was last closed?
  static boolean reviewed(List<CaseEvent> events) {
    boolean reviewed = false;
    for (CaseEvent event : events) {
      reviewed =
          event instanceof CaseEvent.ReviewBegun
              || reviewed && !(event instanceof CaseEvent.Closed);
    }
    return reviewed;
  }

  /// Of two who take it over from the same colleague, the later is told who has it now.
  private static boolean holdsAt(CaseFile file, long seen, String member) {
    int upTo = (int) Math.min(seen, file.version());
    return holds(new CaseFile(file.id(), file.events().subList(0, upTo)), member);
  }

  /// What nobody answered for so long is told once; what she writes after that is counted anew.
  static Verdict silence(CaseFile file, Duration patience, Instant now) {
    Instant since = file.standing().untold();
    return since == null || now.isBefore(since.plus(patience))
        ? Verdict.follows()
        : Verdict.follows(new CaseEvent.NobodyAnswered(now));
  }

  /// A file whose mediator is gone waits for another.
  static Verdict leaveAlone(CaseFile file, Predicate<String> gone, Instant now) {
    Handler handler = file.standing().handler();
    return handler == null || file.closed() || !gone.test(handler.member())
        ? Verdict.follows()
        : Verdict.follows(new CaseEvent.LeftAlone(now, handler.member()));
  }

  /// Whoever asked for a person may ask the assistant back at any time.
  static Verdict askAssistant(CaseFile file, Instant now) {
    return switch (file.lead()) {
      case WAITING, PERSON -> Verdict.follows(new CaseEvent.AssistantAsked(now));
      case ASSISTANT, ENDED -> Verdict.follows();
    };
  }

  private static boolean holds(CaseFile file, String member) {
    Handler handler = file.standing().handler();
    return handler != null && handler.member().equals(member);
  }
}
