package org.mingbai.triage;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Finds where, when, what was done, what is wished and how much in a message, in the words it was
/// told in. What is denied ("not May") is never a fact.
final class Facts {
  private Facts() {}

  static Map<String, String> in(Kinds.Heard heard, boolean correction) {
    Marked text = new Marked(heard);
    Map<String, String> facts = new LinkedHashMap<>();
    put(facts, "where", new Places(text, correction).find());
    put(facts, "when", new Times(text).find());
    put(facts, "done", correction ? Optional.empty() : new Deeds(text).done());
    put(facts, "wish", new Deeds(text).wish());
    put(facts, "amount", new Amounts(text, correction).find());
    return facts;
  }

  private static void put(Map<String, String> facts, String key, Optional<String> words) {
    words.map(String::strip).filter(w -> !w.isEmpty()).ifPresent(w -> facts.put(key, w));
  }
}
