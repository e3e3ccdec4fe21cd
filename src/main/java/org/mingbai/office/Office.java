package org.mingbai.office;

import java.util.Optional;
import org.mingbai.mediation.TranslationQueue;
import org.mingbai.people.Member;
import org.mingbai.people.PeopleDesk;
import org.mingbai.phrases.ReadySentences;
import org.mingbai.staffroom.DeskPages;
import org.mingbai.staffroom.StaffParts;
import org.mingbai.web.Doors;
import org.mingbai.web.Guards;
import org.mingbai.web.RouteGroup;
import org.mingbai.web.StaffIdentity;

/// The staff's pages: joining and signing in, the mediator's inbox and cases; all of them work
/// without script.
public final class Office implements RouteGroup {
  private final StaffParts parts;

  public Office(StaffParts parts) {
    this.parts = parts;
  }

  /// Who stands at a staff door, by the session in her cookie.
  public static Guards guards(PeopleDesk people) {
    return new Guards() {
      @Override
      public Optional<StaffIdentity> staff(String session) {
        return people.identify(session).map(p -> identity(p.member()));
      }

      @Override
      public Optional<StaffIdentity> listener(String session) {
        return people.overhears(session).map(p -> identity(p.member()));
      }
    };
  }

  private static StaffIdentity identity(Member member) {
    return new StaffIdentity(member.id(), member.name(), member.keys());
  }

  @Override
  public void register(Doors doors) {
    DeskPages desk = new DeskPages(doors.pages(), parts, "office");
    new DoorRoutes(desk, parts.people(), parts.passkeys()).register(doors);
    new JoinRoutes(desk, parts.people(), parts.passkeys()).register(doors);
    new AccountRoutes(desk, parts.people(), parts.passkeys()).register(doors);
    new MailboxRoutes(desk, parts.notices(), parts.roster()).register(doors);
    new InboxRoutes(desk, parts).register(doors);
    new SearchRoutes(desk, parts.mediation(), parts.index()).register(doors);
    ReadySentences sentences = new ReadySentences(parts.languages(), parts.words());
    TranslationQueue queue = parts.translations();
    CaseRoutes cases = new CaseRoutes(desk, parts, sentences);
    cases.register(doors);
    new DraftRoutes(desk, parts.mediation(), queue, parts.drafts()).register(doors);
    new ReadyRoutes(desk, parts, sentences, cases).register(doors);
    new FitRoutes(desk, parts.mediation(), parts.sheets(), cases).register(doors);
    new TranslationRoutes(desk, parts, sentences, cases).register(doors);
    new HandOverRoutes(desk, parts, cases).register(doors);
    new QueueRoutes(desk, parts).register(doors);
    new LiveRoutes(desk, parts).register(doors);
  }
}
