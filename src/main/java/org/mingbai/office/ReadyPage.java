package org.mingbai.office;

import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mingbai.language.Countries;
import org.mingbai.language.Language;
import org.mingbai.phrases.Blank;
import org.mingbai.phrases.ReadyDraft;
import org.mingbai.phrases.ReadySentences;
import org.mingbai.staffroom.Option;
import org.mingbai.web.PageFrame;

/// The page on which a reply is put together from ready sentences: what is chosen, both texts, and
/// the list to choose from. `checked` says that empty blanks are to be named.
record ReadyPage(
    PageFrame page,
    CasePage of,
    ReadySentences sentences,
    ReadyDraft draft,
    String asked,
    boolean checked,
    List<String> countries) {

  /// A chosen sentence with its fields.
  record Chosen(int place, String id, String words, List<Field> fields) {}

  /// A blank to fill; `kind` as its input shows it; `wrong` is a message key or "".
  record Field(
      String name, String label, Blank.Kind kind, ReadyDraft.Item item, Blank blank, String wrong) {
    String value() {
      return item.of(blank.key());
    }

    String own() {
      return item.of(blank.key() + ".own");
    }

    String currency() {
      return item.of(blank.key() + ".currency");
    }

    String input() {
      return switch (kind) {
        case DATE -> "date";
        case HOUR -> "time";
        case NUMBER, MONEY, CHOICE -> "text";
      };
    }
  }

  /// A group of the list with the sentences that were found in it.
  record Group(String title, List<Option> sentences) {}

  private Language hers() {
    return Language.of(of.file().locale());
  }

  String herTag() {
    return hers().tag();
  }

  String herDirection() {
    return hers().direction();
  }

  List<Chosen> chosen() {
    return IntStream.range(0, draft.items().size()).mapToObj(this::chosen).toList();
  }

  /// The first field that nothing was typed into, or "".
  String focus() {
    return chosen().stream()
        .flatMap(c -> c.fields().stream())
        .filter(f -> f.value().isEmpty() && f.own().isEmpty())
        .map(Field::name)
        .findFirst()
        .orElse("");
  }

  private Chosen chosen(int place) {
    ReadyDraft.Item item = draft.items().get(place);
    List<Field> fields = new ArrayList<>();
    for (Blank blank : sentences.blanks(item.id())) {
      String wrong = item.wrong(blank, sentences);
      fields.add(
          new Field(
              "b" + place + "." + blank.key(),
              page.t("desk.phrase.blank." + blank.key()),
              blank.kind(),
              item,
              blank,
              checked || !wrong.equals("desk.phrase.missing") ? wrong : ""));
    }
    String words = sentences.outline(page.language(), item.ready(sentences));
    return new Chosen(place, item.id(), words, fields);
  }

  /// Is there something to send, with nothing missing?
  boolean whole() {
    return !draft.items().isEmpty() && sentences.say(hers(), draft.ready(sentences)).isPresent();
  }

  /// What the complainant reads, as far as it is filled.
  String herText() {
    return text(hers());
  }

  /// The same for the mediator.
  String myText() {
    return text(page.language());
  }

  private String text(Language language) {
    return draft.ready(sentences).stream()
        .map(r -> sentences.outline(language, r))
        .collect(Collectors.joining("\n"));
  }

  List<Group> groups() {
    Set<String> found = Set.copyOf(sentences.search(page.language(), asked));
    return sentences.groups().entrySet().stream()
        .map(g ->
            new Group(
                sentences.title(page.language(), g.getKey()),
                g.getValue().stream()
                    .filter(found::contains)
                    .map(id -> new Option(id, sentences.outline(page.language(), id)))
                    .toList()))
        .filter(g -> !g.sentences().isEmpty())
        .toList();
  }

  List<Option> choices(Blank blank) {
    return sentences.choices(blank).stream()
        .map(name -> new Option(name, sentences.choice(page.language(), blank, name)))
        .toList();
  }

  /// The case's own currency first, then those of the house's countries, then two of the world.
  List<Option> currencies() {
    Locale reader = Locale.forLanguageTag(page.lang());
    String own = of.file().grievance().country();
    Stream<String> known =
        Stream.concat(own == null ? Stream.empty() : Stream.of(own), countries.stream())
            .flatMap(country -> Countries.currency(country).stream());
    Set<String> codes =
        Stream.concat(known, Stream.of("USD", "EUR"))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return codes.stream()
        .map(c -> new Option(c, c + " · " + Currency.getInstance(c).getDisplayName(reader)))
        .toList();
  }
}
