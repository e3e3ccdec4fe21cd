package org.mingbai.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingbai.language.LocaleFolder;
import org.mingbai.language.Term;
import org.mingbai.language.Word;
import org.mingbai.language.Words;
import org.mingbai.lexicon.Lexicon;

/// The words of one language that tell facts: numbers, money, times, people. Digits, letters and
/// signs of money are words of their own here: "5k" is two.
public final class FactWords {
  private static final String FACT = "fact:";

  private static final Set<String> KINDS =
      Set.of("number", "number:and", "money", "time:unit", "day", "topic:amount", "not");
  private static final String MONTH = "month:";

  private final Lexicon lexicon;

  public FactWords(LocaleFolder folder) {
    Set<String> months =
        folder.lexicon().stream()
            .filter(term -> term.kind().startsWith(MONTH))
            .map(term -> term.kind() + Words.form(term.words()))
            .collect(Collectors.toSet());
    Set<String> others =
        folder.lexicon().stream()
            .filter(term -> term.kind().equals("fact:few") || term.kind().equals("fact:span"))
            .map(Term::words)
            .collect(Collectors.toSet());
    Predicate<Term> told =
        term ->
            term.kind().startsWith(FACT)
                || KINDS.contains(term.kind()) && !others.contains(term.words())
                || term.kind().startsWith(MONTH) && !holds(term, months);
    lexicon = new Lexicon(folder, told, FactWords::cut);
  }

  /// "in may" says no more than the month within it.
  private static boolean holds(Term term, Set<String> months) {
    String[] words = term.words().split(" ");
    for (String word : words) {
      if (words.length > 1 && months.contains(term.kind() + Words.form(word))) {
        return true;
      }
    }
    return false;
  }

  /// Values in a text with their place in it, as told in a country (null: in none) on a day.
  public List<Spot> spots(String text, @Nullable String country, LocalDate today) {
    return new Spotter(read(text), country, today).all();
  }

  private FactText read(String text) {
    List<Word> words = cut(text);
    return new FactText(text, words, lexicon.in(words));
  }

  private static List<Word> cut(String text) {
    List<Word> words = new ArrayList<>();
    int at = 0;
    for (Word word : Words.of(text)) {
      signs(text, at, word.start(), words);
      parts(text, word, words);
      at = word.end();
    }
    signs(text, at, text.length(), words);
    return words;
  }

  private static void signs(String text, int from, int to, List<Word> words) {
    for (int i = from; i < to; i++) {
      if (Character.getType(text.charAt(i)) == Character.CURRENCY_SYMBOL) {
        String sign = Words.form(text.substring(i, i + 1));
        words.add(new Word(sign, i, i + 1, false));
      }
    }
  }

  private static void parts(String text, Word word, List<Word> words) {
    int from = word.start();
    for (int i = from + 1; i < word.end(); i++) {
      boolean border =
          Character.isDigit(text.charAt(i)) != Character.isDigit(text.charAt(i - 1))
              && !Character.isLowSurrogate(text.charAt(i));
      if (border) {
        add(text, from, i, words);
        from = i;
      }
    }
    if (from == word.start()) {
      words.add(word);
    } else {
      add(text, from, word.end(), words);
    }
  }

  private static void add(String text, int from, int to, List<Word> words) {
    String form = Words.form(text.substring(from, to));
    if (!form.isEmpty()) {
      words.add(new Word(form, from, to, Character.isUpperCase(text.charAt(from))));
    }
  }
}
