package org.mingbai.passages;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingbai.language.Word;
import org.mingbai.language.Words;
import org.mingbai.passages.FigureWords.Said;
import org.mingbai.passages.Figures.Figure;

/// What figure a question asks for: of which unit, where it says one (`days`), else of which sort
/// (`time`, `share`, or any), and which lengths it names itself. `about` is the question without
/// the words that ask.
record Question(String sort, @Nullable Unit unit, List<Figure> named, String about) {
  /// Words like those that ask, which ask nothing ("at least", 好几).
  private static final String NOTHING = "none";

  private static final int NEAR = 3;
  private static final double OTHER_TIME = .7;
  private static final double BEYOND = .7;

  /// What a length counts that is named after another: "a contract of five years, half a year on
  /// probation".
  private static final double LATER = .6;

  private static final double ANOTHER = .2;

  /// Empty where it asks for no figure.
  static Optional<Question> of(String text, FigureWords words) {
    List<Word> all = Words.of(text);
    List<String> forms = all.stream().map(Word::form).toList();
    StringBuilder about = new StringBuilder(text);
    Said first = null;
    @Nullable Unit unit = null;
    for (int at = 0; at < forms.size(); at++) {
      Said asks = words.at(forms, at, FigureWords.ASKS);
      if (asks != null) {
        int end = at + asks.words();
        if (!asks.what().equals(NOTHING)) {
          unit = unit == null ? unit(forms, at, end, words) : unit;
          first = first == null ? asks : first;
          blank(about, all.get(at).start(), all.get(end - 1).end());
        }
        at = end - 1;
      }
    }
    if (first == null) {
      return Optional.empty();
    }
    List<Figure> named =
        new Figures(words).of(text).stream().filter(figure -> figure.many() > 0).toList();
    return Optional.of(new Question(first.what(), unit, named, about.toString()));
  }

  private static void blank(StringBuilder text, int from, int to) {
    text.replace(from, to, " ".repeat(to - from));
  }

  private static @Nullable Unit unit(List<String> forms, int from, int end, FigureWords words) {
    int inside = end - from;
    for (int away = -inside; away < NEAR; away++) {
      for (int at : new int[] {end + away, from - 1 - away}) {
        boolean there = at >= 0 && at < forms.size() && (at >= from || away >= 0);
        there &= at < 1 || words.at(forms, at - 1, "number") == null; // "one day" is no question
        Said unit = there ? words.at(forms, at, "unit") : null;
        if (unit != null && Unit.of(unit.what()).time()) {
          return Unit.of(unit.what());
        }
      }
    }
    return null;
  }

  /// How well the figures of a sentence fit: 1 of the unit or sort asked for, 0 none at all.
  double fit(List<Figure> figures) {
    return figures.stream().mapToDouble(figure -> fit(figure.unit())).max().orElse(0);
  }

  private double fit(Unit said) {
    if (unit != null) {
      return said == unit ? 1 : said.time() ? OTHER_TIME : ANOTHER;
    }
    return switch (sort) {
      case "time" -> said.time() ? 1 : ANOTHER;
      case "share" -> said == Unit.SHARE ? 1 : ANOTHER;
      default -> said == Unit.SHARE ? 1 : OTHER_TIME;
    };
  }

  /// Whether a sentence speaks of a length the question names: 1 between two figures of it that
  /// follow each other ("one year to under three"), less at its first one or beyond.
  double meets(List<Figure> figures) {
    List<Double> days = figures.stream().filter(f -> f.unit().time()).map(Figure::days).toList();
    if (figures.size() < 2) {
      return 0; // its one figure is what it tells
    }
    double most = 0;
    double weight = 1;
    for (Figure figure : named) {
      if (figure.unit().time()) {
        most = Math.max(most, weight * meets(days, figure.days()));
        weight = LATER;
      }
    }
    return most;
  }

  private static double meets(List<Double> days, double named) {
    for (int i = 0; i + 1 < days.size(); i++) {
      if (days.get(i) <= named && named < days.get(i + 1)) {
        return 1;
      }
    }
    if (days.isEmpty() || days.size() > 1 && days.get(0) < days.get(1)) {
      return 0;
    }
    return days.getFirst() == named ? 1 : days.getFirst() < named ? BEYOND : 0;
  }
}
