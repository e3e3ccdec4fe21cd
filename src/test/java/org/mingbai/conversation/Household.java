package org.mingbai.conversation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingbai.casework.CaseDesk;
import org.mingbai.casework.Cases;
import org.mingbai.casework.Covering;
import org.mingbai.casework.DocketDesk;
import org.mingbai.conversation.FrontDesk.Hearing;
import org.mingbai.conversation.FrontDesk.Incoming;
import org.mingbai.conversation.FrontDesk.Opening;
import org.mingbai.database.Database;
import org.mingbai.grievance.Organisation;
import org.mingbai.grievance.Organisations;
import org.mingbai.grievance.Receipts;
import org.mingbai.grievance.Site;
import org.mingbai.knowledge.SheetDesk;
import org.mingbai.knowledge.Wishes;
import org.mingbai.language.LanguageDetector;
import org.mingbai.language.Languages;
import org.mingbai.language.Phrasebook;
import org.mingbai.procedure.ProcedureBook;
import org.mingbai.store.SqlCases;
import org.mingbai.store.SqlConversations;
import org.mingbai.store.SqlFeed;
import org.mingbai.store.SqlOrganisations;
import org.mingbai.store.SqlUnmetQuestions;
import org.mingbai.triage.TriageDesk;
import org.mingbai.vault.Vault;
import org.mingbai.waiting.LongWaits;
import org.mingbai.waiting.Readers;

/// The rooms a conversation needs, real ones, over a fresh SQLite file; only the time is set by
/// hand.
final class Household implements AutoCloseable {
  /// What every household shares because it only reads.
  static final Languages LANGUAGES = Languages.read(null);

  static final LanguageDetector DETECTOR = new LanguageDetector(LANGUAGES);
  static final Phrasebook PHRASES = new Phrasebook(LANGUAGES);
  static final TriageDesk TRIAGE = new TriageDesk(LANGUAGES);
  static final SheetDesk SHEETS =
      new SheetDesk(LANGUAGES, () -> Instant.parse("2026-11-25T09:00:00Z"));
  static final ProcedureBook PROCEDURES = ProcedureBook.read(null);

  final Conversations conversations;
  final Cases cases;
  final Receipts receipts;
  final Organisations organisations;
  final CaseDesk caseDesk;
  final Wishes wishes;
  final FrontDesk front;
  final DocketDesk docket;
  final LongWaits waits;

  /// Mediators who work here no more.
  final Set<String> gone = new HashSet<>();

  private final Path home;
  private final Database database;
  private final SqlFeed feed;
  Readers.Reading reading = new Readers.Reading.Unknown();
  private Instant now = Instant.parse("2026-11-25T09:00:00Z");
  private int key;

  Household() {
    home = folder();
    Vault vault = Vault.open(home.resolve("keys"), true);
    database = Database.open(Database.Place.file(home.resolve("mingbai.db")));
    feed = new SqlFeed(database);
    receipts = vault.receipts();
    organisations = new SqlOrganisations(database, vault.seals(), feed, () -> now);
    cases = new SqlCases(database, vault.seals(), receipts);
    conversations = new SqlConversations(database, vault.seals(), receipts);
    caseDesk =
        new CaseDesk(cases, receipts, organisations, PROCEDURES, (t, l) -> Set.of(), () -> now);
    wishes = new Wishes(LANGUAGES, new SqlUnmetQuestions(database, vault.seals()), () -> now);
    front = front(conversations);
    docket = new DocketDesk(cases, front, Covering.COVERS, () -> now);
    waits = waits();
  }

  /// Another node's door over the same store, or one over a store that fails.
  FrontDesk front(Conversations kept) {
    return front(kept, organisations);
  }

  /// One over an organisation that cannot be read as it should.
  FrontDesk front(Conversations kept, Organisations organisations) {
    return new FrontDesk(
        kept,
        new FrontDesk.Desks(caseDesk, SHEETS, TRIAGE, wishes, (file, at) -> reading),
        new FrontDesk.Tongues(LANGUAGES, DETECTOR, PHRASES),
        organisations,
        receipts,
        () -> now);
  }

  /// Another node's look over the same store.
  LongWaits waits() {
    return new LongWaits(
        docket, organisations, (member, waits, at) -> gone.contains(member), () -> now);
  }

  void later(Duration by) {
    now = now.plus(by);
  }

  Instant now() {
    return now;
  }

  /// The organisation works in these countries and has one site in Kenya.
  void configured() {
    Site site =
        new Site(
            "athi",
            "KE",
            Map.of("en", "Athi River camp", "sw", "Kambi ya Athi River"),
            List.of("Athi River", "阿西河"));
    Organisation fresh = organisations.current();
    organisations.keep(
        new Organisation(
            Map.of("en", "Works"),
            List.of("KE", "UG"),
            List.of(),
            List.of(site),
            Map.of(),
            fresh.contacts(),
            7),
        "admin");
  }

  Talking opens(String locale, String country) {
    return new Talking(this, front.welcome(new Opening(locale, country, null)));
  }

  String freshKey() {
    return "key-" + ++key;
  }

  /// A conversation as its holder sees it.
  static final class Talking {
    private final Household house;
    final TalkId id;
    final String token;
    Hearing.Answered last;

    Talking(Household house, FrontDesk.Welcome welcome) {
      this.house = house;
      this.id = welcome.talk().id();
      this.token = welcome.token();
      this.last = new Hearing.Answered(welcome.talk(), welcome.talk().messages(), null);
    }

    Talking says(String text) {
      return hears(new Incoming(text, null, house.freshKey()));
    }

    Talking taps(String choice) {
      return hears(new Incoming(null, choice, house.freshKey()));
    }

    Talking hears(Incoming incoming) {
      last = (Hearing.Answered) house.front.hear(id, incoming);
      return this;
    }

    /// What was said to her in the last turn.
    List<Message> replies() {
      return last.messages().stream().filter(m -> m.from() != Message.From.COMPLAINANT).toList();
    }

    List<Message.Kind> kinds() {
      return replies().stream().map(Message::kind).toList();
    }

    List<String> choices() {
      return replies().isEmpty()
          ? List.of()
          : replies().getLast().choices().stream().map(Message.Choice::id).toList();
    }

    String said() {
      return String.join("\n", replies().stream().map(Message::text).toList());
    }

    Dialogue dialogue() {
      return house.conversations.recall(id).orElseThrow().dialogue();
    }

    Dialogue.Leading leading() {
      return dialogue().leading();
    }

    List<Message> history() {
      return house.front.since(id, 0);
    }

    /// Skips whatever is asked until the read-back.
    Talking skipsToReadBack() {
      for (int i = 0; i < 6 && !kinds().contains(Message.Kind.UNDERSTOOD); i++) {
        taps("skip");
      }
      return this;
    }
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("mingbai-talk");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws Exception {
    feed.close();
    database.close();
    try (var files = Files.walk(home)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
