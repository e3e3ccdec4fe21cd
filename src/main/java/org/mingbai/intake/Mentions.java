package org.mingbai.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingbai.intake.Clause.Stretch;
import org.mingbai.language.Language;
import org.mingbai.language.Languages;
import org.mingbai.language.LocaleFolder;
import org.mingbai.language.Term;

/// What her words tell beside the story: the few words that name papers she has or lacks, a firm, a
/// wound, or for whom she speaks, by the phrases each locale lists under `chat.told.…`. In doubt
/// none: a line she never said is worse than one that is asked for.
public final class Mentions {
  private static final int LONGEST = 4000;
  private static final int CLAUSE_MOST = 200;
  private static final int BRIEF = 60;
  private static final Pattern CLAUSE = Pattern.compile("[.;!?。；！？؛؟۔।\\n]+|,\\s|[،，]");
  private static final Pattern ASKS = Pattern.compile("[?？؟]");

  /// What ends a name: a word of place, of time, one that denies or begins a clause.
  private static final Set<String> STOPS =
      Set.of("phrase:end", "place:before", "when", "not", "money", "is");

  private final Map<String, Ways> byLanguage = new HashMap<>();

  /// The phrases of one language.
  private record Ways(
      FirmNames firms,
      List<List<String>> papers,
      List<List<String>> held,
      List<List<String>> hurt,
      List<List<String>> whom,
      List<List<String>> behalf,
      List<List<String>> beside,
      List<List<String>> stops) {}

  public Mentions(Languages languages) {
    languages.all().forEach(folder -> byLanguage.put(folder.language().tag(), ways(folder)));
  }

  private static Ways ways(LocaleFolder folder) {
    List<List<String>> stops =
        Clause.forms(
            folder.lexicon().stream()
                .filter(t -> STOPS.contains(t.kind()) || t.kind().equals("time:with") && t.strong())
                .map(Term::words)
                .toList());
    return new Ways(
        new FirmNames(folder, stops),
        Clause.phrases(folder, "chat.told.papers"),
        Clause.phrases(folder, "chat.told.held"),
        Clause.phrases(folder, "chat.told.hurt"),
        Clause.phrases(folder, "chat.told.whom"),
        Clause.phrases(folder, "chat.told.behalf"),
        Clause.phrases(folder, "chat.told.beside"),
        stops);
  }

  /// What is told, by name, in the words that tell it first.
  public Map<String, String> in(String text, Language language) {
    Ways ways = byLanguage.get(language.tag());
    if (ways == null || text.length() > LONGEST) {
      return Map.of();
    }
    Map<String, String> found = new LinkedHashMap<>();
    for (String words : clauses(text)) {
      boolean asks = ASKS.matcher(words).find();
      Clause clause = Clause.of(words.strip());
      if (clause.size() == 0 || words.length() > CLAUSE_MOST) {
        continue;
      }
      ways.firms().in(clause).ifPresent(w -> found.putIfAbsent("employer", w));
      clause.first(ways.hurt()).ifPresent(_ -> found.putIfAbsent("hurt", words.strip()));
      whom(clause, ways).ifPresent(w -> found.putIfAbsent("whom", w));
      if (!asks) {
        papers(clause, ways).ifPresent(w -> found.putIfAbsent("papers", w));
      }
    }
    return found;
  }

  /// The clauses, those that ask with their question mark.
  private static List<String> clauses(String text) {
    List<String> clauses = new ArrayList<>();
    Matcher end = CLAUSE.matcher(text);
    int from = 0;
    while (end.find()) {
      boolean asks = ASKS.matcher(end.group()).find();
      clauses.add(text.substring(from, asks ? end.end() : end.start()));
      from = end.end();
    }
    clauses.add(text.substring(from));
    return clauses;
  }

  /// Papers that somebody has, lacks, keeps or took.
  private static Optional<String> papers(Clause clause, Ways ways) {
    for (Stretch paper : clause.all(ways.papers())) {
      int near = clause.dense(paper.from()) ? 5 : 3;
      for (Stretch held : clause.all(ways.held())) {
        int gap = Math.max(paper.from() - held.to(), held.from() - paper.to());
        if (gap <= near) {
          boolean brief = Plain.letters(clause.text()) <= BRIEF;
          int from = Math.min(paper.from(), held.from());
          int to = Math.max(paper.to(), held.to());
          return Optional.of(brief ? clause.text() : clause.words(from, to));
        }
      }
    }
    return Optional.empty();
  }

  /// For whom she says she speaks; else the relative or friend a clause begins with, as the one it
  /// befell: not who is greeted ("my brother, I work …") nor whose field it is.
  private static Optional<String> whom(Clause clause, Ways ways) {
    Optional<Stretch> behalf = clause.first(ways.behalf());
    if (behalf.isPresent()) {
      return Optional.of(spokenFor(clause, behalf.get(), ways));
    }
    int most = clause.dense(0) ? 5 : 4;
    return clause.all(ways.whom()).stream()
        .filter(who -> who.from() <= most && clause.size() > who.to() - who.from() + 1)
        .filter(who -> !clause.behind(who.from(), ways.beside()))
        .filter(who -> !clause.starts(who.to(), ways.beside()))
        .map(who -> clause.words(who.from(), who.to()))
        .findFirst();
  }

  private static String spokenFor(Clause clause, Stretch cue, Ways ways) {
    int most = clause.dense(cue.from()) ? 8 : 5;
    int to = cue.to();
    while (to < clause.size() && to - cue.to() < most && !clause.starts(to, ways.stops())) {
      to++;
    }
    for (Stretch who : clause.all(ways.whom())) {
      to = who.from() < to ? Math.max(to, who.to()) : to;
    }
    int from = cue.from();
    while (to == cue.to() && from > 0 && cue.from() - from < 3) {
      from--;
    }
    return clause.words(from, to);
  }
}
