package org.mingbai.conversation;

import static org.mingbai.grievance.ContactKind.AMBULANCE;
import static org.mingbai.grievance.ContactKind.CHILD_HELPLINE;
import static org.mingbai.grievance.ContactKind.CRISIS_LINE;
import static org.mingbai.grievance.ContactKind.EMERGENCY;
import static org.mingbai.grievance.ContactKind.FIRE;
import static org.mingbai.grievance.ContactKind.GBV_HELPLINE;
import static org.mingbai.grievance.ContactKind.HUMAN_RIGHTS;
import static org.mingbai.grievance.ContactKind.LABOUR_COMPLAINT;
import static org.mingbai.grievance.ContactKind.POLICE;
import static org.mingbai.grievance.ContactKind.POLICE_OVERSIGHT;
import static org.mingbai.grievance.ContactKind.WOMEN;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mingbai.conversation.Line.Phrase;
import org.mingbai.conversation.Message.From;
import org.mingbai.conversation.Message.Kind;
import org.mingbai.grievance.Contact;
import org.mingbai.grievance.ContactKind;
import org.mingbai.grievance.Organisation;
import org.mingbai.intake.Slots;
import org.mingbai.language.LocaleFolder;

/// The panel that says where help is now: it comes first, is gentle, and never stops the
/// conversation.
final class Emergencies {
  private static final int MOST = 6;

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
    List<String> countries = countries(after, organisation, folder);
    phrases.addAll(numbers(crossed, countries, organisation.contacts(), folder));
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
            null,
            null));
  }

  /// Hers if known, else the organisation's, else those her language is shipped for, else any.
  private static List<String> countries(
      Dialogue d, Organisation organisation, LocaleFolder folder) {
    String own = d.understood().get(Slots.COUNTRY);
    if (own != null) {
      return List.of(own);
    }
    return Stream.of(organisation.countries(), folder.serves())
        .filter(c -> !c.isEmpty())
        .findFirst()
        .orElseGet(
            () -> organisation.contacts().stream().map(Contact::country).distinct().toList());
  }

  /// In the order of need; while it is not known where she is, those first where her language is at
  /// home.
  private static List<Phrase> numbers(
      Set<String> crossed, List<String> countries, List<Contact> contacts, LocaleFolder folder) {
    List<ContactKind> kinds =
        crossed.stream().flatMap(line -> kinds(line).stream()).distinct().toList();
    List<Contact> fitting =
        contacts.stream()
            .filter(c -> countries.contains(c.country()) && !c.number().isBlank())
            .filter(c -> kinds.contains(ContactKind.of(c)))
            .sorted(
                Comparator.<Contact, Boolean>comparing(c -> !folder.serves().contains(c.country()))
                    .thenComparing(c -> kinds.indexOf(ContactKind.of(c))))
            .toList();
    Set<String> seen = new HashSet<>();
    List<Phrase> lines =
        fitting.stream()
            .filter(c -> seen.add(ContactKind.of(c).key() + c.number()))
            .limit(MOST)
            .map(c -> number(c, countries.size() > 1, folder))
            .toList();
    return lines.isEmpty() ? List.of(Line.phrase("chat.emergency.none")) : lines;
  }

  private static Phrase number(Contact contact, boolean several, LocaleFolder folder) {
    Phrase kind = Line.phrase("chat.contact." + ContactKind.of(contact).key());
    String key = contact.confirmed() ? "chat.emergency.number" : "chat.emergency.unconfirmed";
    Phrase who = several ? there(kind, contact.country(), folder) : kind;
    return new Phrase.Keyed(key, Map.of("who", who, "number", contact.number()));
  }

  /// Whose number it is in which country, by the name her language has for it.
  private static Phrase there(Phrase kind, String country, LocaleFolder folder) {
    String name = "contact.country." + country;
    Object named = folder.messages().containsKey(name) ? Line.phrase(name) : country;
    return new Phrase.Keyed("chat.emergency.there", Map.of("who", kind, "country", named));
  }

  /// Each of them has a name of its own in `chat.contact.…`.
  private static List<ContactKind> kinds(String redLine) {
    return switch (redLine) {
      case "danger", "accident" -> List.of(EMERGENCY, POLICE, FIRE, AMBULANCE);
      case "violence" -> List.of(EMERGENCY, POLICE, AMBULANCE, GBV_HELPLINE);
      case "sexual" -> List.of(GBV_HELPLINE, EMERGENCY, POLICE, WOMEN);
      case "child" -> List.of(CHILD_HELPLINE, EMERGENCY, POLICE);
      case "self-harm" -> List.of(CRISIS_LINE, EMERGENCY, AMBULANCE, POLICE);
      case "security-abuse" -> List.of(POLICE_OVERSIGHT, HUMAN_RIGHTS, EMERGENCY, AMBULANCE);
      case "forced-labour" -> List.of(LABOUR_COMPLAINT, HUMAN_RIGHTS, EMERGENCY, POLICE);
      case "trafficking" -> List.of(EMERGENCY, POLICE, HUMAN_RIGHTS);
      default -> List.of(EMERGENCY, POLICE, HUMAN_RIGHTS, LABOUR_COMPLAINT);
    };
  }
}
