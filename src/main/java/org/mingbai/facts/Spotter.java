package org.mingbai.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingbai.facts.DateSpans.When;
import org.mingbai.lexicon.Lexicon;

/// Finds values with their place in the text: days and months, sums of money, spans of time, counts
/// of people, telephone numbers, and times told without a date.
final class Spotter {
  private final FactText text;
  private final @Nullable String country;
  private final Figures figures;
  private final DateSpans dates;
  private final Lengths lengths;
  private final Sums sums;
  private final Heads heads;
  private final List<Spot> spots = new ArrayList<>();

  Spotter(FactText text, @Nullable String country, LocalDate today) {
    this.text = text;
    this.country = country;
    figures = new Figures(text);
    lengths = new Lengths(text, figures);
    dates = new DateSpans(text, figures, lengths, today);
    sums = new Sums(text, figures, country);
    heads = new Heads(text, figures);
  }

  List<Spot> all() {
    List<Spot> phones = new Phones(text, country).all();
    int phone = 0;
    int i = 0;
    while (i < text.size()) {
      while (phone < phones.size() && phones.get(phone).end() <= text.word(i).start()) {
        phone++;
      }
      boolean taken = phone < phones.size() && phones.get(phone).start() <= text.word(i).start();
      i = taken ? i + 1 : Math.max(i + 1, at(i));
    }
    spots.addAll(phones);
    spots.sort(Comparator.comparingInt(Spot::start));
    return spots;
  }

  /// Takes the value that begins with this word; returns the word after it.
  private int at(int i) {
    if (text.silent(i)) {
      return i + 1;
    }
    Lexicon.Match saying = text.from(i, "fact:saying");
    if (saying != null) {
      return saying.to();
    }
    int told = told(i);
    When when = dates.at(i);
    if (when != null && when.to() >= told) {
      String other = when.other() == null ? null : when.other().toString();
      return add("date", when.from(), when.to(), when.value(), other);
    }
    if (told > i) {
      return add("time", i, told, text.text().substring(text.start(i), text.end(told)), null);
    }
    Sums.Sum sum = sums.at(i);
    if (sum != null) {
      spots.add(new Spot("money", text.start(i), sum.end(), sum.value()));
      return sum.to();
    }
    Heads.Head head = heads.at(i);
    if (head != null) {
      return add("count", i, head.to(), head.value(), null);
    }
    Lengths.Length length = lengths.told(i);
    if (length != null) {
      return add("duration", i, length.to(), length.value(), null);
    }
    return passed(i);
  }

  /// A number that tells nothing is passed as a whole.
  private int passed(int i) {
    Figures.Figure figure = figures.at(i);
    return figure == null ? i + 1 : figure.to();
  }

  private int add(String type, int from, int to, String value, @Nullable String other) {
    spots.add(new Spot(type, text.start(from), text.end(to), value, other));
    return to;
  }

  /// A time told by what happened then ("since the rains") or vaguely ("a few days ago"): where it
  /// ends.
  private int told(int i) {
    Lexicon.Match literal = text.from(i, "fact:told");
    int of = literal == null ? i : text.past(text.past(literal.to(), "fact:of"), "fact:of");
    boolean dated = of > i && text.close(of) && text.month(of) != null;
    int end = literal == null || dated ? i : literal.to();
    Lexicon.Match since = text.from(i, "fact:when");
    int at = since == null ? i : text.pastAll(since.to(), "fact:the");
    Lexicon.Match event = at == i || text.close(at) ? text.from(at, "fact:event") : null;
    if (event != null) {
      int after = text.past(event.to(), "fact:then");
      boolean tells = since != null || after > event.to() || event.strong();
      end = tells ? Math.max(end, after) : end;
    }
    return Math.max(end, vague(i));
  }

  private int vague(int i) {
    Lexicon.Match ago = text.from(i, "fact:ago");
    int at = ago != null && !ago.strong() ? ago.to() : i;
    Lexicon.Match few = text.from(at, "fact:few");
    Lexicon.Match unit =
        few == null || !text.close(few.to())
            ? null
            : text.from(text.past(few.to(), "fact:measure"), "time:unit");
    Lexicon.Match lead = text.from(at, "time:unit");
    Lexicon.Match after = lead == null ? null : text.from(lead.to(), "fact:few");
    int end = unit != null ? unit.to() : after != null ? after.to() : i;
    if (end == i || at > i) {
      return end;
    }
    Lexicon.Match later = text.close(end) ? text.from(end, "fact:ago") : null;
    return later == null || !later.strong() ? i : later.to();
  }
}
