package org.mingbai.office;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.mingbai.administration.Administration;
import org.mingbai.alike.AlikeDesk;
import org.mingbai.assigning.AssigningDesk;
import org.mingbai.authoring.Authoring;
import org.mingbai.casework.CaseDesk;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.Covering;
import org.mingbai.casework.DocketDesk;
import org.mingbai.drafts.DraftBook;
import org.mingbai.grievance.Category;
import org.mingbai.grievance.Grievance;
import org.mingbai.grievance.Once;
import org.mingbai.grievance.Organisation;
import org.mingbai.grievance.Placing;
import org.mingbai.grievance.RedLine;
import org.mingbai.grievance.Site;
import org.mingbai.grievance.Watch;
import org.mingbai.knowledge.Media;
import org.mingbai.knowledge.SheetDesk;
import org.mingbai.knowledge.Wishes;
import org.mingbai.knowledge.Workshop;
import org.mingbai.language.LanguageDetector;
import org.mingbai.language.Languages;
import org.mingbai.language.Phrasebook;
import org.mingbai.masking.Masking;
import org.mingbai.mediation.AsideDesk;
import org.mingbai.mediation.CaseIndex;
import org.mingbai.mediation.DisclosureDesk;
import org.mingbai.mediation.MediationDesk;
import org.mingbai.mediation.TranslationQueue;
import org.mingbai.notices.Delivery;
import org.mingbai.notices.Mail;
import org.mingbai.notices.NoticeDesk;
import org.mingbai.notices.NoticeWords;
import org.mingbai.notices.Outsiders;
import org.mingbai.notices.Postman;
import org.mingbai.notices.Sources;
import org.mingbai.oversight.Oversight;
import org.mingbai.papers.MediaFolder;
import org.mingbai.papers.PaperFiles;
import org.mingbai.people.Member;
import org.mingbai.people.Role;
import org.mingbai.people.StaffHouse;
import org.mingbai.people.Standing;
import org.mingbai.presence.Presence;
import org.mingbai.procedure.ProcedureBook;
import org.mingbai.roster.RosterDesk;
import org.mingbai.staffroom.StaffParts;
import org.mingbai.store.SqlCases;
import org.mingbai.store.SqlDrafts;
import org.mingbai.store.SqlFeed;
import org.mingbai.store.SqlLetters;
import org.mingbai.store.SqlLooks;
import org.mingbai.store.SqlMailboxes;
import org.mingbai.store.SqlOrganisations;
import org.mingbai.store.SqlRosters;
import org.mingbai.store.SqlSavedViews;
import org.mingbai.store.SqlSeenMarks;
import org.mingbai.store.SqlSheets;
import org.mingbai.store.SqlUnmetQuestions;
import org.mingbai.triage.TriageDesk;
import org.mingbai.web.WebParts;
import org.mingbai.web.WebServer;
import org.mingbai.web.WebSettings;

/// A house with its staff pages on a real store, a free port and a time that tests move.
final class RunningOffice implements AutoCloseable {
  static final Languages LANGUAGES = Languages.read(null);
  private static final LanguageDetector DETECTOR = new LanguageDetector(LANGUAGES);
  private static final TriageDesk TRIAGE = new TriageDesk(LANGUAGES);
  final StaffHouse staff = new StaffHouse();
  final CaseDesk cases;
  final DocketDesk docket;
  final MediationDesk mediation;
  final AsideDesk aside;
  final CaseIndex index;
  final DisclosureDesk disclosures;
  final SqlOrganisations organisations;
  final RosterDesk roster;
  final SheetDesk sheets;
  final Workshop workshop;
  final Wishes wishes;
  final Media media;
  final DraftBook drafts;
  final Presence presence = new Presence(staff.clock);
  final NoticeDesk notices;

  /// What was carried to the mail server that this house has not.
  final List<Mail> mails = new CopyOnWriteArrayList<>();

  private final SqlFeed feed;
  private final WebServer server;
  private int filings;

  RunningOffice() {
    feed = new SqlFeed(staff.database);
    organisations = new SqlOrganisations(staff.database, staff.vault.seals(), feed, staff.clock);
    ProcedureBook procedures = ProcedureBook.read(null);
    SqlCases kept = new SqlCases(staff.database, staff.vault.seals(), staff.vault.receipts());
    cases =
        new CaseDesk(
            kept, staff.vault.receipts(), organisations, procedures, new Listens(), staff.clock);
    docket = new DocketDesk(kept, file -> {}, Covering.COVERS, staff.clock);
    roster = new RosterDesk(new SqlRosters(staff.database, staff.vault.seals()), staff.clock);
    mediation =
        new MediationDesk(
            docket,
            staff.desk,
            roster,
            procedures::zone,
            new SqlLooks(staff.database),
            staff.clock);
    aside = new AsideDesk(docket, staff.desk, roster);
    disclosures = new DisclosureDesk(docket, staff.desk, roster, mediation);
    SqlSheets book = new SqlSheets(staff.database, staff.vault.seals());
    sheets = new SheetDesk(LANGUAGES, book, staff.clock);
    workshop = new Workshop(LANGUAGES, sheets, book, staff.clock);
    wishes =
        new Wishes(
            LANGUAGES, new SqlUnmetQuestions(staff.database, staff.vault.seals()), staff.clock);
    media = new MediaFolder(staff.home.resolve("media"));
    drafts = new DraftBook(mediation, new SqlDrafts(staff.database, staff.vault.seals()));
    Phrasebook words = new Phrasebook(LANGUAGES);
    SqlLooks looks = new SqlLooks(staff.database);
    notices =
        new NoticeDesk(
            new NoticeDesk.Books(
                new SqlMailboxes(staff.database, staff.vault.seals()),
                new SqlLetters(staff.database, staff.vault.seals()),
                staff.vault.receipts()),
            new Sources(docket, looks, staff.desk, roster, procedures::zone, procedures::works),
            new NoticeWords(words, organisations, URI.create("https://mingbai.example")),
            new Carries(mails),
            Outsiders.none(),
            staff.clock);
    index = new CaseIndex(docket);
    StaffParts parts =
        new StaffParts(
            staff.desk,
            staff.passkeys,
            roster,
            mediation,
            aside,
            new AssigningDesk(docket, staff.desk, roster, mediation, procedures::zone, staff.clock),
            disclosures,
            new TranslationQueue(
                docket,
                staff.desk,
                roster,
                procedures::zone,
                procedures::works,
                new SqlLooks(staff.database),
                staff.clock),
            index,
            new AlikeDesk(docket, staff.desk, roster, index, new Masking(LANGUAGES)),
            new SqlSavedViews(staff.database, staff.vault.seals(), staff.vault.receipts()),
            drafts,
            new SqlSeenMarks(staff.database),
            presence,
            sheets,
            workshop,
            new PaperFiles(),
            media,
            wishes,
            organisations,
            procedures,
            LANGUAGES,
            words,
            DETECTOR,
            staff.clock,
            URI.create("https://mingbai.example"),
            notices,
            TRIAGE);
    WebParts web =
        new WebParts(
            LANGUAGES,
            words,
            Office.guards(staff.desk),
            () -> true,
            staff.vault.receipts()::blind,
            feed,
            staff.clock);
    server =
        new WebServer(
            new WebSettings("127.0.0.1", 0, null, List.of(), false),
            web,
            List.of(
                new Office(parts),
                new Administration(parts),
                new Authoring(parts),
                new Oversight(parts)));
    server.start();
  }

  WebServer server() {
    return server;
  }

  String base() {
    return "http://localhost:" + server.port();
  }

  /// A hand that turns pages, with an empty cookie jar.
  Hand hand() {
    return new Hand(base());
  }

  /// Signed in as this member.
  Hand hand(StaffHouse.Who who) {
    return new Hand(base()).holding(who.token());
  }

  StaffHouse.Who mediator(Member by, String login, String... languages) {
    return staff.mediator(by, login, List.of(languages), List.of());
  }

  /// A member of all roles.
  StaffHouse.Who both(Member by, String login, String... languages) {
    Standing standing =
        new Standing(
            login,
            Set.of(Role.values()),
            List.of(languages),
            List.of(languages),
            List.of(),
            List.of());
    return staff.join(staff.desk.invite(login, standing, by).orElseThrow().token(), login, login);
  }

  CaseFile file(String locale, String what) {
    return file(
        locale,
        new Grievance(
            what, new Category("wages.unpaid"), "KE", null, null, "Camp 4", null, "My pay"));
  }

  CaseFile file(String locale, Grievance grievance) {
    CaseDesk.Filing.Filed filed =
        (CaseDesk.Filing.Filed)
            cases.register(locale, grievance, new Once("key-" + filings++, "body"));
    return filed.file();
  }

  CaseFile now(CaseFile file) {
    return docket.find(file.id()).orElseThrow();
  }

  void site(String id, @Nullable String name) {
    Organisation was = organisations.current();
    organisations.keep(
        new Organisation(
            was.names(),
            was.countries(),
            was.languages(),
            List.of(new Site(id, "KE", Map.of("en", name == null ? id : name), List.of())),
            was.officeHours(),
            was.contacts(),
            was.promiseDays()),
        "test");
  }

  @Override
  public void close() {
    server.stop();
    feed.close();
    staff.close();
  }

  /// A postman whose bag tests look into; what goes to nobody.example is not taken.
  private record Carries(List<Mail> mails) implements Postman {
    @Override
    public boolean ready() {
      return true;
    }

    @Override
    public Delivery carry(Mail mail) {
      if (mail.to().endsWith("@nobody.example")) {
        return new Delivery.Not(Delivery.Trouble.NO_ANSWER);
      }
      mails.add(mail);
      return new Delivery.Taken();
    }
  }

  /// Takes every complaint for one about wages, and hears a fire as a danger.
  private record Listens() implements Watch {
    @Override
    public Set<RedLine> over(String text, String locale) {
      return text.contains("moto") ? Set.of(RedLine.DANGER) : Set.of();
    }

    @Override
    public Optional<Placing> about(String text) {
      return Optional.of(
          new Placing(
              new Category("wages.unpaid"),
              .83,
              false,
              new Category("benefits.pension"),
              List.of("mshahara", "miezi"),
              "0a1b"));
    }
  }
}
