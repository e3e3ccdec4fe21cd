package org.mingbai.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingbai.intake.Clause.Stretch;
import org.mingbai.language.LocaleFolder;
import org.mingbai.language.Term;

/// Reads "not 19, only 9" and "sorry, 4000": the number of people or the sum that was told is put
/// right by the other number.
final class NumberCorrections {
  private static final int SHORT = 40;
  private static final long SMALL = 100;
  private static final long LARGE = 1000;
  private static final String PAUSES = ",.?!;:،؟。，！？；।۔";
  private static final List<String> SLOTS = List.of(Slots.PEOPLE, Slots.AMOUNT);

  private final Map<List<String>, Long> numbers = new HashMap<>();
  private final List<List<String>> words;
  private final List<List<String>> joins;
  private final List<List<String>> units;
  private final List<List<String>> led;
  private final List<List<String>> times;
  private final List<List<String>> money;
  private final List<List<String>> denies;
  private final List<List<String>> repairs;
  private final List<List<String>> no;

  NumberCorrections(LocaleFolder folder) {
    for (Term term : folder.lexicon()) {
      boolean number = term.kind().equals("number") || term.kind().equals("fact:number");
      if (number && term.note().matches("[0-9]{1,10}")) {
        Clause.forms(List.of(term.words()))
            .forEach(f -> numbers.putIfAbsent(f, Long.valueOf(term.note())));
      }
    }
    words = List.copyOf(numbers.keySet());
    joins = terms(folder, "number:and");
    units = terms(folder, "money", "fact:people", "fact:measure");
    led = terms(folder, "money", "fact:people-lead");
    times = terms(folder, "time:unit", "fact:lead", "month:", "day");
    money = terms(folder, "money");
    repairs = terms(folder, "repair");
    no = terms(folder, "no");
    List<List<String>> not = new ArrayList<>(terms(folder, "not", "no", "repair"));
    not.addAll(Clause.phrases(folder, "chat.said.not"));
    not.addAll(Clause.phrases(folder, "chat.said.meant"));
    denies = List.copyOf(not);
  }

  private static List<List<String>> terms(LocaleFolder folder, String... kinds) {
    return Clause.forms(
        folder.lexicon().stream()
            .filter(t -> {
              for (String kind : kinds) {
                if (kind.endsWith(":") ? t.kind().startsWith(kind) : t.kind().equals(kind)) {
                  return true;
                }
              }
              return false;
            })
            .map(Term::words)
            .toList());
  }

  /// Does it begin with a word that takes back, or with a "no" that stands by itself?
  boolean takesBack(String text, boolean no) {
    Clause clause = Clause.of(text);
    return clause.size() > 1 && (clause.starts(0, repairs) || no && noFirst(clause));
  }

  private record Number(int from, int to, long value) {}

  /// The line it corrects with its new words; empty when it corrects none.
  Map<String, String> in(String text, Map<String, String> understood) {
    Clause clause = Clause.of(text);
    List<Number> told = told(clause);
    if (told.isEmpty() || clause.first(denies).isEmpty()) {
      return Map.of();
    }
    for (String slot : SLOTS) {
      Optional<Long> old = value(understood.getOrDefault(slot, ""));
      boolean denied = old.isPresent() && told.stream().anyMatch(n -> n.value() == old.get());
      Optional<Number> other =
          told.stream().filter(n -> denied && n.value() != old.get()).findFirst();
      if (other.isPresent()) {
        return Map.of(slot, words(clause, other.get()));
      }
    }
    return sorry(clause, told.getLast(), understood);
  }

  /// "Sorry, 4000": no more than the number, after a word that takes back.
  private Map<String, String> sorry(Clause clause, Number last, Map<String, String> understood) {
    boolean takesBack = clause.first(repairs).isPresent() || noFirst(clause);
    if (!takesBack || Plain.letters(clause.text()) > SHORT) {
      return Map.of();
    }
    List<String> open =
        SLOTS.stream()
            .filter(s -> value(understood.getOrDefault(s, "")).isPresent())
            .filter(s -> open(s, clause, last, understood))
            .toList();
    return open.size() == 1 ? Map.of(open.getFirst(), words(clause, last)) : Map.of();
  }

  private boolean open(String slot, Clause clause, Number last, Map<String, String> understood) {
    boolean sum = slot.equals(Slots.AMOUNT);
    boolean both = SLOTS.stream().allMatch(understood::containsKey);
    boolean coined = clause.first(money).isPresent();
    boolean fits = sum ? last.value() >= LARGE : last.value() < SMALL;
    return coined ? sum : !both || fits;
  }

  private boolean noFirst(Clause clause) {
    int to = clause.past(0, no);
    int end = to == 0 ? 0 : clause.words().get(to - 1).end();
    return to > 0 && end < clause.text().length() && PAUSES.indexOf(clause.text().charAt(end)) >= 0;
  }

  private Optional<Long> value(String words) {
    return told(Clause.of(words)).stream().map(Number::value).findFirst();
  }

  /// The number with the word of money or people beside it.
  private String words(Clause clause, Number number) {
    int from = number.from();
    for (Stretch lead : clause.all(led)) {
      from = lead.to() == number.from() && !parted(clause, lead.to()) ? lead.from() : from;
    }
    int to = number.to();
    int next = clause.past(to, units);
    while (next > to && !parted(clause, to)) {
      to = next;
      next = clause.past(to, units);
    }
    return clause.words(from, to);
  }

  private static boolean parted(Clause clause, int i) {
    String gap =
        clause.text().substring(clause.words().get(i - 1).end(), clause.words().get(i).start());
    return gap.chars().anyMatch(c -> PAUSES.indexOf(c) >= 0);
  }

  /// The numbers that count neither months nor days.
  private List<Number> told(Clause clause) {
    List<Number> told = new ArrayList<>();
    List<Stretch> dated = clause.all(times);
    int i = 0;
    while (i < clause.size()) {
      Number number = at(clause, i);
      if (number == null) {
        i++;
        continue;
      }
      boolean time = clause.starts(number.to(), times) || clause.behind(i, times);
      boolean month =
          dated.stream().anyMatch(t -> t.from() < number.to() && t.to() > number.from());
      if (!time && !month) {
        told.add(number);
      }
      i = number.to();
    }
    return told;
  }

  private @Nullable Number at(Clause clause, int i) {
    long sum = 0;
    long part = 0;
    int to = i;
    int next = i;
    while (next < clause.size() && (next == i || next > to || !parted(clause, next))) {
      int end = digits(clause, next) ? next + 1 : clause.past(next, words);
      if (end == next) {
        break;
      }
      long value = value(clause, next, end);
      if (value >= LARGE) {
        sum += Math.max(part, 1) * value;
        part = 0;
      } else if (value == SMALL) {
        part = Math.max(part, 1) * value;
      } else {
        part += value;
      }
      to = end;
      next = clause.past(to, joins);
    }
    return to == i ? null : new Number(i, to, sum + part);
  }

  private long value(Clause clause, int from, int to) {
    if (digits(clause, from)) {
      return Long.parseLong(clause.form(from));
    }
    List<String> forms = clause.words().subList(from, to).stream().map(w -> w.form()).toList();
    return numbers.getOrDefault(forms, 0L);
  }

  private static boolean digits(Clause clause, int i) {
    return clause.form(i).matches("[0-9]{1,10}");
  }
}
