package org.mingbai.notices;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingbai.casework.CaseDesk;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.Covering;
import org.mingbai.casework.DocketDesk;
import org.mingbai.grievance.Category;
import org.mingbai.grievance.Grievance;
import org.mingbai.grievance.Once;
import org.mingbai.grievance.RedLine;
import org.mingbai.language.Languages;
import org.mingbai.language.Phrasebook;
import org.mingbai.mediation.AsideDesk;
import org.mingbai.mediation.DisclosureDesk;
import org.mingbai.mediation.MediationDesk;
import org.mingbai.people.Member;
import org.mingbai.people.Role;
import org.mingbai.people.StaffHouse;
import org.mingbai.people.Standing;
import org.mingbai.procedure.ProcedureBook;
import org.mingbai.roster.RosterDesk;
import org.mingbai.store.SqlCases;
import org.mingbai.store.SqlFeed;
import org.mingbai.store.SqlLetters;
import org.mingbai.store.SqlLooks;
import org.mingbai.store.SqlMailboxes;
import org.mingbai.store.SqlOrganisations;
import org.mingbai.store.SqlRosters;

/// Desks over a real store, a time that tests move, and a bag in which every mail is found; as many
/// nodes as wanted.
final class NoticeHouse implements AutoCloseable {
  private static final Languages LANGUAGES = Languages.read(null);
  final StaffHouse staff = new StaffHouse();
  final List<Mail> bag = new ArrayList<>();
  final CaseDesk cases;
  final MediationDesk mediation;
  final AsideDesk aside;
  final RosterDesk roster;
  final Member boss;
  final NoticeDesk desk;

  /// What befalls every mail from now on; null: it is taken.
  Delivery.Trouble trouble;

  private final SqlFeed feed;
  private final SqlOrganisations organisations;
  final Sources sources;
  private int filings;

  NoticeHouse() {
    feed = new SqlFeed(staff.database);
    ProcedureBook procedures = ProcedureBook.read(null);
    SqlCases kept = new SqlCases(staff.database, staff.vault.seals(), staff.vault.receipts());
    organisations = new SqlOrganisations(staff.database, staff.vault.seals(), feed, staff.clock);
    cases =
        new CaseDesk(
            kept,
            staff.vault.receipts(),
            organisations,
            procedures,
            (t, l) -> Set.of(),
            staff.clock);
    DocketDesk docket = new DocketDesk(kept, file -> {}, Covering.COVERS, staff.clock);
    roster = new RosterDesk(new SqlRosters(staff.database, staff.vault.seals()), staff.clock);
    SqlLooks looks = new SqlLooks(staff.database);
    mediation = new MediationDesk(docket, staff.desk, roster, procedures::zone, looks, staff.clock);
    aside = new AsideDesk(docket, staff.desk, roster);
    sources = new Sources(docket, looks, staff.desk, roster, procedures::zone, procedures::works);
    boss = staff.administrator().member();
    desk = node();
  }

  DisclosureDesk numbers() {
    return new DisclosureDesk(sources.docket(), staff.desk, roster, mediation);
  }

  /// One more node, or this one after a restart.
  NoticeDesk node() {
    return new NoticeDesk(
        new NoticeDesk.Books(
            new SqlMailboxes(staff.database, staff.vault.seals()),
            new SqlLetters(staff.database, staff.vault.seals()),
            staff.vault.receipts()),
        sources,
        new NoticeWords(
            new Phrasebook(LANGUAGES), organisations, URI.create("https://house.example/")),
        new Bag(),
        Outsiders.none(),
        staff.clock);
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

  Member mediator(String login, Role... more) {
    return mediator(login, List.of("sw"), more);
  }

  /// One who knows these languages.
  Member mediator(String login, List<String> languages, Role... more) {
    Set<Role> roles = new java.util.HashSet<>(List.of(more));
    roles.add(Role.MEDIATOR);
    Standing standing =
        new Standing("Kanari " + login, roles, languages, languages, List.of(), List.of());
    return staff
        .join(staff.desk.invite(login, standing, boss).orElseThrow().token(), login, login)
        .member();
  }

  /// She gives her address and proves it by the code in the mail.
  void reachable(Member member, String language) {
    String address = member.login() + "@mail.example";
    NoticeDesk.Asked asked = desk.proposeAddress(member.id(), address, language);
    int carried = desk.carryLetters();
    NoticeDesk.Proof proof = desk.proveAddress(member.id(), code(bag.getLast()));
    if (asked != NoticeDesk.Asked.SENT || carried < 1 || proof != NoticeDesk.Proof.YES) {
      throw new IllegalStateException(asked + " " + carried + " " + proof);
    }
    bag.clear();
  }

  static String code(Mail mail) {
    Matcher code = Pattern.compile("[0-9]{8}").matcher(mail.text());
    if (!code.find()) {
      throw new IllegalStateException("no code in " + mail.text());
    }
    return code.group();
  }

  CaseFile file(String what) {
    Grievance told =
        new Grievance(
            what, new Category("wages.unpaid"), "KE", null, null, "Kanari camp", null, null);
    return ((CaseDesk.Filing.Filed) cases.register("sw", told, new Once("k" + filings++, "b")))
        .file();
  }

  CaseFile alarming(String what) {
    CaseFile file = file(what);
    return cases
        .addStatement(
            file,
            new CaseDesk.Statement("Kanari mtoto", "sw", Set.of(RedLine.CHILD)),
            new Once("s" + filings++, "b"))
        .orElseThrow();
  }

  void pass(Duration time) {
    staff.clock.move(time);
  }

  /// Looks, carries, and tells to whom, in order of names.
  List<String> post() {
    bag.clear();
    int written = desk.tellStaff();
    int carried = desk.carryLetters();
    if (carried > 50 || written > 50) {
      throw new IllegalStateException("too many letters");
    }
    return bag.stream().map(m -> m.to().replaceAll("@.*", "")).sorted().toList();
  }

  @Override
  public void close() {
    feed.close();
    staff.close();
  }
}
