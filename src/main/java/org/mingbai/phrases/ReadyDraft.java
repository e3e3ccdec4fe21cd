package org.mingbai.phrases;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingbai.language.Digits;

/// A reply of ready sentences as it stands on a form: the sentences in order, each with what was
/// typed into its blanks, right or wrong.
public record ReadyDraft(List<Item> items) {
  private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}([ ,.'’][0-9]{3})+");
  private static final Pattern SUM = Pattern.compile("([0-9]+)(?:[.,]([0-9]{1,2}))?");
  public static final ReadyDraft EMPTY = new ReadyDraft(List.of());

  public ReadyDraft {
    items = List.copyOf(items);
  }

  /// One sentence and what was typed into it, by field.
  public record Item(String id, Map<String, String> typed) {
    public Item {
      typed = Map.copyOf(typed);
    }

    public String of(String field) {
      return typed.getOrDefault(field, "");
    }

    /// The sentence with those blanks that are filled as they must be.
    public Ready ready(ReadySentences sentences) {
      Map<String, String> values = new TreeMap<>();
      for (Blank blank : sentences.blanks(id)) {
        String value = value(blank);
        if (sentences.fits(blank, value)) {
          values.put(blank.key(), value);
        }
      }
      return new Ready(id, values);
    }

    /// What a blank holds, in the ledger's way of writing it.
    private String value(Blank blank) {
      String key = blank.key();
      return switch (blank.kind()) {
        case DATE, HOUR, NUMBER -> Digits.ascii(of(key).strip());
        case MONEY -> sum(Digits.ascii(of(key).strip())) + " " + of(key + ".currency");
        case CHOICE -> {
          boolean both = !of(key).isEmpty() && !own(key).isEmpty();
          String chosen = own(key).isEmpty() ? of(key) : Ready.OWN + own(key);
          yield both ? "" : chosen;
        }
      };
    }

    private String own(String key) {
      return of(key + ".own").strip();
    }

    /// A message key, or "" where the blank is filled as it must be.
    public String wrong(Blank blank, ReadySentences sentences) {
      String key = blank.key();
      if (sentences.fits(blank, value(blank))) {
        return "";
      }
      if (of(key).isBlank() && own(key).isEmpty()) {
        return "desk.phrase.missing";
      }
      return switch (blank.kind()) {
        case NUMBER -> "desk.phrase.wrong.number";
        case MONEY -> "desk.phrase.wrong.amount";
        case CHOICE -> of(key).isEmpty() ? "desk.phrase.missing" : "desk.phrase.wrong.one";
        case DATE, HOUR -> "desk.phrase.missing";
      };
    }
  }

  /// An amount as people write it: `12,000.50`, `12.000`, `12 000`.
  private static String sum(String typed) {
    if (GROUPED.matcher(typed).matches()) {
      return typed.replaceAll("[^0-9]", "");
    }
    Matcher m = SUM.matcher(typed.replaceAll("(?<=[0-9])[ ,'’](?=[0-9]{3}(?:[^0-9]|$))", ""));
    return m.matches() ? m.group(1) + (m.group(2) == null ? "" : "." + m.group(2)) : "";
  }

  /// These sentences with what a form's fields say (`b0.day`); those nobody knows are left out.
  public static ReadyDraft of(
      List<String> ids, UnaryOperator<String> fields, ReadySentences sentences) {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < ids.size() && items.size() < ReadySentences.MOST; i++) {
      if (sentences.knows(ids.get(i))) {
        items.add(item(fields, "b" + i + ".", ids.get(i), sentences));
      }
    }
    return new ReadyDraft(items);
  }

  private static Item item(
      UnaryOperator<String> fields, String prefix, String id, ReadySentences sentences) {
    Map<String, String> typed = new TreeMap<>();
    for (Blank blank : sentences.blanks(id)) {
      for (String field : List.of(blank.key(), blank.key() + ".own", blank.key() + ".currency")) {
        String said = fields.apply(prefix + field);
        if (!said.isBlank()) {
          typed.put(field, said);
        }
      }
    }
    return new Item(id, typed);
  }

  /// As it is kept: a line a sentence, its id and then field and value in turn.
  public String written() {
    return items.stream().map(ReadyDraft::line).collect(Collectors.joining("\n"));
  }

  private static String line(Item item) {
    StringBuilder line = new StringBuilder(coded(item.id()));
    new TreeMap<>(item.typed())
        .forEach(
            (field, said) -> line.append(' ').append(coded(field)).append(' ').append(coded(said)));
    return line.toString();
  }

  private static String coded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /// What was kept, as far as its sentences are still known.
  public static ReadyDraft read(String written, ReadySentences sentences) {
    return new ReadyDraft(
        read(written).items().stream()
            .filter(i -> sentences.knows(i.id()))
            .limit(ReadySentences.MOST)
            .toList());
  }

  private static ReadyDraft read(String written) {
    return new ReadyDraft(written.lines().filter(l -> !l.isBlank()).map(ReadyDraft::item).toList());
  }

  private static Item item(String line) {
    List<String> parts =
        Arrays.stream(line.split(" ", -1))
            .map(p -> URLDecoder.decode(p, StandardCharsets.UTF_8))
            .toList();
    Map<String, String> typed = new TreeMap<>();
    for (int i = 1; i + 1 < parts.size(); i += 2) {
      typed.put(parts.get(i), parts.get(i + 1));
    }
    return new Item(parts.getFirst(), typed);
  }

  public boolean full() {
    return items.size() >= ReadySentences.MOST;
  }

  public ReadyDraft with(String id) {
    List<Item> more = new ArrayList<>(items);
    more.add(new Item(id, Map.of()));
    return new ReadyDraft(more);
  }

  public ReadyDraft without(int place) {
    List<Item> fewer = new ArrayList<>(items);
    if (place >= 0 && place < fewer.size()) {
      fewer.remove(place);
    }
    return new ReadyDraft(fewer);
  }

  /// The same with this sentence one place earlier.
  public ReadyDraft up(int place) {
    List<Item> moved = new ArrayList<>(items);
    if (place > 0 && place < moved.size()) {
      moved.add(place - 1, moved.remove(place));
    }
    return new ReadyDraft(moved);
  }

  public List<Ready> ready(ReadySentences sentences) {
    return items.stream().map(i -> i.ready(sentences)).toList();
  }
}
