package org.mingbai.store;

import java.util.Map;
import org.mingbai.casework.CaseEvent;
import org.mingbai.conversation.TalkEvent;
import org.mingbai.grievance.Organisations;
import org.mingbai.knowledge.SheetEvent;
import org.mingbai.notices.Mailbox;
import org.mingbai.people.Invitation;
import org.mingbai.roster.RosterEvent;
import org.mingbai.tidings.Letterbox;

/// The names under which events are kept: once given, a name stays for ever, whatever becomes of
/// the class.
final class EventTypes {
  static final Map<String, Class<? extends CaseEvent>> OF_CASES =
      Map.ofEntries(
          Map.entry("case.opened", CaseEvent.Opened.class),
          Map.entry("case.filed", CaseEvent.Filed.class),
          Map.entry("case.statement", CaseEvent.StatementAdded.class),
          Map.entry("case.person-asked", CaseEvent.PersonAsked.class),
          Map.entry("case.replied", CaseEvent.Replied.class),
          Map.entry("case.reply-waits", CaseEvent.ReplyWaits.class),
          Map.entry("case.reply-taken-back", CaseEvent.ReplyTakenBack.class),
          Map.entry("case.translation-wished", CaseEvent.TranslationWished.class),
          Map.entry("case.translated", CaseEvent.Translated.class),
          Map.entry("case.translation-doubted", CaseEvent.TranslationDoubted.class),
          Map.entry("case.note", CaseEvent.NoteAdded.class),
          Map.entry("case.snoozed", CaseEvent.Snoozed.class),
          Map.entry("case.claimed", CaseEvent.Claimed.class),
          Map.entry("case.released", CaseEvent.Released.class),
          Map.entry("case.nobody-answered", CaseEvent.NobodyAnswered.class),
          Map.entry("case.assistant-asked", CaseEvent.AssistantAsked.class),
          Map.entry("case.offered", CaseEvent.Offered.class),
          Map.entry("case.offer-ended", CaseEvent.OfferEnded.class),
          Map.entry("case.taken-over", CaseEvent.TakenOver.class),
          Map.entry("case.review", CaseEvent.ReviewBegun.class),
          Map.entry("case.language", CaseEvent.LanguageSet.class),
          Map.entry("case.left-alone", CaseEvent.LeftAlone.class),
          Map.entry("case.stepped-aside", CaseEvent.SteppedAside.class),
          Map.entry("case.override-asked", CaseEvent.OverrideAsked.class),
          Map.entry("case.override-allowed", CaseEvent.OverrideAllowed.class),
          Map.entry("case.override-refused", CaseEvent.OverrideRefused.class),
          Map.entry("case.numbers-asked", CaseEvent.NumbersAsked.class),
          Map.entry("case.numbers-allowed", CaseEvent.NumbersAllowed.class),
          Map.entry("case.numbers-refused", CaseEvent.NumbersRefused.class),
          Map.entry("case.linked", CaseEvent.Linked.class),
          Map.entry("case.unlinked", CaseEvent.Unlinked.class),
          Map.entry("case.closed", CaseEvent.Closed.class),
          Map.entry("case.reopened", CaseEvent.Reopened.class),
          Map.entry("case.red-line", CaseEvent.RedLineSeen.class),
          Map.entry("case.code-shown", CaseEvent.CodeShown.class));

  static final Map<String, Class<? extends TalkEvent>> OF_TALKS =
      Map.of(
          "talk.opened", TalkEvent.Opened.class,
          "talk.heard", TalkEvent.Heard.class,
          "talk.answered", TalkEvent.Answered.class);

  static final Map<String, Class<? extends Organisations.State>> OF_ORGANISATIONS =
      Map.of("organisation.set", Organisations.State.class);

  static final Map<String, Class<? extends SqlAccounts.State>> OF_ACCOUNTS =
      Map.of("account.set", SqlAccounts.State.class);

  static final Map<String, Class<? extends Invitation.Draft>> OF_INVITATIONS =
      Map.of("invitation.draft", Invitation.Draft.class);

  static final Map<String, Class<? extends SheetEvent>> OF_SHEETS =
      Map.of(
          "sheet.saved", SheetEvent.Saved.class,
          "sheet.submitted", SheetEvent.Submitted.class,
          "sheet.returned", SheetEvent.Returned.class,
          "sheet.published", SheetEvent.Published.class,
          "sheet.withdrawn", SheetEvent.Withdrawn.class);

  static final Map<String, Class<? extends RosterEvent>> OF_ROSTERS =
      Map.of(
          "roster.hours", RosterEvent.HoursSet.class,
          "roster.leave", RosterEvent.LeaveTaken.class,
          "roster.leave-dropped", RosterEvent.LeaveDropped.class,
          "roster.state", RosterEvent.StateSet.class,
          "roster.duty", RosterEvent.DutySet.class);

  static final Map<String, Class<? extends Mailbox>> OF_MAILBOXES =
      Map.of("mailbox.set", Mailbox.class);

  static final Map<String, Class<? extends Letterbox>> OF_LETTERBOXES =
      Map.of("letterbox.set", Letterbox.class);

  private EventTypes() {}
}
