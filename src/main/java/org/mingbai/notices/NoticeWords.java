package org.mingbai.notices;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingbai.grievance.Organisations;
import org.mingbai.language.Language;
import org.mingbai.language.Phrasebook;

/// The words of mails: that there is news and how much, where to sign in, and nothing else. The
/// subject is always one of our own sentences without a blank.
public final class NoticeWords {
  private final Phrasebook words;
  private final Organisations organisations;
  private final URI address;

  /// `address`: the house's public one.
  public NoticeWords(Phrasebook words, Organisations organisations, URI address) {
    this.words = words;
    this.organisations = organisations;
    this.address = address;
  }

  static String blanks(Map<Kind, Integer> counts) {
    return counts.entrySet().stream()
        .map(e -> e.getKey().name() + "=" + e.getValue())
        .collect(Collectors.joining(","));
  }

  private static Map<Kind, Integer> counts(String blanks) {
    Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    for (String pair : blanks.split(",")) {
      String[] both = pair.split("=");
      counts.put(Kind.valueOf(both[0]), Integer.valueOf(both[1]));
    }
    return counts;
  }

  Mail letter(Letter letter, Mailbox box, String to) {
    Language language = Language.of(box.language());
    List<String> lines = new ArrayList<>();
    switch (letter.sort()) {
      case CODE -> lines.add(words.say(language, "notice.code.text", "code", letter.blanks()));
      case URGENT -> lines.add(words.say(language, "notice.urgent.text"));
      case DIGEST -> lines.addAll(digest(letter, language));
      case HER_CODE, HER_NEWS -> throw new IllegalArgumentException("a letter to no member");
    }
    if (letter.sort() != Letter.Sort.CODE) {
      lines.add("");
      lines.add(words.say(language, "notice.link"));
      lines.add(door(language));
    }
    return mail(letter.id(), to, language, letter.sort().key(), lines);
  }

  private List<String> digest(Letter letter, Language language) {
    List<String> lines = new ArrayList<>();
    lines.add(words.say(language, "notice.digest.text"));
    counts(letter.blanks())
        .forEach((kind, count) ->
            lines.add("– " + words.say(language, "notice.count." + kind.key(), "count", count)));
    return lines;
  }

  Mail test(String id, String to, String tongue) {
    Language language = Language.of(tongue);
    return mail(id, to, language, "test", List.of(words.say(language, "notice.test.text")));
  }

  private Mail mail(String id, String to, Language language, String sort, List<String> lines) {
    List<String> all = new ArrayList<>(lines);
    all.add("");
    all.add(words.say(language, "notice.foot"));
    return new Mail(
        id,
        to,
        sender(organisations, language),
        language.tag(),
        words.say(language, "notice." + sort + ".subject"),
        String.join("\n", all) + "\n");
  }

  /// The organisation's name, in one line; empty where it has none yet.
  public static String sender(Organisations organisations, Language language) {
    Map<String, String> names = organisations.current().names();
    return Optional.ofNullable(names.get(language.tag()))
        .or(() -> Optional.ofNullable(names.get("en")))
        .orElse("")
        .replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ")
        .strip();
  }

  private String door(Language language) {
    return address.toString().replaceAll("/+$", "") + "/" + language.tag() + "/desk/sign-in";
  }
}
