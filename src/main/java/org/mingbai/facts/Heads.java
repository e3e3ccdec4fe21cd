package org.mingbai.facts;

import org.jspecify.annotations.Nullable;
import org.mingbai.lexicon.Lexicon;

/// Counts people and families: "12 workers", tuko 30, 三十二人.
final class Heads {
  private static final String PEOPLE = "fact:people";

  /// Figures of a number nobody says of "us" without a word for people.
  private static final int TOO_MANY = 5;

  private final FactText text;
  private final Figures figures;

  Heads(FactText text, Figures figures) {
    this.text = text;
    this.figures = figures;
  }

  /// So many people from one word to before another.
  record Head(int from, int to, String value) {}

  @Nullable Head at(int i) {
    Lexicon.Match people = text.from(i, "fact:people-lead");
    if (people != null && text.close(people.to())) {
      Figures.Figure after = figures.at(people.to());
      boolean counted = after != null && after.within(2, 1_000_000);
      return after == null || !counted ? null : head(i, after.to(), after);
    }
    Lexicon.Match some = text.from(i, "fact:some");
    Figures.Figure figure = some == null ? figures.at(i) : null;
    int to = some != null ? some.to() : figure == null ? i : figure.to();
    if (to == i || figure != null && !figure.within(2, 1_000_000)) {
      return null;
    }
    boolean either =
        figure != null
            && text.dense(i)
            && (text.until(i, "number") != null || text.begins(figure.to(), "number"));
    if (either) {
      return null;
    }
    if (figure != null) {
      return counted(i, to, String.valueOf(figure.whole()));
    }
    return some == null ? null : counted(i, to, some.term().note());
  }

  private @Nullable Head counted(int i, int to, String value) {
    int about = text.past(text.past(to, "fact:about"), "fact:about");
    int measure = text.past(text.past(about, "fact:measure"), "fact:of");
    Lexicon.Match people = text.close(measure) ? text.from(measure, PEOPLE) : null;
    if (people != null) {
      return new Head(i, people.to(), value);
    }
    Lexicon.Match of = text.close(to) ? text.from(to, "fact:of-us") : null;
    if (of != null) {
      return new Head(i, of.to(), value);
    }
    Lexicon.Match we = text.close(i) ? text.until(i, "fact:we") : null;
    boolean free =
        !text.begins(about, "time:unit")
            && !text.begins(about, "money")
            && !text.begins(about, "fact:thing")
            && !text.begins(about, "fact:times")
            && !text.begins(about, "fact:ordinal")
            && value.length() < TOO_MANY
            && !value.matches("(19|20)\\d\\d");
    return we != null && free ? new Head(i, text.past(about, "fact:measure"), value) : null;
  }

  private static Head head(int from, int to, Figures.Figure figure) {
    return new Head(from, to, String.valueOf(figure.whole()));
  }
}
