package org.mingbai.knowledge;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A policy sheet 明白纸: rules in plain words, for one country or (country null) for all, with its
/// articles and dates. One that holds `abroad` answers people of its country's firms wherever they
/// are sent; one that names `sites` (`applies-to`) holds at these alone.
public record Sheet(
    String id,
    String locale,
    @Nullable String country,
    boolean abroad,
    List<String> sites,
    String topic,
    String field,
    String audience,
    String title,
    int version,
    @Nullable LocalDate inForceSince,
    @Nullable LocalDate asAmended,
    @Nullable LocalDate validTo,
    LocalDate checkedOn,
    LocalDate reviewBy,
    List<Cited> articles,
    List<String> rules,
    List<String> questions,
    List<Medium> media,
    Map<String, String> sections) {

  /// Does it answer somebody in these countries? None named: in any.
  boolean holdsIn(Set<String> countries) {
    return countries.isEmpty() || country == null || abroad || countries.contains(country);
  }

  /// Does it answer somebody at one of these sites? None known: she is told which it holds at.
  boolean holdsAt(Collection<String> known) {
    return known.isEmpty() || sites.isEmpty() || !Collections.disjoint(sites, known);
  }

  boolean inForce(LocalDate day) {
    boolean begun = inForceSince == null || !inForceSince.isAfter(day);
    boolean ended = validTo != null && validTo.isBefore(day);
    return begun && !ended;
  }

  /// The first thing to do, as plain words; empty where the sheet names none.
  public String firstStep() {
    return Prose.plain(sections.getOrDefault("do", ""))
        .lines()
        .map(line -> line.startsWith("- ") ? line.substring(2).strip() : line.strip())
        .filter(line -> !line.isEmpty())
        .findFirst()
        .orElse("");
  }

  /// A law, where known its article, and where known the day it came into force.
  public record Cited(String law, @Nullable String article, @Nullable LocalDate inForce) {}
}
