package org.mingbai;

import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.mingbai.alike.AlikeDesk;
import org.mingbai.assigning.AssigningDesk;
import org.mingbai.casework.CaseDesk;
import org.mingbai.casework.Covers;
import org.mingbai.casework.DocketDesk;
import org.mingbai.conversation.FrontDesk;
import org.mingbai.grievance.Organisations;
import org.mingbai.knowledge.SheetDesk;
import org.mingbai.knowledge.Wishes;
import org.mingbai.knowledge.Workshop;
import org.mingbai.language.Language;
import org.mingbai.language.LanguageDetector;
import org.mingbai.language.Languages;
import org.mingbai.language.Phrasebook;
import org.mingbai.lessons.Lessons;
import org.mingbai.masking.Masking;
import org.mingbai.mediation.AsideDesk;
import org.mingbai.mediation.CaseCounts;
import org.mingbai.mediation.CaseIndex;
import org.mingbai.mediation.DisclosureDesk;
import org.mingbai.mediation.MediationDesk;
import org.mingbai.mediation.RosterAbsences;
import org.mingbai.mediation.RosterReaders;
import org.mingbai.mediation.TranslationQueue;
import org.mingbai.notices.NoticeDesk;
import org.mingbai.office.Office;
import org.mingbai.passkeys.PasskeyDesk;
import org.mingbai.people.PeopleDesk;
import org.mingbai.procedure.ProcedureBook;
import org.mingbai.roster.RosterDesk;
import org.mingbai.staffroom.DeskPages;
import org.mingbai.tidings.TidingsDesk;
import org.mingbai.triage.TriageDesk;
import org.mingbai.vault.Vault;
import org.mingbai.waiting.InTurn;
import org.mingbai.waiting.LongWaits;
import org.mingbai.waiting.Readers;
import org.mingbai.waiting.Turns;
import org.mingbai.web.WebParts;
import org.mingbai.web.WebServer;
import org.mingbai.web.WebSettings;

/// The wiring of the whole house, read from the ground up: one method a floor, plain constructors,
/// nothing else.
final class House implements AutoCloseable {
  /// What only reads files: languages, words, rule books.
  record Ground(
      Languages languages, Phrasebook words, LanguageDetector detector, ProcedureBook procedures) {}

  /// The desks people talk to.
  record Desks(
      SheetDesk sheets,
      Workshop workshop,
      Wishes wishes,
      TriageDesk triage,
      CaseDesk cases,
      FrontDesk front,
      PeopleDesk people,
      PasskeyDesk passkeys,
      RosterDesk roster,
      Readers readers,
      MediationDesk mediation,
      AsideDesk aside,
      AssigningDesk assigning,
      DisclosureDesk disclosures,
      TranslationQueue translations,
      LongWaits waits,
      CaseIndex index,
      AlikeDesk alike,
      NoticeDesk notices,
      TidingsDesk tidings) {}

  private final Settings settings;
  private final InstantSource time;
  private final Ground ground;
  private final Cellar cellar;
  private final Desks desks;
  private final WebServer server;
  private final Chores chores = new Chores();
  private final SkewWatch skew;
  private final Optional<MetricsDoor> metrics;
  private final Learning learning;

  private House(Settings settings, InstantSource time) {
    this.settings = settings;
    this.time = time;
    // The database is opened while the folders are read: a start takes as long as the longer of the
    // two.
    CompletableFuture<Cellar> below =
        CompletableFuture.supplyAsync(
            () -> Cellar.open(settings, time),
            work -> Thread.ofPlatform().name("cellar").start(work));
    ground = ground();
    cellar = whole(below);
    skew = new SkewWatch(cellar.vault().oneTimeCodes());
    desks = desks();
    learning = new Learning(settings, ground.detector(), desks.sheets(), desks.triage());
    server = opened();
    metrics =
        settings.metricsPort() == 0
            ? Optional.empty()
            : Optional.of(new MetricsDoor(settings.metricsPort()));
    metrics.ifPresent(m -> server.tally(m::count));
    metrics.ifPresent(m -> skew.tally(m::skew));
    chores.begin(cellar, desks, time);
  }

  /// Opens everything and the port; a house that cannot open says why.
  static House open(Settings settings, InstantSource time) {
    House house = new House(settings, time);
    // what was withdrawn must not answer even for a moment
    house.desks.sheets().takeOver();
    house.server.start();
    house.learning.begin();
    return house;
  }

  private static Cellar whole(CompletableFuture<Cellar> below) {
    try {
      return below.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException fault ? fault : e;
    }
  }

  private Ground ground() {
    Languages languages = Languages.read(settings.home());
    return new Ground(
        languages,
        new Phrasebook(languages),
        new LanguageDetector(languages, Lessons.in(settings.cache())),
        ProcedureBook.read(settings.home()));
  }

  private Desks desks() {
    SheetDesk sheets = new SheetDesk(ground.languages(), cellar.sheets(), time);
    Wishes wishes = new Wishes(ground.languages(), cellar.unmet(), time);
    TriageDesk triage = new TriageDesk(ground.languages(), Lessons.in(settings.cache()));
    CaseDesk cases = cases(triage);
    PeopleDesk people = people();
    RosterDesk roster = new RosterDesk(cellar.rosters(), time);
    Readers readers = readers(people, roster);
    FrontDesk front = front(new FrontDesk.Desks(cases, sheets, triage, wishes, readers));
    Masking masking = new Masking(ground.languages());
    DocketDesk docket = new DocketDesk(cellar.cases(), front, new Covers(masking), time);
    Mailing.Post post = new Mailing(settings, ground, cellar, time).post(docket, people, roster);
    CaseIndex index = new CaseIndex(docket);
    MediationDesk mediation = mediation(docket, people, roster);
    return new Desks(
        sheets,
        new Workshop(ground.languages(), sheets, cellar.sheets(), time),
        wishes,
        triage,
        cases,
        front,
        people,
        passkeys(people),
        roster,
        readers,
        mediation,
        new AsideDesk(docket, people, roster),
        new AssigningDesk(docket, people, roster, mediation, ground.procedures()::zone, time),
        new DisclosureDesk(docket, people, roster, mediation),
        translations(docket, people, roster),
        waits(docket, people, roster),
        index,
        new AlikeDesk(docket, people, roster, index, masking),
        post.staff(),
        post.complainants());
  }

  private CaseDesk cases(TriageDesk triage) {
    return new CaseDesk(
        cellar.cases(),
        cellar.vault().receipts(),
        cellar.organisations(),
        ground.procedures(),
        new TriageWatch(triage, ground.detector()),
        time);
  }

  private MediationDesk mediation(DocketDesk docket, PeopleDesk people, RosterDesk roster) {
    CaseCounts.Ladder ladder =
        new Mailing(settings, ground, cellar, time).ladder(docket, people, roster);
    return new MediationDesk(
        docket, people, roster, ground.procedures()::zone, cellar.looks(), ladder, time);
  }

  private FrontDesk front(FrontDesk.Desks desks) {
    return new FrontDesk(
        cellar.conversations(),
        desks,
        new FrontDesk.Tongues(ground.languages(), ground.detector(), ground.words()),
        cellar.organisations(),
        cellar.vault().receipts(),
        time);
  }

  private TranslationQueue translations(DocketDesk docket, PeopleDesk people, RosterDesk roster) {
    ProcedureBook book = ground.procedures();
    return new TranslationQueue(
        docket, people, roster, book::zone, book::works, cellar.looks(), time);
  }

  private Readers readers(PeopleDesk people, RosterDesk roster) {
    RosterReaders readers = new RosterReaders(people, roster, ground.procedures()::zone);
    return new InTurn(readers, new Turns(cellar.cases()));
  }

  private LongWaits waits(DocketDesk docket, PeopleDesk people, RosterDesk roster) {
    RosterAbsences absences = new RosterAbsences(people, roster, ground.procedures()::zone);
    return new LongWaits(docket, cellar.organisations(), absences, time);
  }

  private PeopleDesk people() {
    Vault vault = cellar.vault();
    return new PeopleDesk(cellar.books(), vault.passwords(), skew, vault.receipts(), time);
  }

  private PasskeyDesk passkeys(PeopleDesk people) {
    return new PasskeyDesk(
        cellar.books().accounts(), people, cellar.passkeys(), cellar.vault().receipts(), time);
  }

  private WebServer opened() {
    WebSettings web =
        new WebSettings(
            settings.bind(),
            settings.port(),
            settings.publicUrl() == null ? null : URI.create(settings.address()),
            settings.trustedProxies(),
            settings.throttle());
    WebParts parts =
        new WebParts(
            ground.languages(),
            ground.words(),
            Office.guards(desks.people()),
            cellar::answers,
            cellar.vault().receipts()::blind,
            cellar.feed(),
            time);
    return new WebServer(web, parts, new Audiences(settings, ground, cellar, desks, time).all());
  }

  /// The one-time link for the first administrator, where there is none yet.
  Optional<String> firstLink() {
    return desks
        .people()
        .firstLink()
        .map(
            token -> DeskPages.invitation(URI.create(settings.address()), Language.ENGLISH, token));
  }

  int port() {
    return server.port();
  }

  WebServer server() {
    return server;
  }

  LongWaits waits() {
    return desks.waits();
  }

  NoticeDesk notices() {
    return desks.notices();
  }

  TidingsDesk tidings() {
    return desks.tidings();
  }

  Organisations organisations() {
    return cellar.organisations();
  }

  /// Farewell to streams, requests under way finished, then the ports, then the database.
  @Override
  public void close() {
    server.stop();
    chores.close();
    metrics.ifPresent(MetricsDoor::close);
    try {
      learning.close();
    } finally {
      cellar.close();
    }
  }
}
