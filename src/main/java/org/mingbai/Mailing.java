package org.mingbai;

import java.net.URI;
import java.time.InstantSource;
import org.mingbai.casework.DocketDesk;
import org.mingbai.channels.Smtp;
import org.mingbai.notices.NoticeDesk;
import org.mingbai.notices.NoticeWords;
import org.mingbai.notices.Postman;
import org.mingbai.notices.Sources;
import org.mingbai.notices.UnopenedRedLines;
import org.mingbai.people.PeopleDesk;
import org.mingbai.roster.RosterDesk;
import org.mingbai.tidings.TidingsDesk;
import org.mingbai.tidings.TidingsWords;

/// The wiring of notices by mail.
record Mailing(Settings settings, House.Ground ground, Cellar cellar, InstantSource time) {

  /// What is told by mail: to staff, and to complainants who wish it.
  record Post(NoticeDesk staff, TidingsDesk complainants) {}

  Post post(DocketDesk docket, PeopleDesk people, RosterDesk roster) {
    Postman postman = postman();
    TidingsDesk tidings = tidings(docket, postman);
    NoticeDesk notices = notices(new Staff(docket, people, roster), postman, tidings);
    return new Post(notices, tidings);
  }

  private record Staff(DocketDesk docket, PeopleDesk people, RosterDesk roster) {}

  private TidingsDesk tidings(DocketDesk docket, Postman postman) {
    return new TidingsDesk(
        cellar.tidings(),
        docket,
        ground.procedures()::zone,
        new TidingsWords(ground.words(), cellar.organisations()),
        postman,
        time);
  }

  /// Whom red lines have reached that nobody opened, for the pages of the desk.
  UnopenedRedLines ladder(DocketDesk docket, PeopleDesk people, RosterDesk roster) {
    return new UnopenedRedLines(sources(new Staff(docket, people, roster)), time);
  }

  private Sources sources(Staff staff) {
    return new Sources(
        staff.docket(),
        cellar.looks(),
        staff.people(),
        staff.roster(),
        ground.procedures()::zone,
        ground.procedures()::works);
  }

  private NoticeDesk notices(Staff staff, Postman postman, TidingsDesk tidings) {
    return new NoticeDesk(
        cellar.post(),
        sources(staff),
        new NoticeWords(ground.words(), cellar.organisations(), URI.create(settings.address())),
        postman,
        tidings,
        time);
  }

  private Postman postman() {
    MailSettings mail = settings.mail();
    return mail == null ? Postman.none() : new Smtp(mail.server(), time);
  }
}
