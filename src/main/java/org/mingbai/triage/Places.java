package org.mingbai.triage;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingbai.lexicon.Lexicon;
import org.mingbai.likeness.Features;

/// Finds words of place: "near Hoima", "at the Naivasha camp", 廊坊的工地, as they were written.
final class Places {
  private static final int LONGEST = 9;
  private static final int FAR = 6;
  private static final int SHORT = 4;
  private static final int LONGEST_DENSE = 24;
  private static final String LEFT_OUT = "out";

  private final Marked text;
  private final PlaceParts parts;
  private final boolean correction;

  Places(Marked text, boolean correction) {
    this.text = text;
    parts = new PlaceParts(text);
    this.correction = correction;
  }

  private record Stretch(int from, int to, boolean proper) {}

  /// The first place with a name of its own, else the first place; in a correction also what "it
  /// is".
  Optional<String> find() {
    @Nullable Stretch best = null;
    for (int i = 0; i < text.size(); i++) {
      Stretch found = at(i);
      boolean better = found != null && (best == null || found.proper() && !best.proper());
      best = better ? found : best;
    }
    if (best == null && correction) {
      best = corrected();
    }
    return Optional.ofNullable(best).map(s -> text.words(s.from(), s.to()));
  }

  private @Nullable Stretch at(int i) {
    Optional<Lexicon.Match> cue =
        text.over(i, m -> m.kind().equals("place:before") && m.from() == i);
    boolean since = i > 0 && text.together(i - 1) && text.strong(i - 1, "time:with");
    if (cue.isPresent() && !since && !timed(i, cue.get().to())) {
      return led(cue.get());
    }
    boolean own =
        text.over(i, m -> m.kind().equals("place:noun") && m.strong() && m.from() == i).isPresent();
    boolean led = i > 0 && text.together(i - 1) && text.is(i - 1, "place:before");
    return own && !led ? standing(i) : null;
  }

  private boolean timed(int from, int to) {
    return time(from) || to < text.size() && time(to);
  }

  private boolean time(int i) {
    return text.over(i, m -> m.kind().startsWith("month:") || m.kind().equals("when")).isPresent();
  }

  /// What follows a word such as "near", as far as it is a place.
  private @Nullable Stretch led(Lexicon.Match cue) {
    int start = begin(cue.to());
    int from = cue.term().note().equals(LEFT_OUT) ? start : cue.from();
    int to = end(start);
    if (to <= start || !text.together(cue.to() - 1) || !cue.strong() && laterLeads(cue, to)) {
      return null;
    }
    boolean proper = false;
    int lastNoun = -1;
    for (int i = cue.to(); i < to; i++) {
      proper |= text.word(i).capital();
      lastNoun = text.is(i, "place:noun") ? i : lastNoun;
    }
    boolean works = to < text.size() && text.is(to, "place:after") && dense(cue.to());
    if (dense(cue.to())) {
      to = lastNoun < 0 ? to : nameEnd(lastNoun, to);
      return (lastNoun >= 0 || works || cue.strong()) && !text.denied(from)
          ? new Stretch(from, to, named(cue.to(), to))
          : null;
    }
    boolean place = cue.strong() || proper || lastNoun >= 0;
    return place && !text.denied(cue.from())
        ? new Stretch(from, to, proper || named(cue.to(), to))
        : null;
  }

  /// 在广东茂名电白: after a known name, what stands up to the end of the clause.
  private int nameEnd(int noun, int to) {
    boolean known = named(noun, noun + 1);
    int end = noun + 1;
    while (known && end < to && text.word(end).start() == text.word(end - 1).end()) {
      end++;
    }
    boolean clause = end == text.size() || text.word(end).start() > text.word(end - 1).end();
    return clause && end - noun <= FAR ? end : noun + 1;
  }

  /// Is a place known by name in it?
  private boolean named(int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.over(i, m -> m.kind().equals("place:noun") && m.term().note().equals("name"))
          .isPresent()) {
        return true;
      }
    }
    return false;
  }

  private boolean dense(int i) {
    return i < text.size() && Features.dense(text.word(i).form());
  }

  /// "In our village": what is ours does not end the place.
  private int begin(int start) {
    int at = start;
    while (at < text.size() && dense(at) && text.is(at, "place:mine")) {
      at++;
    }
    return at;
  }

  private int end(int start) {
    int most = start + (dense(start) ? LONGEST_DENSE : LONGEST);
    int to = start;
    int plain = 0;
    boolean proper = false;
    while (to < text.size()
        && to < most
        && !ends(to)
        && !(to > start && text.bent(to))
        && !parts.astray(to)) {
      plain = parts.plain(to) ? plain + 1 : 0;
      if (proper && plain > 1) {
        break;
      }
      proper |= text.word(to).capital();
      to++;
      if (to < text.size() && (!text.together(to - 1) || pastName(to) || parts.pastArticle(to))) {
        break;
      }
    }
    while (to > start
        && (text.is(to - 1, "place:before") || text.is(to - 1, "time:with"))
        && !text.is(to - 1, "place:noun")) {
      to--;
    }
    return to;
  }

  /// After a name, a plain word that is no part of a place.
  private boolean pastName(int i) {
    boolean part =
        text.word(i).capital()
            || text.is(i, "place:noun")
            || text.is(i, "place:before")
            || text.is(i, "time:with")
            || text.isDigits(i)
            || text.is(i + 1, "place:noun") && text.together(i) && !ends(i) && !ends(i + 1);
    return text.word(i - 1).capital() && !part;
  }

  /// "On this way, in the camp", "the road through my field at Kibwezi": a later word of place
  /// leads to it.
  private boolean laterLeads(Lexicon.Match cue, int to) {
    boolean place = false;
    for (int i = cue.to(); i + 1 < to; i++) {
      boolean leads = text.is(i, "place:before") && i > cue.to() && !dense(i);
      boolean far = to - cue.from() > FAR && text.word(i + 1).capital();
      if (leads && (!place || far)) {
        return true;
      }
      place |= text.word(i).capital() || text.is(i, "place:noun");
    }
    return false;
  }

  private boolean ends(int i) {
    return text.is(i, "phrase:end")
        || text.is(i, "not")
        || text.is(i, "place:after")
        || time(i)
        || text.verb(i);
  }

  /// جبیل کیمپ, रियाद की साइट: a known name before the place, or one short word before that.
  private int nameBefore(int i) {
    if (dense(i) || Character.isLetter(text.word(i).form().codePointAt(0)) && parts.cased(i)) {
      return i;
    }
    if (i > 0 && text.together(i - 1) && named(i - 1, i)) {
      return i - 1;
    }
    boolean linked =
        i > 1
            && text.together(i - 1)
            && text.together(i - 2)
            && text.word(i - 1).form().length() <= SHORT
            && named(i - 2, i - 1);
    return linked ? i - 2 : i;
  }

  /// A word that is a place by itself, with names beside it: "Naivasha kambini".
  private @Nullable Stretch standing(int i) {
    int from = nameBefore(i);
    int to =
        text.over(i, m -> m.kind().equals("place:noun") && m.from() == i)
            .map(Lexicon.Match::to)
            .orElse(i + 1);
    while (from > 0 && text.together(from - 1) && text.word(from - 1).capital() && from > 1) {
      from--;
    }
    if (from == 1
        && text.together(0)
        && text.word(0).capital()
        && !text.is(0, "phrase:end")
        && !text.word(i).capital()) {
      from = 0;
    }
    while (to < text.size() && text.together(to - 1) && text.word(to).capital()) {
      to++;
    }
    return text.denied(from) ? null : new Stretch(from, to, to - from > 1);
  }

  /// Was another name denied before: "not Dakar, I meant Thiès"?
  private boolean deniedName(int before) {
    for (int i = 0; i < before; i++) {
      if (text.word(i).capital() && text.denied(i) && !time(i)) {
        return true;
      }
    }
    return false;
  }

  /// The first name within a correction that is not denied.
  private @Nullable Stretch capitals() {
    for (int i = 1; i < text.size(); i++) {
      if (text.word(i).capital() && !text.denied(i) && !time(i)) {
        int to = i + 1;
        while (to < text.size() && text.together(to - 1) && text.word(to).capital()) {
          to++;
        }
        return new Stretch(i, to, true);
      }
    }
    return null;
  }

  /// "It is Syokimau, not Mlolongo", 改成二号营地: where the message is about a place.
  private @Nullable Stretch corrected() {
    boolean about = !text.of("topic:where").isEmpty();
    @Nullable Stretch named = about ? capitals() : null;
    if (named != null) {
      return named;
    }
    for (Lexicon.Match is : text.of("is")) {
      int to = end(is.to());
      boolean empty = to <= is.to() || text.is(is.to(), "not") || text.denied(is.from());
      boolean instead = !empty && text.word(is.to()).capital() && deniedName(is.from());
      boolean place = about || instead || !empty && text.is(to - 1, "place:noun");
      if (!empty && place && !text.isDigits(is.to())) {
        return new Stretch(is.to(), to, true);
      }
    }
    return null;
  }
}
