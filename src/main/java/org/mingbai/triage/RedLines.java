package org.mingbai.triage;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mingbai.grievance.RedLine;
import org.mingbai.lexicon.Lexicon;

/// Which red lines a message crosses: one strong term raises, or two weak ones of the same kind.
/// Nothing lowers.
final class RedLines {
  private RedLines() {}

  static Set<RedLine> in(List<Lexicon.Match> matches) {
    Set<RedLine> raised = EnumSet.noneOf(RedLine.class);
    for (RedLine line : RedLine.values()) {
      List<Lexicon.Match> own = matches.stream().filter(m -> m.kind().equals(line.key())).toList();
      if (own.stream().anyMatch(Lexicon.Match::strong) || two(own)) {
        raised.add(line);
      }
    }
    return raised;
  }

  /// Two terms that lie apart and say different things.
  private static boolean two(List<Lexicon.Match> weak) {
    List<Lexicon.Match> apart = new ArrayList<>();
    for (Lexicon.Match match : weak) {
      boolean fresh =
          apart.stream()
              .noneMatch(m -> m.overlaps(match) || m.term().words().equals(match.term().words()));
      if (fresh) {
        apart.add(match);
      }
    }
    return apart.size() > 1;
  }
}
