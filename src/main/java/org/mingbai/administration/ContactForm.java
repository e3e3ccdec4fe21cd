package org.mingbai.administration;

import java.util.List;
import org.mingbai.grievance.Contact;
import org.mingbai.grievance.ContactKind;
import org.mingbai.staffroom.DeskPages;
import org.mingbai.staffroom.Words;
import org.mingbai.web.Form;

/// What an administrator typed about a number or an office that is to be added; `wrong`: what does
/// not fit in it (a message key, or empty).
record ContactForm(
    String country,
    String kind,
    String name,
    String number,
    String languages,
    String hours,
    String purpose) {
  private static final int LONGEST = 600;

  /// Nothing typed yet.
  static ContactForm empty(String country) {
    return new ContactForm(country, "", "", "", "", "", "");
  }

  static ContactForm of(Form form) {
    return new ContactForm(
        form.text("country"),
        form.text("kind"),
        Words.clipped(form.text("name")),
        Words.clipped(form.text("number"), LONGEST),
        Words.clipped(form.text("languages")),
        Words.clipped(form.text("hours")),
        Words.clipped(form.text("for"), LONGEST));
  }

  String wrong(List<String> countries) {
    if (name.isBlank()) {
      return "desk.contacts.wrong.name";
    }
    if (number.isBlank()) {
      return "desk.contacts.wrong.number";
    }
    boolean known =
        countries.contains(country)
            && ContactKind.OFFERED.stream().anyMatch(k -> k.key().equals(kind));
    return known ? "" : "desk.contacts.wrong.country";
  }

  /// The kind is written as the shipped ones are.
  Contact contact(boolean confirmed) {
    return new Contact(
        "own-" + DeskPages.key(),
        country,
        kind.replace('-', ' '),
        name,
        number,
        languages,
        hours,
        purpose,
        Contact.OWN,
        confirmed);
  }
}
