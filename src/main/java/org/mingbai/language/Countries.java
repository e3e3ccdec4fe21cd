package org.mingbai.language;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The names of the countries in one language: ICU's, the English ones, and the lexicon's rows
/// `country:KE`.
public final class Countries {
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final int LONGEST = 6;
  private static final int SHORT = 4;

  private final Map<String, String> codes = new HashMap<>();
  private final Morphology morphology;

  public Countries(LocaleFolder folder) {
    morphology = new Morphology(folder);
    LocaleDisplayNames own =
        LocaleDisplayNames.getInstance(ULocale.forLanguageTag(folder.language().tag()));
    LocaleDisplayNames english = LocaleDisplayNames.getInstance(ULocale.ENGLISH);
    for (String code : ULocale.getISOCountries()) {
      add(own.regionDisplayName(code), code);
      add(english.regionDisplayName(code), code);
    }
    for (Term term : folder.lexicon()) {
      if (term.kind().startsWith("country:")) {
        codes.put(joined(Words.of(term.words())), term.kind().substring("country:".length()));
      }
    }
  }

  /// Short names that are also everyday words (Mali, Chad) are left to the lexicon.
  private void add(String name, String code) {
    boolean everyday = name.length() <= SHORT && !Words.standsAlone(name.codePointAt(0));
    if (!everyday) {
      codes.putIfAbsent(joined(Words.of(name)), code);
    }
  }

  /// The currency of a country (ISO 4217), as Java knows it; empty where there is none or no such
  /// country.
  public static Optional<String> currency(String country) {
    return COUNTRIES.contains(country)
        ? Optional.ofNullable(Currency.getInstance(Locale.of("", country)))
            .map(Currency::getCurrencyCode)
        : Optional.empty();
  }

  private static String joined(List<Word> words) {
    return String.join(" ", words.stream().map(Word::form).toList());
  }

  /// The countries (ISO 3166 alpha-2) that a text names.
  public Set<String> named(String text) {
    Set<String> named = new TreeSet<>();
    List<Word> words = Words.of(text);
    for (int from = 0; from < words.size(); from++) {
      for (String reading : morphology.readings(words.get(from).form())) {
        look(reading, words, from, named);
      }
    }
    return named;
  }

  private void look(String first, List<Word> words, int from, Set<String> named) {
    StringBuilder name = new StringBuilder(first);
    for (int next = from + 1; next <= Math.min(words.size(), from + LONGEST); next++) {
      String code = codes.get(name.toString());
      if (code != null) {
        named.add(code);
      }
      if (next < words.size()) {
        name.append(' ').append(words.get(next).form());
      }
    }
  }
}
