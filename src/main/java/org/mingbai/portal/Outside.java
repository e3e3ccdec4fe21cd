package org.mingbai.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mingbai.grievance.Contact;

/// Help outside, by country: what to call in danger first, then the offices.
record Outside(String country, List<Line> urgent, List<Line> offices) {
  private static final Set<String> URGENT = Set.of("emergency", "police", "fire", "ambulance", "crisis line", "gbv helpline", "child helpline", "women");

  /// One contact as it is shown: the key of its kind in the reader's words; `dial` is its telephone number, or "" for an address.
  record Line(Contact contact, String kind, String dial) {}

  static List<Outside> of(Way way) {
    Map<String, List<Contact>> byCountry = new LinkedHashMap<>();
    for (Contact contact : way.contacts()) {
      byCountry.computeIfAbsent(contact.country(), c -> new ArrayList<>()).add(contact);
    }
    return byCountry.entrySet().stream().map(e -> of(way, e.getKey(), e.getValue())).toList();
  }

  /// Everything to call in danger, over all countries.
  static List<Line> urgent(Way way) {
    return of(way).stream().flatMap(o -> o.urgent().stream()).toList();
  }

  private static Outside of(Way way, String country, List<Contact> contacts) {
    List<Line> urgent = new ArrayList<>();
    List<Line> offices = new ArrayList<>();
    for (Contact contact : contacts) {
      boolean now = URGENT.contains(contact.kind().toLowerCase(Locale.ROOT)) && !dial(contact.number()).isEmpty();
      (now ? urgent : offices).add(line(way, contact));
    }
    return new Outside(country, urgent, offices);
  }

  private static Line line(Way way, Contact contact) {
    String key = "contact.kind." + contact.kind().toLowerCase(Locale.ROOT).replace(' ', '-');
    return new Line(contact, way.page().phrases().knows(key) ? key : "contact.kind.other", dial(contact.number()));
  }

  /// What a phone can call: digits, and a plus in front; "" for anything else.
  static String dial(String number) {
    String first = number.split("[;,/(]", 2)[0].strip();
    return first.matches("\\+?[0-9][0-9 \\-]{1,18}") ? first.replaceAll("[ \\-]", "") : "";
  }
}
