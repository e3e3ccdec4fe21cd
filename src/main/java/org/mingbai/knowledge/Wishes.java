package org.mingbai.knowledge;

import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingbai.language.Languages;
import org.mingbai.language.Learnt;
import org.mingbai.language.Word;
import org.mingbai.language.Words;
import org.mingbai.masking.Masking;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What people asked and no sheet answered, for authors: masked, without any way back to a
/// conversation, and shown only when several asked alike (PRV: no single person stands out).
public final class Wishes {
  private static final Logger LOG = LoggerFactory.getLogger(Wishes.class);
  private static final int ENOUGH = 3;
  private static final double ALIKE = .5;
  private static final int LONGEST = 300;
  private static final int WEEKS = 26;

  /// Questions alike: their numbers, one of them in masked words, how many, since which week.
  public record Group(List<Long> numbers, List<String> words, LocalDate since) {
    public Group {
      numbers = List.copyOf(numbers);
      words = List.copyOf(words);
    }
  }

  private final UnmetQuestions questions;
  private final InstantSource now;
  private final Map<String, Learnt<Masked>> masks;

  public Wishes(Languages languages, UnmetQuestions questions, InstantSource now) {
    this.questions = questions;
    this.now = now;
    Masking masking = new Masking(languages);
    this.masks =
        languages.all().stream()
            .collect(
                Collectors.toMap(
                    f -> f.language().tag(), f -> new Learnt<>(() -> new Masked(f, masking))));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(now.instant(), ZoneOffset.UTC);
  }

  /// Keeps a question, unless the same conversation asked alike before: each counts for one.
  public void note(String locale, String question, List<String> earlier) {
    try {
      keep(locale, question, earlier);
    } catch (RuntimeException e) {
      // whoever asked has her answer already
      LOG.warn("a question was not kept: {}", e.getClass().getSimpleName());
    }
  }

  private void keep(String locale, String question, List<String> earlier) {
    Learnt<Masked> mask = masks.get(locale);
    if (mask == null) {
      return;
    }
    String words = mask.get().over(question);
    Set<String> asked = pieces(words);
    if (earlier.stream().anyMatch(e -> likeness(asked, pieces(mask.get().over(e))) >= ALIKE)) {
      return;
    }
    if (words.length() > LONGEST) {
      words = words.substring(0, words.offsetByCodePoints(0, LONGEST / 2));
    }
    if (!pieces(words).isEmpty()) {
      LocalDate week = today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      questions.add(locale, week, words);
    }
  }

  /// Groups of at least three, the biggest first.
  public List<Group> groups(String locale) {
    List<List<UnmetQuestion>> groups = new ArrayList<>();
    for (UnmetQuestion question : questions.all(locale)) {
      Set<String> asked = pieces(question.words());
      groups.stream()
          .filter(g -> g.stream().anyMatch(q -> likeness(asked, pieces(q.words())) >= ALIKE))
          .findFirst()
          .orElseGet(() -> {
            List<UnmetQuestion> fresh = new ArrayList<>();
            groups.add(fresh);
            return fresh;
          })
          .add(question);
    }
    return groups.stream()
        .filter(g -> g.size() >= ENOUGH)
        .sorted((a, b) -> b.size() - a.size())
        .map(Wishes::group)
        .toList();
  }

  private static Group group(List<UnmetQuestion> alike) {
    return new Group(
        alike.stream().map(UnmetQuestion::number).toList(),
        alike.stream().map(UnmetQuestion::words).distinct().limit(ENOUGH).toList(),
        alike.getFirst().week());
  }

  /// Forgets a group that was dealt with; says how many questions it had.
  public int settle(List<Long> numbers) {
    return questions.remove(numbers);
  }

  /// Forgets what is older than half a year.
  public int tidy() {
    return questions.sweep(today().minusWeeks(WEEKS));
  }

  /// Pairs of characters that follow each other in the words' forms.
  private static Set<String> pieces(String text) {
    Set<String> pieces = new HashSet<>();
    String before = "";
    for (Word word : Words.of(text)) {
      String form = word.form();
      boolean single = Character.isIdeographic(form.codePointAt(0));
      if (single && !before.isEmpty()) {
        pieces.add(before + form);
      }
      before = single ? form : "";
      for (int i = 0; !single && i + 3 <= form.length(); i++) {
        pieces.add(form.substring(i, i + 3));
      }
    }
    return pieces;
  }

  /// Twice what they share over what they have.
  private static double likeness(Set<String> one, Set<String> two) {
    if (one.isEmpty() || two.isEmpty()) {
      return 0;
    }
    long shared = one.stream().filter(two::contains).count();
    return 2.0 * shared / (one.size() + two.size());
  }
}
