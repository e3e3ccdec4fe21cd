package org.mingbai.facts;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingbai.language.Countries;
import org.mingbai.lexicon.Lexicon;

/// Finds sums of money: a number beside a word or sign of money, or a round one where pay is spoken
/// of (两万五, elfu sita, 5k).
final class Sums {
  /// Of no known country, by ISO 4217.
  private static final String NO_CURRENCY = "XXX";

  private static final String MONEY = "money";
  private static final String PAY = "fact:pay";
  private static final BigDecimal LEAST = Figures.HUNDRED;

  private final FactText text;
  private final Figures figures;
  private final String local;

  Sums(FactText text, Figures figures, @Nullable String country) {
    this.text = text;
    this.figures = figures;
    local = Optional.ofNullable(country).flatMap(Countries::currency).orElse(NO_CURRENCY);
  }

  /// So much of a currency.
  record Sum(int from, int to, int end, String value) {}

  @Nullable Sum at(int i) {
    Lexicon.Match led = text.from(i, MONEY);
    boolean near = led != null && beside(led.to());
    Figures.Figure figure = near && led != null ? figures.at(led.to()) : figures.at(i);
    if (figure == null || figure.value().signum() <= 0) {
      return null;
    }
    if (near && led != null) {
      return led(i, led, figure);
    }
    return led == null || figure.from() == i ? followed(i, figure) : null;
  }

  /// A sign or short word may be parted by a point: "Rs. 500".
  private boolean beside(int at) {
    if (at <= 0 || at >= text.size()) {
      return false;
    }
    if (text.adjacent(at)) {
      return true;
    }
    String gap = text.gap(at);
    return gap.length() <= 2 && gap.strip().length() <= 1 && ok(gap.strip());
  }

  private static boolean ok(String mark) {
    return mark.isEmpty() || ".:-/".contains(mark);
  }

  private Sum led(int i, Lexicon.Match led, Figures.Figure figure) {
    Lexicon.Match after = text.close(figure.to()) ? text.from(figure.to(), MONEY) : null;
    boolean next = after != null && figures.at(after.to()) != null && beside(after.to());
    Lexicon.Match more = after == null || next ? null : after;
    String code = code(more == null || more.term().note().isEmpty() ? led : more);
    return sum(i, more == null ? figure.to() : more.to(), figure.value(), code);
  }

  private @Nullable Sum followed(int i, Figures.Figure figure) {
    int about = text.past(figure.to(), "fact:about");
    int glue = figure.big() ? text.past(about, "fact:of") : about;
    Lexicon.Match after = beside(glue) ? text.from(glue, MONEY) : null;
    if (after != null) {
      return cents(i, figure, after);
    }
    if (slash(figure.to()) > 0) {
      return sum(i, figure.to(), figure.value(), local);
    }
    return bare(figure) ? sum(i, figure.to(), figure.value(), local) : null;
  }

  /// 三块五, 三千二百块五毛.
  private Sum cents(int i, Figures.Figure figure, Lexicon.Match after) {
    Figures.Figure rest =
        text.dense(after.from()) && text.close(after.to()) ? figures.at(after.to()) : null;
    boolean small = rest != null && rest.within(1, 9) && rest.to() == rest.from() + 1;
    boolean piece = after.to() == after.from() + 1 && text.word(after.from()).form().equals("块");
    if (rest == null || !small || !piece || counted(rest.to())) {
      return whole(i, figure, after);
    }
    int to = text.past(rest.to(), "fact:tenth");
    BigDecimal value = figure.value().add(rest.value().movePointLeft(1));
    return sum(i, to, value, code(after));
  }

  /// 12 € 50, "douze euros cinquante".
  private Sum whole(int i, Figures.Figure figure, Lexicon.Match after) {
    boolean euro = after.term().note().equals("EUR") && text.close(after.to());
    Figures.Figure rest = euro && !figure.big() ? figures.at(after.to()) : null;
    boolean small = rest != null && rest.within(5, 99) && !counted(rest.to());
    return rest == null || !small
        ? sum(i, after.to(), figure.value(), code(after))
        : sum(i, rest.to(), figure.value().add(rest.value().movePointLeft(2)), code(after));
  }

  /// Does something follow that the number counts?
  private boolean counted(int to) {
    return text.close(to)
        && (text.begins(to, "fact:people")
            || text.begins(to, "time:unit")
            || text.begins(to, "fact:thing")
            || text.begins(to, "fact:measure")
            || text.begins(to, MONEY)
            || text.month(to) != null);
  }

  /// A round number without a currency: where pay is spoken of, or with a "k" behind it.
  private boolean bare(Figures.Figure figure) {
    int to = text.past(figure.to(), "fact:about");
    if (counted(to) || text.begins(to, "fact:ordinal") && text.adjacent(to)) {
      return false;
    }
    boolean pay =
        text.shortlyBefore(figure.from(), PAY)
            || text.shortlyAfter(figure.to(), PAY)
            || text.shortlyBefore(figure.from(), "topic:amount")
            || text.shortlyBefore(figure.from(), MONEY)
            || text.close(to) && rate(to);
    if (figure.big()) {
      boolean thousands = text.word(figure.to() - 1).form().equals("k");
      return (pay || thousands) && figure.value().compareTo(LEAST) >= 0;
    }
    Lexicon.Match paid = directly(figure.from());
    return paid != null && figure.value().compareTo(Figures.HUNDRED) >= 0 && !yearly(figure);
  }

  /// "a month", kwa mwezi.
  private boolean rate(int to) {
    Lexicon.Match per = text.from(to, "fact:per");
    return per != null && text.close(per.to()) && text.begins(per.to(), "time:unit");
  }

  /// The word of pay that this number follows at once, or where words stand without spaces after
  /// one or two more: 扣了800, 扣社保480, "paid 600".
  private Lexicon.@Nullable Match directly(int from) {
    int at = from;
    while (text.close(at)) {
      Lexicon.Match paid = text.until(at, PAY);
      if (paid != null) {
        return paid.strong() ? paid : null;
      }
      if (!text.dense(at - 1) || at < from - 1) {
        return null;
      }
      at--;
    }
    return null;
  }

  private static boolean yearly(Figures.Figure figure) {
    return figure.to() == figure.from() + 1 && figure.within(1950, 2040);
  }

  /// 50,000/= and 2,500/-: a sign of shillings behind the number; its length.
  private int slash(int to) {
    int end = text.end(to);
    return text.text().startsWith("/=", end) || text.text().startsWith("/-", end) ? 2 : 0;
  }

  /// A word of several moneys is the country's own where it is one of them.
  private String code(Lexicon.Match money) {
    List<String> codes = Arrays.asList(money.term().note().split(" "));
    return money.term().note().isEmpty() || codes.contains(local) ? local : codes.getFirst();
  }

  private Sum sum(int from, int to, BigDecimal value, String code) {
    String amount = value.stripTrailingZeros().toPlainString();
    return new Sum(from, to, text.end(to) + slash(to), amount + " " + code);
  }
}
