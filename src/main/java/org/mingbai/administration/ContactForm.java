package org.mingbai.administration;

import java.util.List;
import org.mingbai.grievance.Contact;
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

  /// The kinds of help there are words for, the urgent ones first.
  static final List<String> KINDS =
      List.of(
          "emergency",
          "police",
          "fire",
          "ambulance",
          "traffic-police",
          "crisis-line",
          "gbv-helpline",
          "women",
          "child-helpline",
          "consular",
          "government-line",
          "petition",
          "labour-complaint",
          "labour-court",
          "labour-dispute",
          "social-insurance",
          "work-safety",
          "environment",
          "land",
          "legal-aid",
          "human-rights",
          "ombudsman",
          "police-oversight",
          "procuratorate",
          "lender-accountability",
          "other");

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
    boolean known = countries.contains(country) && KINDS.contains(kind);
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
