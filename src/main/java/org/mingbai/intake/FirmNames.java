package org.mingbai.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingbai.intake.Clause.Stretch;
import org.mingbai.language.LocaleFolder;

/// Finds what a firm or an employer is called: the name beside the word that leads to it or ends
/// it, and nothing where only the word stands ("the company spoilt my field").
final class FirmNames {
  private static final int WORDS = 4;
  private static final int SIGNS = 8;
  private static final int FEW_SIGNS = 4;

  /// Forms of a firm, the same in many languages, by which a name is known in small letters too.
  private static final Set<String> LEGAL =
      Set.of("ltd", "limited", "sarl", "lda", "ltda", "corp", "corporation", "ооо", "зао", "pt");

  private static final Set<String> JOINING =
      Set.of("and", "et", "y", "e", "na", "de", "da", "do", "du", "des", "del", "la", "и", "of");

  /// An Arabic name of two words begins with one of these.
  private static final Set<String> OPENING = Set.of("بن", "ابو", "عبد", "ال", "ابناء", "اولاد");

  private final List<List<String>> led;
  private final List<List<String>> ended;
  private final List<List<String>> stops;
  private final RoleNames roles;
  private final boolean definite;

  FirmNames(LocaleFolder folder, List<List<String>> stops) {
    led = Clause.phrases(folder, "chat.told.employer");
    ended = Clause.phrases(folder, "chat.told.firm");
    this.stops = stops;
    roles = new RoleNames(folder);
    definite = folder.language().tag().equals("ar");
  }

  Optional<String> in(Clause clause) {
    for (Stretch cue : clause.all(ended)) {
      int from = before(clause, cue);
      if (from < cue.from()) {
        return Optional.of(clause.words(from, cue.to()));
      }
    }
    Optional<String> named = roles.in(clause);
    if (named.isPresent()) {
      return named;
    }
    for (Stretch cue : clause.all(led)) {
      int to = after(clause, cue);
      if (to > cue.to()) {
        return Optional.of(clause.words(cue.from(), to));
      }
    }
    return Optional.empty();
  }

  private int before(Clause clause, Stretch cue) {
    int from = cue.from();
    boolean cased = cue.from() > 0 && clause.cased(cue.from() - 1);
    int most = clause.dense(cue.from()) ? SIGNS : WORDS;
    boolean great = cased && clause.capital(cue.from() - 1);
    if (cased && !great && !LEGAL.contains(clause.form(cue.from()))) {
      return from;
    }
    int small = great ? most : Math.min(most, cased ? 2 : most);
    while (from > 0 && cue.from() - from < small && !stop(clause, from - 1)) {
      boolean joins = from > 1 && joins(clause, from - 1) && clause.capital(from - 2);
      if (great && !clause.capital(from - 1) && !joins) {
        break;
      }
      from--;
    }
    boolean bare = clause.dense(cue.from()) && cue.from() - from < 2;
    return bare ? cue.from() : from;
  }

  private int after(Clause clause, Stretch cue) {
    if (cue.to() >= clause.size()) {
      return cue.to();
    }
    if (clause.dense(cue.to())) {
      return run(clause, cue.to(), FEW_SIGNS);
    }
    if (clause.cased(cue.to())) {
      return cased(clause, cue);
    }
    int to = run(clause, cue.to(), WORDS - 1);
    return definite ? definite(clause, cue.to(), to) : to;
  }

  private int cased(Clause clause, Stretch cue) {
    int to = cue.to();
    while (to < clause.size()
        && to - cue.to() <= WORDS
        && (clause.capital(to)
            || to > cue.to()
                && joins(clause, to)
                && to + 1 < clause.size()
                && clause.capital(to + 1))) {
      to++;
    }
    boolean calls = cue.to() - cue.from() > 1 && clause.form(cue.to() - 1).length() > 2;
    boolean names = calls && !stop(clause, cue.to() - 1) || LEGAL.contains(clause.form(cue.from()));
    return to > cue.to() || !names ? to : run(clause, cue.to(), 2);
  }

  /// After a bare noun an Arabic name is one word, or words with the article.
  private static int definite(Clause clause, int from, int end) {
    int to = Math.min(from + 1, end);
    boolean open = to > from && OPENING.contains(clause.form(from)) && to < end;
    to = open ? to + 1 : to;
    boolean article = to > from && article(clause, from);
    while (to < end && article(clause, to)) {
      article = true;
      to++;
    }
    boolean ends = to >= end && (end == clause.size() || end - from < WORDS - 1);
    return article || open || ends ? to : from;
  }

  private static boolean article(Clause clause, int i) {
    return clause.form(i).startsWith("ال") || clause.form(i).startsWith("لل");
  }

  private int run(Clause clause, int from, int most) {
    int to = from;
    while (to < clause.size() && to - from < most && !stop(clause, to)) {
      to++;
    }
    return to;
  }

  private static boolean joins(Clause clause, int i) {
    return JOINING.contains(clause.form(i));
  }

  private boolean stop(Clause clause, int i) {
    return clause.starts(i, stops);
  }
}
