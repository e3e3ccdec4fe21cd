package org.mingbai.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.mingbai.grievance.Contact;
import org.mingbai.grievance.ContactKind;

/// Help outside, by country: what to call in danger first, then the offices.
record Outside(String country, List<Line> urgent, List<Line> offices) {
  /// One contact as it is shown: the key of its kind in the reader's words; `dials` are its
  /// telephone numbers, none for an address.
  record Line(Contact contact, String kind, List<Dial> dials) {}

  /// A number as it is written, and as a phone calls it.
  record Dial(String written, String called) {}

  static List<Outside> of(Way way) {
    Map<String, List<Contact>> byCountry = new LinkedHashMap<>();
    for (Contact contact : way.contacts()) {
      byCountry.computeIfAbsent(contact.country(), c -> new ArrayList<>()).add(contact);
    }
    return byCountry.entrySet().stream().map(e -> of(e.getKey(), e.getValue())).toList();
  }

  private static Outside of(String country, List<Contact> contacts) {
    List<Line> urgent = new ArrayList<>();
    List<Line> offices = new ArrayList<>();
    for (Contact contact : contacts) {
      boolean now = ContactKind.of(contact).urgent() && !dials(contact.number()).isEmpty();
      (now ? urgent : offices).add(line(contact));
    }
    return new Outside(country, urgent, offices);
  }

  private static Line line(Contact contact) {
    String kind = "contact.kind." + ContactKind.of(contact).key();
    return new Line(contact, kind, dials(contact.number()));
  }

  /// What a phone can call: digits, and a plus in front; none when the text holds anything else.
  static List<Dial> dials(String number) {
    List<Dial> dials =
        Pattern.compile("\\s*[,;/]\\s*")
            .splitAsStream(number.strip())
            .map(n -> new Dial(n, n.replaceAll("[ \\-]", "")))
            .toList();
    return dials.stream().allMatch(d -> d.called().matches("\\+?[0-9]{2,16}")) ? dials : List.of();
  }
}
