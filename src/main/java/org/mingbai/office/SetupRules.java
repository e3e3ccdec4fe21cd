package org.mingbai.office;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.mingbai.grievance.Contact;
import org.mingbai.grievance.Organisation;
import org.mingbai.people.Member;
import org.mingbai.people.Role;

/// What is still missing before real people may use the house.
final class SetupRules {
  private SetupRules() {}

  /// One thing to see to: a message key, what it is about (language tags, country codes or ""), where, and whether it is done.
  record Item(String key, List<String> about, String where, boolean done) {}

  /// `offered`: the languages people may write in; `staff`: members who have joined.
  static List<Item> items(Organisation organisation, Collection<String> offered, List<Member> staff) {
    List<String> countries = organisation.countries();
    List<Item> items = new ArrayList<>();
    items.add(item("names", left(offered, l -> organisation.names().containsKey(l)), "/organisation"));
    items.add(new Item("countries", List.of(), "/organisation", !countries.isEmpty()));
    items.add(item("hours", left(countries, c -> organisation.officeHours().containsKey(c)), "/organisation"));
    items.add(new Item("sites", List.of(), "/sites", !organisation.sites().isEmpty()));
    items.add(item("contacts", left(countries, c -> confirmed(organisation.contacts(), c)), "/contacts"));
    items.add(item("readers", left(offered, l -> mediators(staff).stream().anyMatch(m -> m.reads().contains(l))), "/members"));
    items.add(item("writers", left(offered, l -> mediators(staff).stream().anyMatch(m -> m.writes().contains(l))), "/members"));
    items.add(new Item("second", List.of(), "/members", administrators(staff) > 1));
    return items;
  }

  private static Item item(String key, List<String> left, String where) {
    return new Item(key, left, where, left.isEmpty());
  }

  private static List<String> left(Collection<String> all, Predicate<String> done) {
    return all.stream().filter(done.negate()).toList();
  }

  private static boolean confirmed(List<Contact> contacts, String country) {
    Set<Boolean> states = new java.util.HashSet<>();
    contacts.stream().filter(c -> c.country().equals(country)).forEach(c -> states.add(c.confirmed()));
    return !states.isEmpty() && !states.contains(false);
  }

  private static List<Member> mediators(List<Member> staff) {
    return staff.stream().filter(m -> m.active() && m.is(Role.MEDIATOR)).toList();
  }

  private static long administrators(List<Member> staff) {
    return staff.stream().filter(m -> m.active() && m.is(Role.ADMINISTRATOR)).count();
  }
}
