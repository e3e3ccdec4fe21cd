package org.mingbai.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingbai.facts.Spot;

/// Finds words of time: months, days, "last two months", 三月到五月, as they were written.
final class Times {
  private static final String AFTER = "after";
  private static final String WEEK = "W";
  private static final int SPAN = 2;
  private static final int LED = 3;
  private static final int LINKS = 2;
  private static final int SHORT = 3;

  /// When it is only now, and whose length a span of time may be.
  private static final String NOW = "time:now";

  private static final String LENGTH = "time:length";
  private static final Set<String> TOLD = Set.of("date", "duration", "time");

  private final Marked text;
  private final List<Spot> spots;

  /// With the values found in the same text, which know ages and rates.
  Times(Marked text, List<Spot> spots) {
    this.text = text;
    this.spots = spots;
  }

  /// A stretch of words about time and how much it tells.
  private record Stretch(int from, int to, int weight) {}

  /// The most telling one that is not denied, the first among equals.
  Optional<String> find() {
    List<Stretch> found = new ArrayList<>();
    int i = 0;
    while (i < text.size()) {
      if (each(i)) {
        i = pastEach(i);
        continue;
      }
      int to = i;
      while (to < text.size() && part(to) && !each(to)) {
        to++;
        if (to < text.size() && !text.joined(to - 1) && !months(to - 1)) {
          break;
        }
      }
      trimmed(i, to)
          .filter(s -> !text.denied(s.from()) && !length(s) && (s.weight() > SPAN || spotted(s)))
          .ifPresent(found::add);
      i = Math.max(to, i + 1);
    }
    return found.stream()
        .reduce((a, b) -> b.weight() > a.weight() ? b : a)
        .map(s -> text.words(s.from(), s.to()));
  }

  /// "Every day", kila siku: how often is not when.
  private boolean each(int i) {
    return text.is(i, "time:each");
  }

  private int pastEach(int i) {
    int to = i;
    while (to < text.size() && each(to)) {
      to++;
    }
    boolean anchored = false;
    while (to < text.size()
        && text.together(to - 1)
        && (number(to) || unit(to) || anchor(to) && !month(to) && !with(to) && !anchored)) {
      anchored |= anchor(to) && !unit(to);
      to++;
    }
    return to;
  }

  /// A bare span of time is no age and no rate.
  private boolean spotted(Stretch s) {
    int from = text.word(s.from()).start();
    int to = text.word(s.to() - 1).end();
    return spots.stream()
        .filter(spot -> TOLD.contains(spot.type()))
        .anyMatch(spot -> spot.start() < to && spot.end() > from);
  }

  /// "A three-year contract", un contrat de trois ans: how long something lasts is not when.
  private boolean length(Stretch s) {
    if (s.weight() > LED || after(s.to() - 1) || told(s)) {
      return false;
    }
    boolean of = s.to() < text.size() && text.together(s.to() - 1) && with(s.to());
    int next = of ? s.to() + 1 : s.to();
    int before = s.from() - 1;
    while (before > 0 && s.from() - before <= LINKS && text.together(before) && link(before)) {
      before--;
    }
    boolean behind = text.is(next, LENGTH) && text.together(next - 1);
    boolean ahead = text.is(before, LENGTH) && text.together(before);
    boolean linked = before < s.from() - 1 || ahead && beside(before);
    return behind || ahead && linked;
  }

  private boolean told(Stretch s) {
    for (int i = s.from(); i < s.to(); i++) {
      if (anchor(i) && !text.is(i, NOW)) {
        return true;
      }
    }
    return false;
  }

  private boolean beside(int i) {
    return text.over(i, m -> m.kind().equals(LENGTH) && m.term().note().equals("beside"))
        .isPresent();
  }

  private boolean link(int i) {
    boolean little = with(i) || text.word(i).form().length() <= SHORT;
    return little && !text.is(i, LENGTH);
  }

  private boolean part(int i) {
    return anchor(i) || unit(i) || with(i) || number(i);
  }

  /// "March, April and May": this word and the next.
  private boolean months(int i) {
    return text.listed(i) && month(i) && month(i + 1);
  }

  private boolean month(int i) {
    return text.over(i, m -> m.kind().startsWith("month:")).isPresent();
  }

  private boolean anchor(int i) {
    return month(i) || text.is(i, "when") && !alone(i);
  }

  /// Words such as "since" stand in both lists; without a time they tell none.
  private boolean alone(int i) {
    int when = text.over(i, m -> m.kind().equals("when")).map(m -> m.to() - m.from()).orElse(0);
    int with =
        text.over(i, m -> m.kind().equals("time:with")).map(m -> m.to() - m.from()).orElse(0);
    return with >= when;
  }

  private boolean unit(int i) {
    return text.is(i, "time:unit");
  }

  private boolean with(int i) {
    return text.is(i, "time:with");
  }

  private boolean strong(int i, String kind) {
    return text.strong(i, kind);
  }

  private boolean number(int i) {
    return text.isDigits(i) || text.is(i, "number");
  }

  private Optional<Stretch> trimmed(int start, int end) {
    int from = start;
    int to = end;
    while (from < to && (idleAtStart(from, to) || thousands(from, to))) {
      from++;
    }
    while (from < to && (idleAtEnd(to - 1) || lostAtEnd(from, to - 1))) {
      to--;
    }
    int weight = weight(from, to);
    return weight == 0 ? Optional.empty() : Optional.of(new Stretch(from, to, weight));
  }

  private boolean idleAtStart(int i, int to) {
    boolean glue = with(i) && !strong(i, "time:with") && !anchor(i) && !unit(i);
    boolean lost =
        number(i)
            && !anchor(i)
            && !(i + 1 < to && (number(i + 1) || unit(i + 1) || anchor(i + 1) || with(i + 1)));
    boolean behind = after(i) && !anchor(i);
    return glue || lost || behind;
  }

  /// A sum before a month, "500 ribu bulan Oktober": nobody counts time in thousands.
  private boolean thousands(int from, int to) {
    boolean big = false;
    int i = from;
    while (i < to && number(i) && !month(i)) {
      big |=
          text.over(i, m -> m.kind().equals("number") && m.term().note().length() > 3).isPresent();
      i++;
    }
    return big;
  }

  private boolean after(int i) {
    return text.over(i, m -> m.kind().equals("time:with") && m.term().note().equals(AFTER))
        .isPresent();
  }

  /// 五个月一分钱: a number behind the unit counts something else, but for a weekday.
  private boolean lostAtEnd(int from, int i) {
    return i > from + 1
        && text.word(i).form().codePointAt(0) >= 0x2E80
        && number(i)
        && !anchor(i)
        && !unit(i)
        && unit(i - 1)
        && text.over(i - 1, m -> m.term().note().equals(WEEK)).isEmpty();
  }

  private boolean idleAtEnd(int i) {
    return with(i) && !anchor(i) && !unit(i) && !number(i) && !after(i);
  }

  /// Months and dates tell most, then words like "yesterday", then spans of time.
  private int weight(int from, int to) {
    boolean month = false;
    boolean anchor = false;
    boolean number = false;
    boolean span = false;
    boolean little = false;
    boolean led = false;
    for (int i = from; i < to; i++) {
      month |= month(i);
      anchor |= anchor(i) && !text.is(i, NOW);
      number |= number(i);
      span |= strong(i, "time:unit");
      little |= unit(i);
      led |= strong(i, "time:with");
    }
    if (month || date(from, to)) {
      return 4;
    }
    if (anchor || span && led) {
      return 3;
    }
    return span && number ? 2 : little && led && number ? 1 : 0;
  }

  /// 2026-03-05, 5/3/2026: three numbers, one of them a year.
  private boolean date(int from, int to) {
    for (int i = from; i + 2 < to; i++) {
      boolean digits = text.isDigits(i) && text.isDigits(i + 1) && text.isDigits(i + 2);
      boolean year = text.word(i).form().length() == 4 || text.word(i + 2).form().length() == 4;
      String gap = text.text().substring(text.word(i).end(), text.word(i + 1).start());
      if (digits && year && gap.length() == 1 && "-/.".contains(gap)) {
        return true;
      }
    }
    return false;
  }
}
