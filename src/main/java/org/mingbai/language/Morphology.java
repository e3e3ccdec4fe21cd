package org.mingbai.language;

import java.util.ArrayList;
import java.util.List;

/// What a language hangs onto its words, as its lexicon lists it: rows of kind `prefix` and
/// `suffix`. A weak one may hang onto any word of a text; a strong one changes, as a verb's does,
/// in the lexicon's words too. A row's note, where there is one, is what the word begins or ends
/// with once the affix is gone. Rows of kind `verb:form` say how verbs begin ("nag-"), end ("-али")
/// or what they have behind their first letter ("-um-").
public final class Morphology {
  private static final int SHORTEST = 3;
  private static final int DEEPEST = 2;

  private final List<Affix> prefixes;
  private final List<Affix> suffixes;
  private final List<Affix> verbal;
  private final List<VerbForm> forms;

  private record Affix(String form, String instead, boolean strong) {}

  public Morphology(LocaleFolder folder) {
    prefixes = affixes(folder, "prefix");
    suffixes = affixes(folder, "suffix");
    verbal = new ArrayList<>(affixes(folder, "verb"));
    prefixes.stream().filter(Affix::strong).forEach(verbal::add);
    forms =
        folder.lexicon().stream()
            .filter(term -> term.kind().equals("verb:form"))
            .map(term -> VerbForm.of(term.words()))
            .toList();
  }

  private static List<Affix> affixes(LocaleFolder folder, String kind) {
    return folder.lexicon().stream()
        .filter(term -> term.kind().equals(kind))
        .map(term -> new Affix(Words.form(term.words()), Words.form(term.note()), term.strong()))
        .toList();
  }

  /// A part of a word that only verbs have, open where a line cuts it from the rest.
  private record VerbForm(String part, boolean before, boolean behind) {
    static VerbForm of(String written) {
      String part = Words.form(written.replace("-", ""));
      return new VerbForm(part, written.startsWith("-"), written.endsWith("-"));
    }

    boolean in(String form) {
      return form.length() >= part.length() + SHORTEST
          && (before && behind
              ? form.startsWith(part, 1)
              : before ? form.endsWith(part) : form.startsWith(part));
    }
  }

  /// The ways to read a word's form: as it is, and without what may be hung onto it.
  public List<String> readings(String form) {
    if (prefixes.isEmpty() && suffixes.isEmpty()) {
      return List.of(form);
    }
    List<String> readings = new ArrayList<>();
    readings.add(form);
    int from = 0;
    for (int depth = 0; depth < DEEPEST; depth++) {
      int until = readings.size();
      for (; from < until; from++) {
        addShorter(readings, readings.get(from));
      }
    }
    return readings;
  }

  /// A word of the lexicon itself: as it is, and without its strong prefix (one of a verb, say).
  public List<String> stems(String form) {
    List<String> stems = new ArrayList<>(List.of(form));
    for (Affix affix : prefixes) {
      if (affix.strong() && fits(affix, form) && form.startsWith(affix.form())) {
        add(stems, affix.instead() + form.substring(affix.form().length()));
      }
    }
    return stems;
  }

  /// Does a word begin as a verb does: with a strong prefix, or one of kind `verb` (of things, not
  /// persons)?
  public boolean inflected(String form) {
    return verbal.stream().anyMatch(affix -> fits(affix, form) && form.startsWith(affix.form()));
  }

  /// Has a word one of the forms of verbs?
  public boolean bends(String form) {
    return forms.stream().anyMatch(verb -> verb.in(form));
  }

  private static boolean fits(Affix affix, String form) {
    return form.length() >= affix.form().length() + SHORTEST;
  }

  private void addShorter(List<String> readings, String form) {
    for (Affix affix : prefixes) {
      if (fits(affix, form) && form.startsWith(affix.form())) {
        add(readings, affix.instead() + form.substring(affix.form().length()));
      }
    }
    for (Affix affix : suffixes) {
      if (fits(affix, form) && form.endsWith(affix.form())) {
        add(readings, form.substring(0, form.length() - affix.form().length()) + affix.instead());
      }
    }
  }

  private static void add(List<String> readings, String form) {
    if (!readings.contains(form)) {
      readings.add(form);
    }
  }
}
