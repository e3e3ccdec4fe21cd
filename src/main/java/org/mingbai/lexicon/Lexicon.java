package org.mingbai.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.mingbai.language.LocaleFolder;
import org.mingbai.language.Morphology;
import org.mingbai.language.Term;
import org.mingbai.language.Word;
import org.mingbai.language.Words;
import org.mingbai.likeness.Features;
import org.mingbai.likeness.Marks;

/// Finds the terms of one language's lexicon in a text: whole words, with what may hang onto them;
/// in Chinese the longest match.
public final class Lexicon {
  private static final Set<String> AFFIXES = Set.of("prefix", "suffix", "verb", "verb:form");

  /// Words that others look for.
  private static final List<String> ELSEWHERE = List.of("sheet:", "tongue:");

  /// Words that tell facts and nothing else.
  private static final String FACT = "fact:";

  private static final Set<String> CALENDAR = Set.of("number", "time:unit", "day");

  /// No word that tells anything is longer.
  private static final int LONGEST = 64;

  private final TermTree tree = new TermTree();
  private final Morphology morphology;
  private final boolean nested;
  private final Function<String, List<Word>> cut;

  /// A term found: its kind, strength and note, from which word to before which.
  public record Match(Term term, int from, int to) {
    public String kind() {
      return term.kind();
    }

    public boolean strong() {
      return term.strong();
    }

    public boolean overlaps(Match other) {
      return from < other.to && other.from < to;
    }
  }

  public Lexicon(LocaleFolder folder) {
    this(folder, Lexicon::here, Words::of, false);
  }

  /// Only these terms, cut in this way; one may lie inside another.
  public Lexicon(LocaleFolder folder, Predicate<Term> which, Function<String, List<Word>> cut) {
    this(folder, which, cut, true);
  }

  private Lexicon(
      LocaleFolder folder,
      Predicate<Term> which,
      Function<String, List<Word>> cut,
      boolean nested) {
    morphology = new Morphology(folder);
    this.nested = nested;
    this.cut = cut;
    // Of a hundred thousand terms only what they tell is kept, each once; where two weak ones must
    // say different things, their words too.
    Map<Term, Term> bare = new HashMap<>();
    for (Term term : folder.lexicon()) {
      if (!AFFIXES.contains(term.kind()) && which.test(term)) {
        add(
            term,
            nested || !term.strong() ? term : bare.computeIfAbsent(term.bare(), told -> told));
      }
    }
    tree.close();
  }

  private static boolean here(Term term) {
    return ELSEWHERE.stream().noneMatch(term.kind()::startsWith) && !term.kind().startsWith(FACT);
  }

  private void add(Term term, Term told) {
    List<List<String>> ways = new ArrayList<>();
    for (Word word : cut.apply(term.words())) {
      ways.add(morphology.stems(word.form()));
    }
    tree.add(ways, told);
  }

  /// All terms in these words, in order; none that lies inside a longer one where words are not
  /// parted by spaces.
  public List<Match> in(List<Word> words) {
    List<Match> found = new ArrayList<>();
    int reach = 0;
    for (int from = 0; from < words.size(); from++) {
      List<Match> here = new ArrayList<>();
      look(TermTree.ROOT, words, from, from, here);
      int longest = longest(here);
      boolean dense = Features.dense(words.get(from).form());
      for (Match match : here) {
        boolean swallowed =
            dense && !nested && !calendar(match) && (match.to() < longest || match.to() <= reach);
        if (!swallowed) {
          found.add(match);
        }
      }
      reach = Math.max(reach, longest);
    }
    return found;
  }

  private static int longest(List<Match> here) {
    int longest = 0;
    for (Match match : here) {
      longest = Math.max(longest, match.to());
    }
    return longest;
  }

  private void look(long place, List<Word> words, int from, int at, List<Match> found) {
    for (Term term : tree.ending(place)) {
      Match match = new Match(term, from, at);
      if (!found.contains(match)) {
        found.add(match);
      }
    }
    if (at < words.size() && tree.leadsOn(place) && words.get(at).form().length() <= LONGEST) {
      for (String reading : morphology.readings(words.get(at).form())) {
        long next = Marks.after(place, reading);
        if (tree.has(next)) {
          look(next, words, from, at + 1, found);
        }
      }
    }
  }

  /// Months, days and numbers are seen within longer words of time too.
  private static boolean calendar(Match match) {
    return match.kind().startsWith("month:") || CALENDAR.contains(match.kind());
  }

  public boolean inflected(Word word) {
    return morphology.inflected(word.form());
  }

  /// Has it the form of a verb?
  public boolean bends(Word word) {
    return morphology.bends(word.form());
  }

  /// The words of a text that a match covers.
  public static String words(Match match, List<Word> words, String text) {
    return text.substring(words.get(match.from()).start(), words.get(match.to() - 1).end());
  }

  /// The kinds of these matches.
  public static Set<String> kinds(List<Match> matches) {
    Set<String> kinds = new TreeSet<>();
    matches.forEach(match -> kinds.add(match.kind()));
    return kinds;
  }
}
