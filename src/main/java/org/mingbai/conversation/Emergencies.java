package org.mingbai.conversation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mingbai.conversation.Line.Phrase;
import org.mingbai.conversation.Message.From;
import org.mingbai.conversation.Message.Kind;
import org.mingbai.grievance.Contact;
import org.mingbai.grievance.Organisation;
import org.mingbai.intake.Slots;
import org.mingbai.language.LocaleFolder;

/// The panel that says where help is now: it comes first, is gentle, and never stops the
/// conversation.
final class Emergencies {
  private static final int MOST = 6;

  /// Kinds of contact that have a name of their own in `chat.contact.…`.
  private static final Set<String> NAMED =
      Set.of(
          "emergency",
          "police",
          "fire",
          "ambulance",
          "traffic-police",
          "crisis-line",
          "gbv-helpline",
          "women",
          "child-helpline",
          "police-oversight",
          "human-rights",
          "labour-complaint",
          "work-safety");

  private Emergencies() {}

  /// The panel for the red lines this message crossed first; nothing when there are none.
  static Optional<Line> panel(
      Dialogue before, Dialogue after, Organisation organisation, LocaleFolder folder) {
    Set<String> crossed = new LinkedHashSet<>(after.ties().warned());
    crossed.removeAll(before.ties().warned());
    if (crossed.isEmpty()) {
      return Optional.empty();
    }
    List<Phrase> phrases = new ArrayList<>(List.of(Line.phrase("chat.emergency")));
    phrases.addAll(
        numbers(crossed, countries(after, organisation, folder), organisation.contacts()));
    phrases.add(Line.phrase("chat.emergency.person"));
    return Optional.of(
        new Line(
            From.SYSTEM,
            Kind.EMERGENCY,
            phrases,
            List.of(Line.pick("person")),
            null,
            null,
            null,
            false,
            null));
  }

  /// Hers if known, else the organisation's, else those her language is shipped for.
  private static List<String> countries(
      Dialogue d, Organisation organisation, LocaleFolder folder) {
    String own = d.understood().get(Slots.COUNTRY);
    if (own != null) {
      return List.of(own);
    }
    return organisation.countries().isEmpty() ? folder.serves() : organisation.countries();
  }

  private static List<Phrase> numbers(
      Set<String> crossed, List<String> countries, List<Contact> contacts) {
    List<String> kinds = crossed.stream().flatMap(line -> kinds(line).stream()).distinct().toList();
    List<Contact> fitting =
        contacts.stream()
            .filter(c ->
                countries.contains(c.country()) && kinds.contains(key(c)) && !c.number().isBlank())
            .sorted(Comparator.comparingInt(c -> kinds.indexOf(key(c))))
            .toList();
    Set<String> seen = new HashSet<>();
    List<Phrase> lines =
        fitting.stream()
            .filter(c -> seen.add(key(c) + c.number()))
            .limit(MOST)
            .map(c -> number(c, countries.size() > 1))
            .toList();
    return lines.isEmpty() ? List.of(Line.phrase("chat.emergency.none")) : lines;
  }

  private static Phrase number(Contact contact, boolean several) {
    Phrase kind = Line.phrase("chat.contact." + key(contact));
    String key = contact.confirmed() ? "chat.emergency.number" : "chat.emergency.unconfirmed";
    String number = several ? contact.number() + " (" + contact.country() + ")" : contact.number();
    return new Phrase.Keyed(key, java.util.Map.of("who", kind, "number", number));
  }

  private static String key(Contact contact) {
    String key = contact.kind().strip().toLowerCase(Locale.ROOT).replace(' ', '-');
    return NAMED.contains(key) ? key : "";
  }

  private static List<String> kinds(String redLine) {
    return switch (redLine) {
      case "danger", "accident" -> List.of("emergency", "police", "fire", "ambulance");
      case "violence" -> List.of("emergency", "police", "ambulance", "gbv-helpline");
      case "sexual" -> List.of("gbv-helpline", "emergency", "police", "women");
      case "child" -> List.of("child-helpline", "emergency", "police");
      case "self-harm" -> List.of("crisis-line", "emergency", "ambulance", "police");
      case "security-abuse" ->
          List.of("police-oversight", "human-rights", "emergency", "ambulance");
      case "forced-labour" -> List.of("labour-complaint", "human-rights", "emergency", "police");
      case "trafficking" -> List.of("emergency", "police", "human-rights");
      default -> List.of("emergency", "police", "human-rights", "labour-complaint");
    };
  }
}
