package org.mingbai.administration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mingbai.grievance.Contact;
import org.mingbai.grievance.Organisation;
import org.mingbai.grievance.Site;
import org.mingbai.people.Member;
import org.mingbai.people.Role;
import org.mingbai.roster.Roster;
import org.mingbai.roster.Roster.DutyList;

/// What is still missing before real people may use the house.
final class SetupRules {
  private SetupRules() {}

  /// One thing to see to: a message key, what it is about (language tags, country codes or ids of
  /// sites), where, and whether it is done.
  record Item(String key, List<String> about, String where, boolean done) {}

  /// `offered`: the languages people may write in; `staff`: members who have joined.
  static List<Item> items(
      Organisation organisation, Collection<String> offered, List<Member> staff, Roster roster) {
    List<String> countries = organisation.countries();
    List<Item> items = new ArrayList<>();
    items.add(each("names", offered, l -> organisation.names().containsKey(l), "/organisation"));
    items.add(new Item("countries", List.of(), "/organisation", !countries.isEmpty()));
    items.add(
        each("hours", countries, c -> organisation.officeHours().containsKey(c), "/organisation"));
    items.add(new Item("sites", List.of(), "/sites", !organisation.sites().isEmpty()));
    items.add(each("contacts", countries, c -> confirmed(organisation.contacts(), c), "/contacts"));
    items.add(
        each(
            "readers",
            offered,
            l -> mediators(staff).stream().anyMatch(m -> m.reads().contains(l)),
            "/members"));
    items.add(
        each(
            "writers",
            offered,
            l -> mediators(staff).stream().anyMatch(m -> m.writes().contains(l)),
            "/members"));
    items.addAll(covers(organisation, offered, mediators(staff), roster));
    items.add(
        new Item(
            "custodian",
            List.of(),
            "/members",
            staff.stream().anyMatch(m -> m.active() && m.is(Role.CUSTODIAN))));
    items.add(new Item("second", List.of(), "/members", administrators(staff) > 1));
    return items;
  }

  /// Whether staff can be told by mail.
  static Item mail(boolean ready) {
    return new Item("mail", List.of(), "/post", ready);
  }

  /// Which language, site or duty nobody covers.
  private static List<Item> covers(
      Organisation organisation,
      Collection<String> offered,
      List<Member> mediators,
      Roster roster) {
    List<String> sites = organisation.sites().stream().map(Site::id).toList();
    return List.of(
        each(
            "roster",
            offered,
            l -> mediators.stream().anyMatch(m -> m.reads().contains(l) && there(roster, m)),
            "/roster"),
        each(
            "covered",
            sites,
            s ->
                organisation.sites().stream()
                    .filter(site -> site.id().equals(s))
                    .anyMatch(site ->
                        mediators.stream().anyMatch(m -> m.is(Role.MEDIATOR, site.country(), s))),
            "/roster"),
        each(
            "duty",
            organisation.countries(),
            c ->
                mediators.stream()
                    .anyMatch(m ->
                        m.holds(Role.SAFEGUARDING, c, null) && roster.onDuty(c).contains(m.id())),
            "/duty"),
        each("backup", organisation.countries(), c -> backed(roster, c, mediators), "/duty"));
  }

  /// Whether a stand-in and a last resort are there for whoever is on duty.
  private static boolean backed(Roster roster, String country, List<Member> mediators) {
    DutyList duty = roster.duties().get(country);
    List<Member> trained =
        mediators.stream().filter(m -> m.holds(Role.SAFEGUARDING, country, null)).toList();
    return duty != null && works(duty.standIn(), trained) && works(duty.lastResort(), trained);
  }

  private static boolean works(@Nullable String id, List<Member> mediators) {
    return mediators.stream().anyMatch(m -> m.id().equals(id));
  }

  private static boolean there(Roster roster, Member member) {
    return roster.hoursOf(member.id()).filter(h -> !h.week().isEmpty()).isPresent();
  }

  /// Done when there is at least one, and for each of them.
  private static Item each(
      String key, Collection<String> all, Predicate<String> done, String where) {
    List<String> left = all.stream().filter(done.negate()).toList();
    return new Item(key, left, where, !all.isEmpty() && left.isEmpty());
  }

  private static boolean confirmed(List<Contact> contacts, String country) {
    Set<Boolean> states = new java.util.HashSet<>();
    contacts.stream()
        .filter(c -> c.country().equals(country))
        .forEach(c -> states.add(c.confirmed()));
    return !states.isEmpty() && !states.contains(false);
  }

  private static List<Member> mediators(List<Member> staff) {
    return staff.stream().filter(m -> m.active() && m.is(Role.MEDIATOR)).toList();
  }

  private static long administrators(List<Member> staff) {
    return staff.stream()
        .filter(m -> m.active() && m.holds(Role.ADMINISTRATOR, null, null))
        .count();
  }
}
