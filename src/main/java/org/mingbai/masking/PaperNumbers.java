package org.mingbai.masking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingbai.masking.Hidden.Kind;

/// Finds numbers of papers, cards and accounts in a flat text, also where they are written in
/// groups, and long numbers of nothing known.
final class PaperNumbers {
  private static final Pattern GROUP = Pattern.compile("[A-Za-z0-9]++");
  private static final Pattern LONG = Pattern.compile("[A-Za-z]{0,3}\\d{9,}|[A-Za-z]{1,3}\\d{6,}");
  private static final int GROUPS = 8;
  private static final int LEAST = 8;
  private static final int DIGITS = 4;
  private static final int MOST = 44;

  private final String flat;
  private final @Nullable String country;
  private final List<int[]> groups = new ArrayList<>();

  PaperNumbers(String flat, @Nullable String country) {
    this.flat = flat;
    this.country = country;
    Matcher group = GROUP.matcher(flat);
    while (group.find()) {
      groups.add(new int[] {group.start(), group.end()});
    }
  }

  List<Hidden> all() {
    List<Hidden> found = new ArrayList<>();
    int i = 0;
    while (i < groups.size()) {
      Hidden here = longest(i);
      if (here == null) {
        i++;
      } else {
        found.add(here);
        i = after(here, i);
      }
    }
    return found;
  }

  private int after(Hidden here, int i) {
    int next = i;
    while (next < groups.size() && groups.get(next)[0] < here.end()) {
      next++;
    }
    return next;
  }

  /// The longest number of something known that begins with this group; else the group itself,
  /// where it is long.
  private @Nullable Hidden longest(int from) {
    int start = groups.get(from)[0];
    StringBuilder compact = new StringBuilder();
    Hidden best = null;
    for (int i = from; i < groups.size() && i < from + GROUPS; i++) {
      if (i > from && !joined(groups.get(i - 1)[1], groups.get(i)[0])) {
        break;
      }
      compact.append(
          flat, groups.get(i)[0], Math.min(groups.get(i)[1], groups.get(i)[0] + MOST + 1));
      if (compact.length() > MOST) {
        break;
      }
      Kind kind = known(compact);
      best = kind == null ? best : new Hidden(kind, start, groups.get(i)[1]);
    }
    return best == null ? number(from) : best;
  }

  private @Nullable Kind known(StringBuilder compact) {
    boolean some =
        compact.length() >= LEAST && compact.chars().filter(c -> c <= '9').count() >= DIGITS;
    return some ? PaperRules.kind(compact.toString().toUpperCase(Locale.ROOT), country) : null;
  }

  private @Nullable Hidden number(int at) {
    int[] group = groups.get(at);
    boolean fits = group[1] - group[0] >= LEAST - 1 && group[1] - group[0] <= MOST;
    return fits && LONG.matcher(flat).region(group[0], group[1]).matches()
        ? new Hidden(Kind.NUMBER, group[0], group[1])
        : null;
  }

  /// Groups of one number have one mark between them.
  private boolean joined(int end, int start) {
    return start - end == 1 && " -./".indexOf(flat.charAt(end)) >= 0;
  }
}
