package org.mingbai.mediation;

import java.util.Locale;
import org.mingbai.casework.DocketRow;
import org.mingbai.casework.StaffAct;
import org.mingbai.people.Member;
import org.mingbai.people.Role;

/// What may be done to a case by whoever may see it, and which role it takes. The desks ask here
/// before anything is done; the page of permissions shows the same.
public enum Deed {
  /// Taking it, writing in it, handing it over, translating, stepping aside, closing.
  WORK(Role.MEDIATOR),
  /// Taking it from another mediator unasked.
  TAKE_OVER(Role.SUPERVISOR),
  /// Looking again at what somebody else closed.
  REVIEW(Role.REVIEWER),
  /// Asking or allowing that somebody who stands aside may see it again.
  OVERRIDE(Role.SUPERVISOR),
  /// Opening the numbers of papers in it to whoever has it.
  DISCLOSE(Role.CUSTODIAN);

  private final Role role;

  Deed(Role role) {
    this.role = role;
  }

  public Role role() {
    return role;
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Deed of(StaffAct act) {
    return switch (act) {
      case StaffAct.TakeOver _ -> TAKE_OVER;
      case StaffAct.AskOverride _, StaffAct.AllowOverride _, StaffAct.RefuseOverride _ -> OVERRIDE;
      case StaffAct.Review _ -> REVIEW;
      case StaffAct.AllowNumbers _ -> DISCLOSE;
      case StaffAct.RefuseNumbers a -> a.member().equals(a.of()) ? WORK : DISCLOSE;
      case StaffAct.AskNumbers _,
          StaffAct.Claim _,
          StaffAct.Release _,
          StaffAct.Reply _,
          StaffAct.TakeBack _,
          StaffAct.SendAsIs _,
          StaffAct.Translate _,
          StaffAct.AskTranslation _,
          StaffAct.Doubt _,
          StaffAct.Note _,
          StaffAct.Snooze _,
          StaffAct.HandOver _,
          StaffAct.Accept _,
          StaffAct.Decline _,
          StaffAct.StepAside _,
          StaffAct.Close _ ->
          WORK;
    };
  }

  /// Does it answer the complainant?
  static boolean answers(StaffAct act) {
    return act instanceof StaffAct.Reply
        || act instanceof StaffAct.SendAsIs
        || act instanceof StaffAct.Close;
  }

  /// Only who mediates has anything to do with a case, whatever else she is, and what takes another
  /// role is hers where she has that role; a custodian decides without seeing one.
  boolean allows(Member who, DocketRow row) {
    boolean near = this == DISCLOSE ? who.active() : Clearance.mediates(who);
    return near && (this == WORK || Clearance.has(who, role, row));
  }
}
