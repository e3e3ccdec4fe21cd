package org.mingbai.tidings;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingbai.casework.CaseDesk;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.Covering;
import org.mingbai.casework.DocketDesk;
import org.mingbai.casework.StaffAct;
import org.mingbai.grievance.Category;
import org.mingbai.grievance.Grievance;
import org.mingbai.grievance.Once;
import org.mingbai.grievance.Organisation;
import org.mingbai.language.Languages;
import org.mingbai.language.Phrasebook;
import org.mingbai.notices.Delivery;
import org.mingbai.notices.Mail;
import org.mingbai.notices.NoticeDesk;
import org.mingbai.notices.NoticeWords;
import org.mingbai.notices.Postman;
import org.mingbai.notices.Sources;
import org.mingbai.people.StaffHouse;
import org.mingbai.procedure.ProcedureBook;
import org.mingbai.roster.RosterDesk;
import org.mingbai.store.SqlCases;
import org.mingbai.store.SqlCodeCounts;
import org.mingbai.store.SqlFeed;
import org.mingbai.store.SqlLetterboxes;
import org.mingbai.store.SqlLetters;
import org.mingbai.store.SqlLooks;
import org.mingbai.store.SqlMailboxes;
import org.mingbai.store.SqlOrganisations;
import org.mingbai.store.SqlRosters;

/// Desks over a real store, a time that tests move, and a bag in which every mail is found; as many
/// nodes as wanted.
final class TidingsHouse implements AutoCloseable {
  private static final Languages LANGUAGES = Languages.read(null);
  private final StaffHouse ground = new StaffHouse();
  final List<Mail> bag = new ArrayList<>();
  final CaseDesk cases;
  final Node node;

  /// What befalls every mail from now on; null: it is taken.
  Delivery.Trouble trouble;

  private final SqlFeed feed;
  private final SqlOrganisations organisations;
  private final ProcedureBook procedures = ProcedureBook.read(null);
  private final DocketDesk docket;
  private final Sources sources;
  private int filings;

  /// One node's desks.
  record Node(TidingsDesk tidings, NoticeDesk notices) {}

  TidingsHouse() {
    feed = new SqlFeed(ground.database);
    SqlCases kept = new SqlCases(ground.database, ground.vault.seals(), ground.vault.receipts());
    organisations = new SqlOrganisations(ground.database, ground.vault.seals(), feed, ground.clock);
    Organisation fresh = organisations.current();
    organisations.keep(
        new Organisation(
            Map.of("en", "Long River Works"),
            fresh.countries(),
            fresh.languages(),
            fresh.sites(),
            fresh.officeHours(),
            fresh.contacts(),
            7),
        "test");
    cases =
        new CaseDesk(
            kept,
            ground.vault.receipts(),
            organisations,
            procedures,
            (t, l) -> Set.of(),
            ground.clock);
    docket = new DocketDesk(kept, file -> {}, Covering.COVERS, ground.clock);
    RosterDesk roster =
        new RosterDesk(new SqlRosters(ground.database, ground.vault.seals()), ground.clock);
    sources =
        new Sources(
            docket,
            new SqlLooks(ground.database),
            ground.desk,
            roster,
            procedures::zone,
            procedures::works);
    node = node();
  }

  /// One more node, or this one after a restart.
  Node node() {
    SqlLetters letters = new SqlLetters(ground.database, ground.vault.seals());
    TidingsDesk tidings =
        new TidingsDesk(
            new TidingsDesk.Books(
                new SqlLetterboxes(ground.database, ground.vault.seals()),
                new SqlCodeCounts(ground.database),
                letters,
                ground.vault.receipts()),
            docket,
            procedures::zone,
            new TidingsWords(new Phrasebook(LANGUAGES), organisations),
            new Bag(),
            ground.clock);
    NoticeDesk notices =
        new NoticeDesk(
            new NoticeDesk.Books(
                new SqlMailboxes(ground.database, ground.vault.seals()),
                letters,
                ground.vault.receipts()),
            sources,
            new NoticeWords(
                new Phrasebook(LANGUAGES), organisations, URI.create("https://house.example/")),
            new Bag(),
            tidings,
            ground.clock);
    return new Node(tidings, notices);
  }

  private final class Bag implements Postman {
    @Override
    public boolean ready() {
      return true;
    }

    @Override
    public Delivery carry(Mail mail) {
      if (trouble != null) {
        return new Delivery.Not(trouble);
      }
      synchronized (bag) {
        bag.add(mail);
      }
      return new Delivery.Taken();
    }
  }

  CaseFile file() {
    Grievance told =
        new Grievance(
            "Kanari: no wages", new Category("wages.unpaid"), "KE", null, null, "camp", null, null);
    return ((CaseDesk.Filing.Filed) cases.register("sw", told, new Once("k" + filings++, "b")))
        .file();
  }

  /// She gives an address and proves it by the code in the mail.
  void reachable(CaseFile file, String address, String language) {
    TidingsDesk.Asked asked = node.tidings().wishNews(file.id(), address, language);
    post();
    TidingsDesk.Proof proof = node.tidings().proveLetterbox(file.id(), code());
    if (asked != TidingsDesk.Asked.SENT || proof != TidingsDesk.Proof.YES) {
      throw new IllegalStateException(asked + " " + proof);
    }
    bag.clear();
  }

  /// The code in the last mail.
  String code() {
    Matcher code = Pattern.compile("[0-9]{8}").matcher(bag.getLast().text());
    if (!code.find()) {
      throw new IllegalStateException("no code in " + bag.getLast().text());
    }
    return code.group();
  }

  void claim(CaseFile file) {
    act(file, new StaffAct.Claim("m1", "Kanari Amina"));
  }

  void reply(CaseFile file) {
    act(file, new StaffAct.Reply("m1", "Kanari Amina", "Kanari reply", "sw"));
  }

  void close(CaseFile file) {
    act(file, new StaffAct.Close("m1", "Kanari Amina", "Kanari reason", "sw"));
  }

  private void act(CaseFile file, StaffAct act) {
    DocketDesk.Outcome outcome = docket.act(file.id(), act, null);
    if (!(outcome instanceof DocketDesk.Outcome.Done)) {
      throw new IllegalStateException(outcome.toString());
    }
  }

  /// She writes at her case.
  void says(CaseFile file) {
    CaseFile now = cases.current(file.id()).orElseThrow();
    cases.addStatement(now, "Kanari word", new Once("s" + filings++, "b")).orElseThrow();
  }

  LocalDate due(CaseFile file) {
    return cases.current(file.id()).orElseThrow().next().by();
  }

  /// Somebody destroys the case's key.
  void erase(CaseFile file) {
    int met =
        ground.database.write(
            s -> s.change("update stream set data_key = null where id = ?", file.id().value()));
    if (met != 1) {
      throw new IllegalStateException("no such case");
    }
  }

  void pass(Duration time) {
    ground.clock.move(time);
  }

  void until(java.time.Instant moment) {
    pass(Duration.between(ground.clock.instant(), moment));
  }

  /// Looks, carries, and tells to whom, in order of names.
  List<String> post() {
    return post(node);
  }

  List<String> post(Node at) {
    bag.clear();
    int written = at.tidings().tellComplainants();
    int carried = at.notices().carryLetters();
    if (carried > 50 || written > 50) {
      throw new IllegalStateException("too many letters");
    }
    return bag.stream().map(m -> m.to().replaceAll("@.*", "")).sorted().toList();
  }

  @Override
  public void close() {
    feed.close();
    ground.close();
  }
}
