package org.mingbai.casework;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingbai.casework.CaseFile.Rendering;
import org.mingbai.casework.CaseFile.Step;

/// Turns events into the lines a complainant may see; notes and looks have none.
final class Timeline {
  private static final String YOU = "case.who.you";
  private static final String OFFICE = "case.who.office";
  private static final String MEDIATOR = "case.who.mediator";

  private Timeline() {}

  static Optional<Step> step(CaseEvent event) {
    return switch (event) {
      case CaseEvent.Opened e ->
          line(e.at(), e.filed() ? "opened" : "asked", YOU, e.grievance().what(), e.locale());
      case CaseEvent.Filed e -> line(e.at(), "filed", YOU, e.grievance().what(), null);
      case CaseEvent.StatementAdded e -> line(e.at(), "statement", YOU, e.text(), e.locale());
      case CaseEvent.PersonAsked e -> line(e.at(), "asked", YOU, null, null);
      case CaseEvent.Replied e -> Optional.of(replied(e));
      case CaseEvent.Claimed e -> line(e.at(), "claimed", MEDIATOR, null, null);
      case CaseEvent.Released e -> line(e.at(), "released", MEDIATOR, null, null);
      case CaseEvent.Closed e -> Optional.of(closed(e));
      case CaseEvent.Reopened e -> line(e.at(), "reopened", YOU, null, null);
      case CaseEvent.NobodyAnswered e -> line(e.at(), "silent", OFFICE, null, null);
      case CaseEvent.AssistantAsked e -> line(e.at(), "assistant", YOU, null, null);
      case CaseEvent.TakenOver e -> line(e.at(), "moved", MEDIATOR, null, null);
      case CaseEvent.ReviewBegun e -> line(e.at(), "review", MEDIATOR, null, null);
      case CaseEvent.LeftAlone e -> line(e.at(), "gone", OFFICE, null, null);
      case CaseEvent.SteppedAside e when e.had() -> line(e.at(), "other", OFFICE, null, null);
      case CaseEvent.NumbersAsked _, CaseEvent.NumbersAllowed _, CaseEvent.NumbersRefused _ ->
          numbers(event);
      case CaseEvent.Linked _, CaseEvent.Unlinked _ -> linked(event);
      case CaseEvent.RedLineSeen _,
          CaseEvent.SteppedAside _,
          CaseEvent.OverrideAsked _,
          CaseEvent.OverrideAllowed _,
          CaseEvent.OverrideRefused _,
          CaseEvent.Snoozed _,
          CaseEvent.NoteAdded _,
          CaseEvent.CodeShown _,
          CaseEvent.ReplyWaits _,
          CaseEvent.ReplyTakenBack _,
          CaseEvent.TranslationWished _,
          CaseEvent.Translated _,
          CaseEvent.TranslationDoubted _,
          CaseEvent.Offered _,
          CaseEvent.OfferEnded _,
          CaseEvent.LanguageSet _ ->
          Optional.empty();
    };
  }

  private static Optional<Step> linked(CaseEvent event) {
    boolean joined = event instanceof CaseEvent.Linked;
    return line(event.at(), joined ? "linked" : "unlinked", YOU, null, null);
  }

  /// Who asked to see numbers of papers and why, and until when they are open.
  private static Optional<Step> numbers(CaseEvent event) {
    return switch (event) {
      case CaseEvent.NumbersAsked e ->
          line(e.at(), "numbers." + e.purpose().key(), MEDIATOR, e.words(), e.locale());
      case CaseEvent.NumbersAllowed e ->
          Optional.of(
              new Step(
                  e.at(),
                  "case.step.numbers.allowed",
                  OFFICE,
                  null,
                  null,
                  false,
                  null,
                  e.until(),
                  null));
      case CaseEvent.NumbersRefused e -> line(e.at(), "numbers.refused", OFFICE, null, null);
      default -> Optional.empty();
    };
  }

  private static Optional<Step> line(
      Instant at, String what, String who, @Nullable String text, @Nullable String locale) {
    return Optional.of(
        new Step(at, "case.step." + what, who, text, locale, false, null, null, null));
  }

  private static Step replied(CaseEvent.Replied e) {
    return new Step(
        e.at(),
        "case.step.replied",
        MEDIATOR,
        e.text(),
        e.locale(),
        !e.ready().isEmpty(),
        Rendering.of(e.of(), e.translation(), e.locale()),
        null,
        e.name());
  }

  private static Step closed(CaseEvent.Closed e) {
    return new Step(
        e.at(),
        "case.step.closed",
        MEDIATOR,
        e.reason(),
        e.locale(),
        false,
        Rendering.of(e.of(), e.translation(), e.locale()),
        null,
        e.name());
  }
}
