package org.mingbai.administration;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingbai.administration.HistoryRules.Entry;
import org.mingbai.grievance.Contact;
import org.mingbai.grievance.Organisation;
import org.mingbai.people.Role;
import org.mingbai.staffroom.DeskFrame;
import org.mingbai.staffroom.DeskPages;
import org.mingbai.staffroom.Option;
import org.mingbai.staffroom.Words;
import org.mingbai.web.Door;
import org.mingbai.web.Doors;
import org.mingbai.web.Form;
import org.mingbai.web.Permit;
import org.mingbai.web.Problem;
import org.mingbai.web.Refused;

/// Emergency numbers and outside help by country: shown to everybody from the start, confirmed one
/// by one.
final class ContactRoutes {
  private static final int LONGEST = 600;
  private final DeskPages desk;

  ContactRoutes(DeskPages desk) {
    this.desk = desk;
  }

  void register(Doors doors) {
    Permit administrators = Permit.staff(Role.ADMINISTRATOR.key());
    doors.open(Door.page("GET", "/{lang}/desk/contacts", administrators), this::show);
    doors.open(Door.page("POST", "/{lang}/desk/contacts", administrators), this::keep);
    doors.open(Door.page("POST", "/{lang}/desk/contacts/back", administrators), this::back);
  }

  private void show(Context ctx) {
    DeskFrame frame = desk.frame(ctx, "contacts", "desk.contacts.title");
    Organisation organisation = desk.organisation();
    List<String> known = organisation.contacts().stream().map(Contact::country).distinct().toList();
    String first =
        organisation.countries().stream()
            .filter(known::contains)
            .findFirst()
            .orElse(known.isEmpty() ? "" : known.getFirst());
    String country = Form.query(ctx).filled("country").filter(known::contains).orElse(first);
    List<Contact> contacts =
        organisation.contacts().stream().filter(c -> c.country().equals(country)).toList();
    Map<String, Object> blanks =
        Map.of(
            "country",
            country,
            "countries",
            known.stream().map(c -> new Option(c, Words.country(frame.page(), c))).toList(),
            "contacts",
            contacts,
            "history",
            new HistoryWords(desk, frame).told(history(country)),
            "left",
            contacts.stream().filter(c -> !c.confirmed()).count());
    desk.show(ctx, "contacts", frame, blanks);
  }

  private List<Entry> history(String country) {
    return HistoryRules.contacts(desk.organisations().history(HistoryWords.MOST), country);
  }

  private void back(Context ctx) {
    Form form = Form.of(ctx);
    String country = form.text("country").replaceAll("[^A-Z]", "");
    Optional<Entry> wanted = HistoryWords.wanted(history(country), form.text("mark"));
    wanted.ifPresent(e ->
        desk.organisations()
            .keep(HistoryRules.contactsBack(desk.organisation(), e), desk.member(ctx).id()));
    String done = wanted.isPresent() ? "back" : "not-back";
    desk.forward(ctx, "/contacts?country=" + country + "&done=" + done);
  }

  private void keep(Context ctx) {
    Form form = Form.of(ctx);
    Organisation was = desk.organisation();
    Contact contact =
        was.contacts().stream()
            .filter(c -> c.id().equals(form.text("id")))
            .findFirst()
            .orElseThrow(() -> new Refused(Problem.NOT_FOUND));
    String number =
        form.filled("number").map(n -> Words.clipped(n, LONGEST)).orElse(contact.number());
    // A new number was not tried yet, whatever was ticked for the old one.
    boolean untried = contact.confirmed() && !number.equals(contact.number());
    Contact next = changed(contact, number, form.has("confirmed") && !untried);
    List<Contact> contacts =
        was.contacts().stream().map(c -> c.id().equals(next.id()) ? next : c).toList();
    desk.organisations().keep(was.contacts(contacts), desk.member(ctx).id());
    desk.forward(
        ctx,
        "/contacts?country="
            + next.country()
            + "&done="
            + (untried ? "untried" : "saved")
            + "#"
            + next.id());
  }

  private static Contact changed(Contact was, String number, boolean confirmed) {
    return new Contact(
        was.id(),
        was.country(),
        was.kind(),
        was.name(),
        number,
        was.languages(),
        was.hours(),
        was.whatFor(),
        was.confidence(),
        confirmed);
  }
}
