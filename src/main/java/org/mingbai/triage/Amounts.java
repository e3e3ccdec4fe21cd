package org.mingbai.triage;

import java.util.Optional;
import org.mingbai.lexicon.Lexicon;

/// Finds sums of money: numbers beside a word or sign of money, as they were written.
final class Amounts {
  private static final String SIGNS = "$€£¥￥₦₹";

  private final Marked text;
  private final boolean correction;

  Amounts(Marked text, boolean correction) {
    this.text = text;
    this.correction = correction;
  }

  Optional<String> find() {
    for (int i = 0; i < text.size(); i++) {
      if (!number(i) || i > 0 && number(i - 1) && text.joined(i - 1)) {
        continue;
      }
      int to = i + 1;
      while (to < text.size() && text.joined(to - 1) && number(to)) {
        to++;
      }
      Optional<String> sum = sum(i, to);
      if (sum.isPresent() && !text.denied(i)) {
        return sum;
      }
    }
    return Optional.empty();
  }

  private boolean number(int i) {
    return text.isDigits(i) || text.is(i, "number");
  }

  private boolean money(int i) {
    return text.is(i, "money");
  }

  /// A thousand or more, and no year.
  private boolean large(int from, int to) {
    for (int i = from; i < to; i++) {
      String value =
          text.over(i, m -> m.kind().equals("number"))
              .map(m -> m.term().note())
              .orElse(text.word(i).form());
      boolean year = to - from == 1 && value.matches("(19|20)[0-9]{2}");
      if (value.matches("[0-9]{4,}") && !year) {
        return true;
      }
    }
    return false;
  }

  private Optional<String> sum(int from, int to) {
    if (to < text.size() && text.together(to - 1) && money(to)) {
      int end = text.over(to, m -> m.kind().equals("money")).map(Lexicon.Match::to).orElse(to + 1);
      return Optional.of(text.words(from, end));
    }
    if (from > 0 && text.together(from - 1) && money(from - 1)) {
      int start =
          text.over(from - 1, m -> m.kind().equals("money"))
              .map(Lexicon.Match::from)
              .orElse(from - 1);
      return Optional.of(text.words(start, to));
    }
    int before = text.word(from).start() - 1;
    if (before >= 0 && SIGNS.indexOf(text.text().charAt(before)) >= 0) {
      return Optional.of(text.text().charAt(before) + text.words(from, to));
    }
    boolean about = correction && (!text.of("topic:amount").isEmpty() || large(from, to));
    return about ? Optional.of(text.words(from, to)) : Optional.empty();
  }
}
