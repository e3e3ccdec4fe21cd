package org.mingbai.retrieval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.mingbai.language.Language;

/// What is searched: the columns of all entries and, where a model speaks the language, their
/// meaning. Never fails on odd questions; of long ones the beginning is looked for.
final class Finder {
  private static final int LONGEST_QUESTION = 1000;

  private final int entries;
  private final List<Column> columns;
  private final @Nullable Meaning meaning;

  private Finder(int entries, List<Column> columns, @Nullable Meaning meaning) {
    this.entries = entries;
    this.columns = columns;
    this.meaning = meaning;
  }

  static Finder of(Language language, List<Entry> entries) {
    return new Finder(entries.size(), columns(language, entries), null);
  }

  Finder with(Meaning meaning) {
    return new Finder(entries, columns, meaning);
  }

  boolean reads() {
    return meaning != null;
  }

  /// Which entries a question may find, what is to count as not written, and how near in meaning
  /// all are if that was reckoned before.
  record Question(IntPredicate allowed, Column.LeftOut without, Meaning.@Nullable Nearness near) {
    static Question open(IntPredicate allowed) {
      return new Question(allowed, Column.LeftOut.NOTHING, null);
    }
  }

  private static List<Column> columns(Language language, List<Entry> entries) {
    List<Way> ways = Ways.of(language);
    List<Column> columns = new ArrayList<>();
    for (Part part : Part.values()) {
      List<Column.Owned> texts = new ArrayList<>();
      for (int i = 0; i < entries.size(); i++) {
        int owner = i;
        part.texts(entries.get(i)).forEach(text -> texts.add(new Column.Owned(owner, text)));
      }
      if (texts.stream().anyMatch(text -> !text.text().isBlank())) {
        ways.forEach(way -> columns.add(new Column(part, way, texts)));
      }
    }
    return columns;
  }

  /// The meaning of a text; empty where no model speaks the language.
  float[] read(String text) {
    return meaning == null ? new float[0] : meaning.read(shortened(text));
  }

  Set<String> terms(String question) {
    return columns.isEmpty()
        ? Set.of()
        : columns.getFirst().way().bag(shortened(question), Way.MOST_TERMS).keySet();
  }

  Meaning.Nearness near(float[] mine, Column.LeftOut without) {
    return meaning == null ? Meaning.Nearness.NONE : meaning.nearness(mine, entries, without);
  }

  /// What a question finds; `practice` is asked for its votes where there is one.
  Findings look(
      String question, Question asked, float[] mine, @Nullable Practice practice, Ranking ranking) {
    String shortened = shortened(question);
    Meaning.Nearness near = asked.near() == null ? near(mine, asked.without()) : asked.near();
    Practice.Votes votes =
        practice == null ? Practice.Votes.NONE : practice.votes(shortened, mine, asked.allowed());
    // asked at each posting: answered once an entry
    boolean[] may = new boolean[entries];
    for (int i = 0; i < may.length; i++) {
      may[i] = asked.allowed().test(i);
    }
    Map<Way, Map<String, Integer>> bags = new HashMap<>();
    List<Column.Scores> found = new ArrayList<>();
    for (Column column : columns) {
      Map<String, Integer> bag =
          bags.computeIfAbsent(column.way(), way -> way.bag(shortened, Way.MOST_TERMS));
      found.add(column.score(bag, entries, i -> may[i], asked.without()));
    }
    Findings.Scope scope = new Findings.Scope(entries, asked.allowed(), shortened.length());
    return new Findings(columns, found, near, votes, scope, ranking);
  }

  private static String shortened(String question) {
    return question.length() > LONGEST_QUESTION
        ? question.substring(0, LONGEST_QUESTION)
        : question;
  }
}
