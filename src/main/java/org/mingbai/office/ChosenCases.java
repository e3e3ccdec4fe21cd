package org.mingbai.office;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mingbai.assigning.AssigningDesk;
import org.mingbai.assigning.AssigningDesk.Asked;
import org.mingbai.casework.DocketDesk.Outcome;
import org.mingbai.casework.Refusal;
import org.mingbai.staffroom.DeskFrame;
import org.mingbai.staffroom.Words;
import org.mingbai.web.Form;

/// Cases chosen in a list, by reference, and one act for all of them.
record ChosenCases(
    List<String> references, String act, Optional<LocalDate> until, AssigningDesk.Wish wish) {
  private static final int MOST = 100;

  /// What became of one of them, in words.
  record Result(String reference, String words, boolean done) {}

  static ChosenCases of(Form form) {
    List<String> references = form.all("case").stream().distinct().limit(MOST).toList();
    AssigningDesk.Wish wish =
        new AssigningDesk.Wish(form.text("to"), null, Words.clipped(form.text("reason")));
    return new ChosenCases(references, form.text("act"), day(form.text("until")), wish);
  }

  /// A day as a date field sends it.
  static Optional<LocalDate> day(String typed) {
    try {
      return typed.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(typed.strip()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /// Why nothing can be done, as a message key; empty when it can.
  String wrong() {
    boolean known = List.of("claim", "release", "snooze", "ask").contains(act);
    if (references.isEmpty() || !known) {
      return "desk.bulk.none";
    }
    if (act.equals("ask") && wish.reason().isEmpty()) {
      return "desk.refused.no-words";
    }
    return act.equals("snooze") && until.isEmpty() ? "desk.refused.no-day" : "";
  }

  /// One act for each, and what became of it.
  List<Result> act(Function<String, Asked> one, DeskFrame frame) {
    return references.stream().map(r -> result(r, one.apply(r), frame)).toList();
  }

  private Result result(String reference, Asked asked, DeskFrame frame) {
    return switch (asked) {
      case Asked.Done(Outcome outcome) -> result(reference, outcome, frame);
      case Asked.NobodyThere _ -> new Result(reference, frame.t("desk.hand.nobody"), false);
      case Asked.NotHer _ -> new Result(reference, frame.t("desk.hand.not-her"), false);
    };
  }

  private Result result(String reference, Outcome outcome, DeskFrame frame) {
    return switch (outcome) {
      case Outcome.Done _ -> new Result(reference, frame.t("desk.bulk." + past()), true);
      case Outcome.NotHere _ -> new Result(reference, frame.t("desk.bulk.gone"), false);
      case Outcome.KeyTaken _ -> new Result(reference, frame.t("desk.refused.key"), false);
      case Outcome.Refused refused -> new Result(reference, why(frame, refused.why()), false);
    };
  }

  private String past() {
    return switch (act) {
      case "claim" -> "claimed";
      case "release" -> "released";
      case "ask" -> "asked";
      default -> "snoozed";
    };
  }

  /// Why one was left as it is.
  private static String why(DeskFrame frame, Refusal why) {
    return switch (why) {
      case Refusal.HandledBy by -> frame.t("desk.bulk.handled", "name", by.name());
      case Refusal.NotYours _ -> frame.t("desk.bulk.not-yours");
      case Refusal.AlreadyClosed _ -> frame.t("desk.bulk.closed");
      case Refusal.NoWords _, Refusal.NoOffer _, Refusal.SeenLess _ -> CaseRoutes.why(frame, why);
      case Refusal.TranslatedBy _, Refusal.NothingWaits _ -> CaseRoutes.why(frame, why);
      case Refusal.Aside _, Refusal.SheIsAside _ -> CaseRoutes.why(frame, why);
      case Refusal.ForReview _ -> CaseRoutes.why(frame, why);
      case Refusal.NothingAsked _, Refusal.NothingAside _, Refusal.FourEyes _, Refusal.HerWish _ ->
          CaseRoutes.why(frame, why);
      case Refusal.SheWaits _, Refusal.DayUnfit _ -> CaseRoutes.why(frame, why);
    };
  }
}
