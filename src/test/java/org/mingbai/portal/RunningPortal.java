package org.mingbai.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.mingbai.casework.CaseDesk;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.CaseId;
import org.mingbai.casework.Covering;
import org.mingbai.casework.DocketDesk;
import org.mingbai.casework.LinkDesk;
import org.mingbai.casework.StaffAct;
import org.mingbai.conversation.FrontDesk;
import org.mingbai.conversation.TalkId;
import org.mingbai.database.Database;
import org.mingbai.grievance.Organisation;
import org.mingbai.grievance.RedLine;
import org.mingbai.grievance.Site;
import org.mingbai.knowledge.Media;
import org.mingbai.knowledge.Medium;
import org.mingbai.knowledge.SheetDesk;
import org.mingbai.knowledge.SheetDraft;
import org.mingbai.knowledge.SheetEvent;
import org.mingbai.knowledge.SheetFile;
import org.mingbai.knowledge.SheetKey;
import org.mingbai.knowledge.Wishes;
import org.mingbai.knowledge.Workshop;
import org.mingbai.language.Language;
import org.mingbai.language.LanguageDetector;
import org.mingbai.language.Languages;
import org.mingbai.language.Phrasebook;
import org.mingbai.mediation.Look;
import org.mingbai.notices.Delivery;
import org.mingbai.notices.Mail;
import org.mingbai.notices.Postman;
import org.mingbai.papers.MediaFolder;
import org.mingbai.presence.Presence;
import org.mingbai.procedure.ProcedureBook;
import org.mingbai.store.SqlCases;
import org.mingbai.store.SqlCodeCounts;
import org.mingbai.store.SqlConversations;
import org.mingbai.store.SqlFeed;
import org.mingbai.store.SqlLetterboxes;
import org.mingbai.store.SqlLetters;
import org.mingbai.store.SqlLooks;
import org.mingbai.store.SqlOrganisations;
import org.mingbai.store.SqlSeenMarks;
import org.mingbai.store.SqlSheets;
import org.mingbai.store.SqlUnmetQuestions;
import org.mingbai.tidings.TidingsDesk;
import org.mingbai.tidings.TidingsWords;
import org.mingbai.triage.TriageDesk;
import org.mingbai.vault.Vault;
import org.mingbai.waiting.ReaderWords;
import org.mingbai.waiting.Readers;
import org.mingbai.web.Guards;
import org.mingbai.web.WebParts;
import org.mingbai.web.WebServer;
import org.mingbai.web.WebSettings;

/// A house with its complainants' pages only: real desks on a fresh folder, a free port, a clock
/// that can be moved.
final class RunningPortal implements AutoCloseable {
  private static final Languages LANGUAGES = Languages.read(null);
  private static final Phrasebook PHRASES = new Phrasebook(LANGUAGES);
  private final WebServer server;
  private final Database database;
  private final SqlFeed feed;
  private final DocketDesk docket;
  private final SqlCases cases;
  private final SqlSheets book;
  private final SqlConversations conversations;
  private final Vault vault;
  private final SqlLooks looks;
  private final SqlSeenMarks seen;
  private final SqlLetters letters;
  final Presence presence;
  private final Workshop workshop;
  final SheetDesk sheets;
  final Media media;
  volatile Readers.Reading reading = new Readers.Reading.Unknown();
  private volatile Duration ahead = Duration.ZERO;

  RunningPortal(boolean settled) {
    Path home = folder();
    vault = Vault.open(home.resolve("keys"), true);
    InstantSource clock = () -> Instant.now().plus(ahead);
    database = Database.open(Database.Place.file(home.resolve("mingbai.db")));
    feed = new SqlFeed(database);
    SqlOrganisations organisations = new SqlOrganisations(database, vault.seals(), feed, clock);
    if (settled) {
      organisations.keep(organisation(organisations.current()), "test");
    }
    cases = new SqlCases(database, vault.seals(), vault.receipts());
    ProcedureBook procedures = ProcedureBook.read(null);
    TriageDesk triage = new TriageDesk(LANGUAGES);
    CaseDesk caseDesk =
        new CaseDesk(
            cases,
            vault.receipts(),
            organisations,
            procedures,
            (text, locale) -> triage.redLines(text, Language.of(locale)),
            clock);
    book = new SqlSheets(database, vault.seals());
    sheets = new SheetDesk(LANGUAGES, book, clock);
    workshop = new Workshop(LANGUAGES, sheets, book, clock);
    media = new MediaFolder(home.resolve("media"));
    conversations = new SqlConversations(database, vault.seals(), vault.receipts());
    FrontDesk front =
        new FrontDesk(
            conversations,
            new FrontDesk.Desks(
                caseDesk,
                sheets,
                triage,
                new Wishes(LANGUAGES, new SqlUnmetQuestions(database, vault.seals()), clock),
                (file, now) -> reading),
            new FrontDesk.Tongues(LANGUAGES, new LanguageDetector(LANGUAGES), PHRASES),
            organisations,
            vault.receipts(),
            clock);
    docket = new DocketDesk(cases, front, Covering.COVERS, clock);
    looks = new SqlLooks(database);
    seen = new SqlSeenMarks(database);
    letters = new SqlLetters(database, vault.seals());
    presence = new Presence(clock);
    PortalParts parts =
        new PortalParts(
            front,
            caseDesk,
            new LinkDesk(cases, vault.receipts(), clock),
            looks,
            seen,
            presence,
            new ReaderWords((file, now) -> reading, PHRASES, LANGUAGES),
            sheets,
            media,
            organisations,
            procedures,
            LANGUAGES,
            PHRASES,
            clock,
            URI.create("https://mingbai.example"),
            tidings(vault, organisations, procedures, clock));
    WebParts web =
        new WebParts(
            LANGUAGES, PHRASES, Guards.nobody(), () -> true, t -> new byte[32], feed, clock);
    server =
        new WebServer(
            new WebSettings("127.0.0.1", 0, null, List.of(), false),
            web,
            List.of(new Portal(parts)));
    server.start();
  }

  private TidingsDesk tidings(
      Vault vault, SqlOrganisations organisations, ProcedureBook procedures, InstantSource clock) {
    return new TidingsDesk(
        new TidingsDesk.Books(
            new SqlLetterboxes(database, vault.seals()),
            new SqlCodeCounts(database),
            letters,
            vault.receipts()),
        docket,
        procedures::zone,
        new TidingsWords(PHRASES, organisations),
        new Letterbag(),
        clock);
  }

  /// When the conversation that this cookie opens was used last.
  Instant used(String cookie) {
    String[] parts = cookie.split(":", 2);
    byte[] token = vault.receipts().blind(parts[1]);
    return conversations.held(new TalkId(parts[0]), token).orElseThrow().used();
  }

  /// The code of the letter that is due, as its reader finds it.
  String letter() {
    Instant now = Instant.now().plus(ahead);
    return letters.take(now, now.plus(Duration.ofDays(9))).orElseThrow().blanks();
  }

  /// A mail server is set up; nothing is carried here.
  private static final class Letterbag implements Postman {
    @Override
    public boolean ready() {
      return true;
    }

    @Override
    public Delivery carry(Mail mail) {
      return new Delivery.Taken();
    }
  }

  static Phrasebook phrases() {
    return PHRASES;
  }

  static Languages languages() {
    return LANGUAGES;
  }

  String base() {
    return "http://localhost:" + server.port();
  }

  void moveClock(Duration by) {
    ahead = ahead.plus(by);
  }

  Set<RedLine> redLines(String reference) {
    return cases.withReference(reference).flatMap(cases::find).orElseThrow().redLines();
  }

  CaseFile file(String reference) {
    return cases.withReference(reference).flatMap(cases::find).orElseThrow();
  }

  org.mingbai.grievance.Grievance grievance(String reference) {
    return cases.withReference(reference).flatMap(cases::find).orElseThrow().grievance();
  }

  /// The media folder's file of these bytes, with its alternative.
  Medium medium(byte[] file, String alternative) {
    Media.Verdict.Kept kept = (Media.Verdict.Kept) media.keep(file);
    return new Medium(kept.medium().hash(), kept.medium().kind(), alternative);
  }

  /// Lets out a new edition of a sheet of ours, with these to hear and to see; the gate is not
  /// asked.
  void letOut(SheetKey key, Medium... more) {
    SheetDraft draft = workshop.open(key).draft();
    for (Medium medium : more) {
      draft = draft.with(medium);
    }
    letOut(key, draft);
  }

  /// The same, bound to a site.
  void bind(SheetKey key, String site) {
    letOut(key, workshop.open(key).draft().with("applies-to", site));
  }

  private void letOut(SheetKey key, SheetDraft draft) {
    Workshop.Bench bench = workshop.open(key);
    Workshop.Outcome saved = workshop.save(key, bench.version(), draft, "ann", "");
    SheetFile file = book.find(key).orElseThrow();
    String text = ((SheetEvent.Saved) file.events().getLast()).text();
    SheetEvent out = new SheetEvent.Published(Instant.now(), "pub", workshop.today(), text);
    if (!saved.done() || !book.append(file, List.of(out))) {
      throw new IllegalStateException("not let out: " + saved);
    }
    sheets.takeOver();
  }

  void withdraw(SheetKey key) {
    if (!workshop.withdraw(key, workshop.open(key).version(), "pub", "test").done()) {
      throw new IllegalStateException("not withdrawn");
    }
  }

  /// Somebody of staff looks at this case.
  void looked(String reference, Look look) {
    looks.keep(List.of(cases.withReference(reference).orElseThrow()), look);
  }

  private String locale(CaseId id) {
    return docket.find(id).orElseThrow().locale();
  }

  /// A mediator writes to the complainant of this case.
  void reply(String reference, String text) {
    CaseId id = cases.withReference(reference).orElseThrow();
    done(id, new StaffAct.Reply("m1", "Amina", text, locale(id)));
  }

  /// The case is closed for this reason.
  void ends(String reference, String reason) {
    CaseId id = cases.withReference(reference).orElseThrow();
    done(id, new StaffAct.Close("m1", "Amina", reason, locale(id), StaffAct.ALL));
  }

  private void done(CaseId id, StaffAct act) {
    DocketDesk.Outcome outcome = docket.act(id, act, null);
    if (!(outcome instanceof DocketDesk.Outcome.Done)) {
      throw new IllegalStateException("not done: " + outcome);
    }
  }

  /// Somebody of the office has this case's whole thread before her.
  void opened(String reference) {
    CaseId id = cases.withReference(reference).orElseThrow();
    CaseFile file = cases.find(id).orElseThrow();
    seen.mark(id, file.version());
    presence.stir(conversation(reference));
  }

  /// The conversation this case came from.
  String conversation(String reference) {
    CaseId id = cases.withReference(reference).orElseThrow();
    return Objects.requireNonNull(cases.find(id).orElseThrow().opened().conversation());
  }

  private static Organisation organisation(Organisation fresh) {
    List<Site> sites =
        List.of(
            new Site(
                "bridge",
                "KE",
                Map.of(
                    "en", "River bridge", "sw", "Daraja la mto", "zh", "河桥工地", "ar", "جسر النهر"),
                List.of()),
            new Site(
                "north",
                "SA",
                Map.of("en", "North plant", "ar", "المصنع الشمالي", "zh", "北厂"),
                List.of()));
    return new Organisation(
        Map.of("en", "Long River Works", "zh", "长河工程", "ar", "أعمال النهر الطويل"),
        List.of("CN", "SA", "KE", "UG"),
        List.of(),
        sites,
        Map.of("KE", "Mon–Sat 7:00–21:00"),
        fresh.contacts(),
        7);
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("mingbai-portal");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.stop();
    feed.close();
    database.close();
  }
}
