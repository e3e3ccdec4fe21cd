package org.mingbai;

import java.net.URI;
import java.time.InstantSource;
import org.mingbai.casework.DocketDesk;
import org.mingbai.channels.Smtp;
import org.mingbai.notices.NoticeDesk;
import org.mingbai.notices.NoticeWords;
import org.mingbai.notices.Postman;
import org.mingbai.notices.Sources;
import org.mingbai.people.PeopleDesk;
import org.mingbai.roster.RosterDesk;

/// The wiring of notices by mail.
record Mailing(Settings settings, House.Ground ground, Cellar cellar, InstantSource time) {

  NoticeDesk desk(DocketDesk docket, PeopleDesk people, RosterDesk roster) {
    return new NoticeDesk(
        cellar.post(),
        new Sources(
            docket,
            cellar.looks(),
            people,
            roster,
            ground.procedures()::zone,
            ground.procedures()::works),
        new NoticeWords(ground.words(), cellar.organisations(), URI.create(settings.address())),
        postman(),
        time);
  }

  private Postman postman() {
    MailSettings mail = settings.mail();
    return mail == null ? Postman.none() : new Smtp(mail.server(), time);
  }
}
