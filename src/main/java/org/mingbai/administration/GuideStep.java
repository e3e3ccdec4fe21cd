package org.mingbai.administration;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mingbai.administration.SetupRules.Item;

/// The steps of the guide, in their order: each has a page of its own and sees to some items of the
/// list; languages offered are a choice, and none of them is missing.
enum GuideStep {
  NAMES("desk.setup.names", "names"),
  COUNTRIES("desk.setup.countries", "countries"),
  LANGUAGES("desk.organisation.languages"),
  HOURS("desk.setup.hours", "hours"),
  SITES("desk.setup.sites", "sites"),
  MEMBERS("desk.guide.members", "readers", "writers", "second");

  private final String title;
  private final List<String> items;

  GuideStep(String title, String... items) {
    this.title = title;
    this.items = List.of(items);
  }

  static Optional<GuideStep> of(String key) {
    return Arrays.stream(values()).filter(s -> s.key().equals(key)).findFirst();
  }

  /// The first step that still has something to see to.
  static Optional<GuideStep> firstOpen(List<Item> items) {
    return Arrays.stream(values()).filter(s -> !s.open(items).isEmpty()).findFirst();
  }

  /// As it stands in the address.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String title() {
    return title;
  }

  public int number() {
    return ordinal() + 1;
  }

  /// The step after this one, if any.
  public Optional<GuideStep> next() {
    return Optional.of(ordinal() + 1).filter(n -> n < values().length).map(n -> values()[n]);
  }

  /// What it sees to and is not done yet.
  List<Item> open(List<Item> all) {
    return all.stream().filter(i -> items.contains(i.key()) && !i.done()).toList();
  }
}
