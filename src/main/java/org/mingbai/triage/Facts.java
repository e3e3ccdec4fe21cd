package org.mingbai.triage;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingbai.facts.FactWords;
import org.mingbai.facts.Spot;

/// Finds where, when, what was done, what is wished and how much in a message, in the words it was
/// told in. What is denied ("not May") is never a fact.
final class Facts {
  private Facts() {}

  static Map<String, String> in(Kinds.Heard heard, FactWords words, boolean correction) {
    Marked text = new Marked(heard);
    Map<String, String> facts = new LinkedHashMap<>();
    put(facts, "where", new Places(text, correction).find());
    put(facts, "done", correction ? Optional.empty() : new Deeds(text).done());
    put(facts, "wish", new Deeds(text).wish());
    Optional<String> amount = new Amounts(text, correction).find();
    List<Spot> spots = words.spots(heard.text(), null, LocalDate.EPOCH);
    List<Spot> undenied = text.of("not").isEmpty() ? spots : List.of();
    Optional<String> when = new Times(text, spots).find();
    put(facts, "people", told(spots, "count", heard));
    put(facts, "when", when.or(() -> told(undenied, "date", heard)));
    put(facts, "amount", amount.or(() -> told(undenied, "money", heard)));
    return facts;
  }

  private static Optional<String> told(List<Spot> spots, String type, Kinds.Heard heard) {
    return spots.stream()
        .filter(spot -> spot.type().equals(type))
        .map(spot -> heard.text().substring(spot.start(), spot.end()))
        .findFirst();
  }

  private static void put(Map<String, String> facts, String key, Optional<String> words) {
    words.map(String::strip).filter(w -> !w.isEmpty()).ifPresent(w -> facts.put(key, w));
  }
}
