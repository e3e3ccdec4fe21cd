package org.mingbai.administration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mingbai.grievance.Contact;
import org.mingbai.grievance.Organisation;
import org.mingbai.grievance.Organisations.State;

/// What was changed from state to state, of the organisation itself and of its contacts, and what
/// may be put back: the last change of a thing, as long as it stands.
final class HistoryRules {
  private HistoryRules() {}

  /// What kind of thing was changed.
  enum Fact {
    NAME,
    COUNTRIES,
    LANGUAGES,
    HOURS,
    DAYS,
    ANSWER,
    NUMBER,
    CONFIRMED,
    ADDED,
    REMOVED
  }

  /// One thing: of what (a language, a country, the id of a contact), and how it stood before and
  /// after; lists as codes with blanks between.
  record Change(Fact fact, String about, String before, String after) {}

  /// What one member changed at one moment; `last`: nothing of it was changed again since.
  record Entry(
      Instant at, String member, List<Change> changes, Organisation before, boolean last) {}

  /// The changes of the organisation's own facts, the newest first; only the newest is last.
  static List<Entry> facts(List<State> states) {
    return entries(states, (before, after) -> facts(before, after), c -> "facts");
  }

  /// The changes of a country's contacts, the newest first.
  static List<Entry> contacts(List<State> states, String country) {
    return entries(states, (before, after) -> contacts(before, after, country), Change::about);
  }

  private static List<Entry> entries(
      List<State> states,
      BiFunction<Organisation, Organisation, List<Change>> changes,
      Function<Change, String> thing) {
    List<Entry> entries = new ArrayList<>();
    Set<String> newer = new HashSet<>();
    for (int i = 0; i + 1 < states.size(); i++) {
      State after = states.get(i);
      Organisation before = states.get(i + 1).organisation();
      List<Change> found = changes.apply(before, after.organisation());
      if (!found.isEmpty()) {
        Set<String> things = found.stream().map(thing).collect(Collectors.toSet());
        boolean last = things.stream().noneMatch(newer::contains);
        entries.add(new Entry(after.at(), after.member(), found, before, last));
        newer.addAll(things);
      }
    }
    return entries;
  }

  private static List<Change> facts(Organisation before, Organisation after) {
    List<Change> changes = new ArrayList<>();
    changes.addAll(each(Fact.NAME, before.names(), after.names()));
    add(changes, Fact.COUNTRIES, joined(before.countries()), joined(after.countries()));
    add(changes, Fact.LANGUAGES, joined(before.languages()), joined(after.languages()));
    changes.addAll(each(Fact.HOURS, before.officeHours(), after.officeHours()));
    add(changes, Fact.DAYS, before.promiseDays() + "", after.promiseDays() + "");
    add(changes, Fact.ANSWER, before.answerHours() + "", after.answerHours() + "");
    return changes;
  }

  private static String joined(Collection<String> codes) {
    return String.join(" ", codes);
  }

  private static void add(List<Change> changes, Fact fact, String before, String after) {
    if (!before.equals(after)) {
      changes.add(new Change(fact, "", before, after));
    }
  }

  private static List<Change> each(
      Fact fact, Map<String, String> before, Map<String, String> after) {
    Set<String> all = new TreeSet<>(before.keySet());
    all.addAll(after.keySet());
    return all.stream()
        .map(k -> new Change(fact, k, before.getOrDefault(k, ""), after.getOrDefault(k, "")))
        .filter(c -> !c.before().equals(c.after()))
        .toList();
  }

  private static List<Change> contacts(Organisation before, Organisation after, String country) {
    Map<String, Contact> was =
        before.contacts().stream().collect(Collectors.toMap(Contact::id, c -> c, (a, b) -> a));
    List<Change> changes = new ArrayList<>();
    for (Contact now : after.contacts()) {
      Contact old = was.get(now.id());
      if (old != null && now.country().equals(country)) {
        changes.addAll(contact(old, now));
      } else if (now.country().equals(country)) {
        changes.add(new Change(Fact.ADDED, now.id(), "", now.number()));
      }
    }
    Set<String> here = after.contacts().stream().map(Contact::id).collect(Collectors.toSet());
    before.contacts().stream()
        .filter(c -> c.country().equals(country) && !here.contains(c.id()))
        .map(c -> new Change(Fact.REMOVED, c.id(), c.number(), ""))
        .forEach(changes::add);
    return changes;
  }

  private static List<Change> contact(Contact old, Contact now) {
    List<Change> changes = new ArrayList<>();
    if (!old.number().equals(now.number())) {
      changes.add(new Change(Fact.NUMBER, now.id(), old.number(), now.number()));
    }
    if (old.confirmed() != now.confirmed()) {
      changes.add(new Change(Fact.CONFIRMED, now.id(), old.confirmed() + "", now.confirmed() + ""));
    }
    return changes;
  }

  /// The organisation's own facts as they were before this change.
  static Organisation factsBack(Organisation current, Entry entry) {
    return current.facts(entry.before());
  }

  /// The contacts this change was about as they were before it.
  static Organisation contactsBack(Organisation current, Entry entry) {
    Set<String> about = entry.changes().stream().map(Change::about).collect(Collectors.toSet());
    Map<String, Contact> was =
        entry.before().contacts().stream()
            .filter(c -> about.contains(c.id()))
            .collect(
                Collectors.toMap(Contact::id, c -> c, (a, b) -> a, java.util.LinkedHashMap::new));
    // what was added goes, what was removed comes again at the end
    List<Contact> next = new ArrayList<>();
    for (Contact contact : current.contacts()) {
      Contact old = was.remove(contact.id());
      if (old != null || !about.contains(contact.id())) {
        next.add(old == null ? contact : old);
      }
    }
    next.addAll(was.values());
    return current.contacts(List.copyOf(next));
  }
}
