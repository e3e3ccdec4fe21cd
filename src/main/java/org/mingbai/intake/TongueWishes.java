package org.mingbai.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingbai.intake.TongueClause.Found;
import org.mingbai.language.Languages;
import org.mingbai.language.Word;
import org.mingbai.language.Words;

/// Hears in which language somebody wishes to speak: "please continue in English, I do not read
/// Swahili". A clause wishes it only if it has no other words than such a wish has, or asks for it
/// in plain words at its beginning; so no contract "in Chinese" changes the language.
public final class TongueWishes {
  private static final int LONGEST = 4000;
  private static final String BREAKS = ".,;:!?…—()[]\n؟،؛。，；：！？、।۔|\"«»“”„";
  private static final String QUOTES = ":：\"«»“”„";

  private final Map<String, List<TongueWord>> byFirst;

  /// How plainly a language is wished for: only named; named with a word such as "in" or "read";
  /// with a word that wishes, or tells to speak; with both.
  public enum Strength {
    NAMED,
    HINTED,
    TOLD,
    ASKED
  }

  /// The language wished for, how plainly, and what else is said ("" for nothing).
  public record Wish(String tag, Strength strength, String rest) {}

  public TongueWishes(Languages languages) {
    byFirst = TongueWord.of(languages);
  }

  /// The wish in a message, where this language is spoken.
  public Optional<Wish> in(String text, String current) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    List<Word> words = Words.of(text);
    List<TongueClause> clauses = clauses(text, words, current);
    List<Found> found = new ArrayList<>();
    StringBuilder rest = new StringBuilder();
    boolean told = false;
    boolean denied = false;
    for (int i = 0; i < clauses.size(); i++) {
      TongueClause clause = clauses.get(i);
      boolean may = edge(clauses, i) && !quoted(text, words, clause);
      Optional<Found> wish = may ? clause.wish(current) : Optional.empty();
      wish.ifPresent(found::add);
      denied |= clause.whole() && clause.names() && wish.isEmpty();
      if (!clause.idle()) {
        told |= wish.isEmpty() ? clause.names() : clause.namesLater();
        int from = wish.map(Found::until).orElse(clause.from());
        int to = clause.to() < words.size() ? words.get(clause.to()).start() : text.length();
        rest.append(text, words.get(from).start(), to);
      }
    }
    return sure(found, told, denied, rest.toString().strip());
  }

  /// The plainest wish. Who tells of a language in something else, as of a contract's, must ask
  /// plainly; who first says which one is not understood need only name another.
  private static Optional<Wish> sure(List<Found> found, boolean told, boolean denied, String rest) {
    return found.stream()
        .max(Comparator.comparing(Found::strength))
        .map(f -> denied && f.strength() != Strength.ASKED ? Strength.TOLD : f.strength())
        .filter(how -> !told || how == Strength.ASKED)
        .map(how -> new Wish(plainest(found).tag(), how, rest));
  }

  private static Found plainest(List<Found> found) {
    return Collections.max(found, Comparator.comparing(Found::strength));
  }

  private List<TongueClause> clauses(String text, List<Word> words, String current) {
    List<TongueClause> clauses = new ArrayList<>();
    int from = 0;
    for (int to = 1; to <= words.size(); to++) {
      if (to == words.size() || breaks(text, words.get(to - 1).end(), words.get(to).start())) {
        clauses.add(TongueClause.of(words, from, to, byFirst, current));
        from = to;
      }
    }
    return clauses;
  }

  private static boolean breaks(String text, int from, int to) {
    return text.substring(from, to).codePoints().anyMatch(c -> BREAKS.indexOf(c) >= 0);
  }

  /// Who wishes says so first or last, not in the middle of a story.
  private static boolean edge(List<TongueClause> clauses, int at) {
    return clauses.subList(0, at).stream().allMatch(TongueClause::idle)
        || clauses.subList(at + 1, clauses.size()).stream().allMatch(TongueClause::idle);
  }

  /// What somebody else said: "the foreman shouts: speak Chinese!"
  private static boolean quoted(String text, List<Word> words, TongueClause clause) {
    int from = clause.from() == 0 ? 0 : words.get(clause.from() - 1).end();
    return text.substring(from, words.get(clause.from()).start())
        .codePoints()
        .anyMatch(c -> QUOTES.indexOf(c) >= 0);
  }
}
