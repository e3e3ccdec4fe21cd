package org.mingbai.passages;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingbai.language.Digits;
import org.mingbai.passages.FigureWords.Said;

/// The figures of a text in the order they stand. What stands in brackets is a source: its numbers
/// are those of articles.
final class Figures {
  /// So many of a unit; time in days too.
  record Figure(Unit unit, double many) {
    double days() {
      return many * unit.days();
    }
  }

  private static final Pattern BRACKETS = Pattern.compile("[(（](?:[^()（）]|[(（][^()（）]*[)）])*[)）]");
  private static final Pattern PERCENT = Pattern.compile("(?<=\\d) ?[%٪％]");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
  private static final int BETWEEN = 4;
  private static final int BEFORE = 2;

  private final FigureWords words;

  Figures(FigureWords words) {
    this.words = words;
  }

  List<Figure> of(String text) {
    String plain = BRACKETS.matcher(Digits.ascii(text)).replaceAll(" ");
    // a sign is no word: it is read as one
    List<String> forms = FigureWords.forms(PERCENT.matcher(plain).replaceAll(" percent0 "));
    List<Figure> found = new ArrayList<>();
    int at = 0;
    while (at < forms.size()) {
      at = read(forms, at, found);
    }
    return found;
  }

  private int read(List<String> forms, int at, List<Figure> found) {
    Said asks = words.at(forms, at, FigureWords.ASKS);
    if (asks != null) {
      return at + asks.words();
    }
    Said span = words.at(forms, at, "span");
    if (span != null && span(span.what()) instanceof Figure figure) {
      found.add(figure);
      return at + span.words();
    }
    Said amount = words.at(forms, at, FigureWords.AMOUNT);
    if (amount != null) {
      found.add(new Figure(Unit.SHARE, 0));
      return at + amount.words();
    }
    int end = numberEnd(forms, at);
    if (end > at) {
      double many = value(forms, at, end);
      found.add(new Figure(unit(forms, at, end), many));
      return end;
    }
    return at + 1;
  }

  /// P6M, P1.5Y, PT12H.
  private static @Nullable Figure span(String sign) {
    int last = sign.length() - 1;
    String many = sign.replaceAll("[^\\d.]", "");
    if (last < 1 || many.isEmpty()) {
      return null;
    }
    Unit unit = Unit.of(sign.substring(last));
    return unit == Unit.COUNT ? null : new Figure(unit, Double.parseDouble(many));
  }

  /// Before which word the number ends that begins here: itself where none does. "Ten and two" is
  /// one.
  private int numberEnd(List<String> forms, int from) {
    if (NUMBER.matcher(forms.get(from)).matches()) {
      return from + 1;
    }
    int end = from;
    int next = past(forms, from, "number");
    while (next > end) {
      end = next;
      int joined = past(forms, end, "and");
      next = past(forms, joined, "number");
      next = next == joined ? end : next;
    }
    return end;
  }

  private int past(List<String> forms, int at, String kind) {
    Said said = at < forms.size() ? words.at(forms, at, kind) : null;
    return said == null ? at : at + said.words();
  }

  private double value(List<String> forms, int from, int end) {
    if (NUMBER.matcher(forms.get(from)).matches()) {
      return Double.parseDouble(forms.get(from));
    }
    double sum = 0;
    int at = from;
    while (at < end) {
      Said number = words.at(forms, at, "number");
      double next = number == null ? 0 : parsed(number.what());
      boolean times = next >= 10 && sum > 0 && sum < next;
      sum = times ? sum * next : sum + next;
      at += number == null ? 1 : number.words();
    }
    return sum;
  }

  private static double parsed(String number) {
    return number.matches("\\d+(\\.\\d+)?") ? Double.parseDouble(number) : 0;
  }

  /// The unit behind the number, few words between ("2 to 5 years" are both of years); else the one
  /// before it.
  private Unit unit(List<String> forms, int from, int end) {
    for (int at = end; at < Math.min(forms.size(), end + BETWEEN); at++) {
      if (forms.get(at).equals("percent0") || words.at(forms, at, FigureWords.AMOUNT) != null) {
        return Unit.SHARE;
      }
      Said unit = words.at(forms, at, "unit");
      if (unit != null) {
        return Unit.of(unit.what());
      }
      int next = numberEnd(forms, at);
      if (next > at) {
        return before(forms, from) == Unit.COUNT ? unit(forms, at, next) : before(forms, from);
      }
    }
    return before(forms, from);
  }

  private Unit before(List<String> forms, int from) {
    for (int at = from - 1; at >= Math.max(0, from - BEFORE); at--) {
      Said unit = words.at(forms, at, "unit");
      if (unit != null || numberEnd(forms, at) > at) {
        return unit == null ? Unit.COUNT : Unit.of(unit.what());
      }
    }
    return Unit.COUNT;
  }
}
