package org.mingbai.masking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mingbai.language.Languages;
import org.mingbai.language.Word;
import org.mingbai.masking.Hidden.Kind;

/// Finds passwords and numbers of papers by the words before them; of a password a few words may
/// stand between.
final class CuedSecrets {
  private static final int NEAR = 24;
  private static final int FAR = 56;
  private static final int TOKEN_MOST = 64;
  private static final int LEAST = 4;
  private static final int MOST_DIGITS = 8;

  /// Farther from its cue a password with letters in it is at least so long: "camp7" is none.
  private static final int LEAST_FAR = 6;

  private static final Pattern TOKEN =
      Pattern.compile("[[\\p{L}\\p{N}@#$%&*!_^~+.-]&&[^\\p{IsHan}]]++");
  private static final Pattern TELLING = Pattern.compile("[\\p{Nd}@#$%&*_^~+]");
  private static final Pattern NUMBER =
      Pattern.compile("[A-Za-z]{0,3}[\\p{Nd}][\\p{Nd} -]{3,23}\\p{Nd}");
  private static final Pattern POINTS = Pattern.compile("[.-]+$");
  private static final Pattern ENDS = Pattern.compile("[.!?。！？؟।۔](\\s|$)|\\n|[。！？।۔]");
  private final CueWords passwords;
  private final CueWords documents;
  private final OrdinaryNumbers ordinary;

  CuedSecrets(Languages languages) {
    passwords = CueWords.loud(languages, "chat.said.password");
    documents = new CueWords(languages, "chat.said.document");
    ordinary = new OrdinaryNumbers(languages);
  }

  /// The token that no ordinary word or number is and that stands soon after a cue.
  List<Hidden> passwords(String text, List<Word> words) {
    List<Hidden> found = new ArrayList<>();
    int at = 0;
    for (CueWords.Cue cue : passwords.in(text, words)) {
      Optional<Hidden> secret =
          cue.end() < at ? Optional.empty() : password(cue.end(), text, words);
      if (secret.isPresent()) {
        found.add(secret.get());
        at = secret.get().end();
      }
    }
    return found;
  }

  private Optional<Hidden> password(int cue, String text, List<Word> words) {
    int to = Math.min(text.length(), cue + FAR + TOKEN_MOST);
    Matcher token = TOKEN.matcher(text).region(cue, to);
    while (token.find() && token.start() - cue <= FAR) {
      String told = POINTS.matcher(token.group()).replaceAll("");
      if (TELLING.matcher(told).find()) {
        Hidden secret = new Hidden(Kind.PASSWORD, token.start(), token.start() + told.length());
        if (told.length() < LEAST) {
          return Optional.empty();
        }
        if (!ordinary.among(text, words, cue, secret)) {
          return fits(text, cue, secret) ? Optional.of(secret) : Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  /// A few words may stand between, but no end of a sentence, and no more than a PIN or what looks
  /// like a password follows them.
  private static boolean fits(String text, int cue, Hidden secret) {
    if (secret.start() - cue <= NEAR) {
      return true;
    }
    int length = secret.end() - secret.start();
    boolean digits =
        text.substring(secret.start(), secret.end()).codePoints().allMatch(Character::isDigit);
    boolean likely = digits ? length <= MOST_DIGITS : length >= LEAST_FAR;
    return likely && !ENDS.matcher(text.substring(cue, secret.start())).find();
  }

  List<Hidden> documents(String text, List<Word> words) {
    List<Hidden> found = new ArrayList<>();
    int at = 0;
    for (CueWords.Cue cue : documents.in(text, words)) {
      int to = Math.min(text.length(), cue.end() + NEAR + TOKEN_MOST);
      Matcher token = NUMBER.matcher(text).region(cue.end(), to);
      boolean near = cue.end() >= at && told(token) && token.start() - cue.end() <= NEAR;
      if (near && token.end() - token.start() >= LEAST_FAR) {
        found.add(new Hidden(Kind.DOCUMENT, token.start(), token.end()));
        at = token.end();
      }
    }
    return found;
  }

  /// Where the words begin that lead to what stands here: at the first cue shortly before it.
  int lead(String text, List<Word> words, int at) {
    return Stream.of(passwords, documents)
        .flatMap(cues -> cues.in(text, words).stream())
        .filter(cue -> cue.end() <= at && at - cue.end() <= FAR)
        .filter(cue -> !ENDS.matcher(text.substring(cue.end(), at)).find())
        .mapToInt(CueWords.Cue::start)
        .min()
        .orElse(at);
  }

  /// The next token that no ordinary word is: it has a digit or a mark.
  private static boolean told(Matcher token) {
    while (token.find()) {
      if (TELLING.matcher(token.group()).find()) {
        return true;
      }
    }
    return false;
  }
}
