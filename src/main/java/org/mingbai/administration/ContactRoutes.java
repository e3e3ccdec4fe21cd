package org.mingbai.administration;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingbai.administration.HistoryRules.Entry;
import org.mingbai.grievance.Contact;
import org.mingbai.grievance.ContactKind;
import org.mingbai.grievance.Organisation;
import org.mingbai.grievance.Organisations.State;
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
/// by one, added and removed.
final class ContactRoutes {
  private static final int LONGEST = 600;
  private final DeskPages desk;

  ContactRoutes(DeskPages desk) {
    this.desk = desk;
  }

  void register(Doors doors) {
    Permit administrators = Permit.staff(Role.ADMINISTRATOR.key());
    doors.open(
        Door.page("GET", "/{lang}/desk/contacts", administrators),
        ctx -> {
          String country = country(Form.query(ctx));
          show(ctx, country, ContactForm.empty(country), "");
        });
    doors.open(Door.page("POST", "/{lang}/desk/contacts/add", administrators), this::add);
    doors.open(Door.page("POST", "/{lang}/desk/contacts/remove", administrators), this::remove);
    doors.open(Door.page("POST", "/{lang}/desk/contacts", administrators), this::keep);
    doors.open(Door.page("POST", "/{lang}/desk/contacts/back", administrators), this::back);
  }

  /// The one asked for, else the first of the organisation's own.
  private String country(Form form) {
    Organisation organisation = desk.organisation();
    List<String> known = known();
    String first =
        organisation.countries().stream()
            .filter(known::contains)
            .findFirst()
            .orElse(known.isEmpty() ? "" : known.getFirst());
    return form.filled("country").filter(known::contains).orElse(first);
  }

  /// Countries with contacts now, or with any that could be put back.
  private List<String> known() {
    return Stream.concat(
            Stream.of(desk.organisation()),
            desk.organisations().history(HistoryWords.MOST).stream().map(State::organisation))
        .flatMap(o -> o.contacts().stream())
        .map(Contact::country)
        .distinct()
        .toList();
  }

  /// `typed`: what is to be added; `wrong`: why it was not.
  private void show(Context ctx, String country, ContactForm typed, String wrong) {
    DeskFrame frame =
        wrong.isEmpty()
            ? desk.frame(ctx, "contacts", "desk.contacts.title")
            : desk.wrong(ctx, "contacts", "desk.contacts.title");
    List<Contact> contacts =
        desk.organisation().contacts().stream().filter(c -> c.country().equals(country)).toList();
    Map<String, Object> blanks = new HashMap<>();
    blanks.put("country", country);
    blanks.put(
        "countries",
        known().stream().map(c -> new Option(c, Words.country(frame.page(), c))).toList());
    blanks.put("contacts", contacts);
    blanks.put("history", new HistoryWords(desk, frame).told(history(country)));
    blanks.put("left", contacts.stream().filter(c -> !c.confirmed()).count());
    blanks.put("typed", typed);
    blanks.put("everywhere", desk.countries(frame.page()));
    blanks.put(
        "kinds",
        ContactKind.OFFERED.stream()
            .map(k -> new Option(k.key(), Words.kind(frame.page(), k)))
            .toList());
    blanks.put("wrong", wrong.isEmpty() ? "" : frame.t(wrong));
    desk.show(ctx, "contacts", frame, blanks);
  }

  private void add(Context ctx) {
    Form form = Form.of(ctx);
    ContactForm typed = ContactForm.of(form);
    String wrong = typed.wrong(desk.countryCodes());
    if (!wrong.isEmpty()) {
      ctx.status(422);
      show(ctx, country(form), typed, wrong);
      return;
    }
    Contact added = typed.contact(form.has("confirmed"));
    Organisation was = desk.organisation();
    List<Contact> contacts = Stream.concat(was.contacts().stream(), Stream.of(added)).toList();
    desk.organisations().keep(was.contacts(contacts), desk.member(ctx).id());
    desk.forward(ctx, "/contacts?country=" + added.country() + "&done=contact-added#" + added.id());
  }

  /// From then on nobody sees it; the history puts it back.
  private void remove(Context ctx) {
    Organisation was = desk.organisation();
    Contact gone = named(was, Form.of(ctx).text("id"));
    List<Contact> contacts =
        was.contacts().stream().filter(c -> !c.id().equals(gone.id())).toList();
    desk.organisations().keep(was.contacts(contacts), desk.member(ctx).id());
    desk.forward(ctx, "/contacts?country=" + gone.country() + "&done=contact-removed#history");
  }

  private static Contact named(Organisation organisation, String id) {
    return organisation.contacts().stream()
        .filter(c -> c.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new Refused(Problem.NOT_FOUND));
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
    Contact contact = named(was, form.text("id"));
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
