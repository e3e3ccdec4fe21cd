package org.mingbai.passages;

import java.util.ArrayList;
import java.util.List;
import org.mingbai.language.Language;
import org.mingbai.language.LocaleFolder;
import org.mingbai.language.Sentences;
import org.mingbai.passages.Figures.Figure;
import org.mingbai.retrieval.Nearness;

/// Picks the few sentences of a text that answer a question.
public final class Passages {
  private static final int MOST = 3;
  private static final double FIT = 1;
  private static final double MEETS = 1;
  private static final double FIRST = .15;
  private static final double AS_GOOD = .9;

  private final Language language;
  private final FigureWords words;
  private final Figures figures;

  /// A point of the text: what stands over its list, its sentences, and whether it is one that is
  /// said anyhow.
  private record Point(String head, List<String> sentences, boolean anyhow) {
    String text() {
      return String.join(" ", sentences);
    }
  }

  private record Scored(Point point, double score) {}

  /// A text: what is said of it anyhow, its other lines, and the questions it is asked.
  public record Source(String answer, List<String> more, List<String> questions) {
    public Source {
      more = List.copyOf(more);
      questions = List.copyOf(questions);
    }
  }

  public Passages(LocaleFolder folder) {
    language = folder.language();
    words = new FigureWords(folder);
    figures = new Figures(words);
  }

  /// At most three sentences: the first ones of the answer; where a figure is asked for that
  /// another line says better, that line before them.
  public String of(String question, Source source) {
    List<String> all = Sentences.of(source.answer(), language);
    List<String> usual = all.subList(0, Math.min(MOST, all.size()));
    return joined(
        Question.of(question, words)
            .map(asked -> asked(asked, points(all, source.more()), source.questions()))
            .filter(chosen -> !chosen.isEmpty())
            .orElse(usual));
  }

  private String joined(List<String> sentences) {
    return String.join(between(), sentences);
  }

  private String between() {
    return language.tag().startsWith("zh") ? "" : " ";
  }

  private List<Point> points(List<String> answer, List<String> more) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < answer.size(); i++) {
      points.add(new Point("", List.of(answer.get(i)), i < MOST));
    }
    for (String text : more) {
      lines(text, points);
    }
    return points;
  }

  /// A line is a point; one that ends in a colon stands before each point of its list.
  private void lines(String text, List<Point> points) {
    String head = "";
    for (String line : text.lines().map(String::strip).toList()) {
      boolean listed = line.startsWith("- ");
      String said = listed ? line.substring(2).strip() : line;
      if (!listed && (line.endsWith(":") || line.endsWith("："))) {
        head = said;
      } else if (!said.isEmpty()) {
        head = listed ? head : "";
        List<String> sentences =
            Sentences.of(said, language).stream().filter(s -> !cites(s)).toList();
        if (!sentences.isEmpty()) {
          points.add(new Point(head, sentences, false));
        }
      }
    }
  }

  /// A sentence that only names its source: the answer's card does.
  private boolean cites(String sentence) {
    List<String> forms = FigureWords.forms(sentence);
    return !forms.isEmpty() && words.at(forms, 0, FigureWords.CITES) != null;
  }

  /// What says the figure, the best first, and the sentences of the answer that come nearest to
  /// saying it; empty where none says it, or the answer does best.
  private List<String> asked(Question asked, List<Point> points, List<String> questions) {
    List<Scored> scored = scored(asked, points, questions);
    if (scored.isEmpty() || scored.getFirst().point().anyhow()) {
      return List.of();
    }
    Point best = scored.getFirst().point();
    List<String> picked = new ArrayList<>(shortened(best, asked, questions));
    picked.set(0, (best.head() + between() + picked.getFirst()).strip());
    for (Scored next : scored.subList(1, scored.size())) {
      boolean good = next.score() >= AS_GOOD * scored.getFirst().score();
      boolean told = next.point().head().isEmpty() || next.point().head().equals(best.head());
      int room = next.point().anyhow() ? MOST : good && told ? MOST - 1 : 0;
      if (picked.size() + next.point().sentences().size() <= room) {
        picked.addAll(next.point().sentences());
      }
    }
    points.stream()
        .filter(Point::anyhow)
        .map(Point::text)
        .filter(sentence -> !picked.contains(sentence))
        .limit(MOST - picked.size())
        .toList()
        .forEach(picked::add);
    return picked;
  }

  /// The points that say a figure, the best first.
  private List<Scored> scored(Question asked, List<Point> points, List<String> questions) {
    List<String> texts = points.stream().map(Point::text).toList();
    double[] near = Nearness.of(language, asked.about(), texts, questions);
    List<Scored> scored = new ArrayList<>();
    for (int i = 0; i < near.length; i++) {
      List<Figure> said = figures.of(texts.get(i));
      double fit = asked.fit(said);
      if (fit > 0) {
        double score = near[i] + FIT * fit + MEETS * asked.meets(said);
        Point point = points.get(i);
        scored.add(new Scored(point, score + (point.anyhow() ? FIRST : 0)));
      }
    }
    scored.sort((a, b) -> Double.compare(b.score(), a.score()));
    return scored;
  }

  /// Of a long point its first sentence, the one between that says it best, and its last, which
  /// tells how sure it is.
  private List<String> shortened(Point point, Question asked, List<String> questions) {
    List<String> all = point.sentences();
    if (all.size() <= MOST) {
      return all;
    }
    List<Point> between =
        all.subList(1, all.size() - 1).stream()
            .map(sentence -> new Point("", List.of(sentence), false))
            .toList();
    List<Scored> scored = scored(asked, between, questions);
    Point best = scored.isEmpty() ? between.getFirst() : scored.getFirst().point();
    return List.of(all.getFirst(), best.text(), all.getLast());
  }
}
