package org.mingbai.tidings;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.mingbai.grievance.Organisations;
import org.mingbai.language.Language;
import org.mingbai.language.Phrasebook;
import org.mingbai.notices.Mail;
import org.mingbai.notices.NoticeWords;

/// The words of mails to complainants: our own sentences, and but for a code no blank in them. No
/// link, no number of a case, nothing of what it is about.
public final class TidingsWords {
  /// Makes a line read from the right whatever it begins with, where a reader of mails guesses.
  private static final String FROM_THE_RIGHT = "\u200f";

  private final Phrasebook words;
  private final Organisations organisations;

  public TidingsWords(Phrasebook words, Organisations organisations) {
    this.words = words;
    this.organisations = organisations;
  }

  Mail code(String id, String to, String tongue, String code) {
    Language language = Language.of(tongue);
    return mail(
        id,
        to,
        language,
        words.say(language, "notice.code.subject"),
        words.say(language, "notice.code.text", "code", code),
        words.say(language, "tidings.code.stop"));
  }

  Mail news(String id, String to, String tongue) {
    Language language = Language.of(tongue);
    return mail(
        id,
        to,
        language,
        words.say(language, "tidings.news.subject"),
        words.say(language, "tidings.news.text"),
        words.say(language, "tidings.news.stop"));
  }

  private Mail mail(String id, String to, Language language, String subject, String... lines) {
    String start = language.rightToLeft() ? FROM_THE_RIGHT : "";
    String text =
        Arrays.stream(lines).map(line -> start + line + "\n\n").collect(Collectors.joining());
    String foot = start + words.say(language, "notice.foot") + "\n";
    return new Mail(
        id, to, NoticeWords.sender(organisations, language), language.tag(), subject, text + foot);
  }
}
