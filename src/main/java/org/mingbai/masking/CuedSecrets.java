package org.mingbai.masking;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingbai.language.Languages;
import org.mingbai.language.Word;
import org.mingbai.masking.Hidden.Kind;

/// Finds passwords and numbers of papers by the words before them.
final class CuedSecrets {
  private static final int NEAR = 24;
  private static final int TOKEN_MOST = 64;
  private static final Pattern TOKEN =
      Pattern.compile("[[\\p{L}\\p{N}@#$%&*!_^~+.-]&&[^\\p{IsHan}]]++");
  private static final Pattern TELLING = Pattern.compile("[\\p{Nd}@#$%&*_^~+]");
  private static final Pattern NUMBER =
      Pattern.compile("[A-Za-z]{0,3}[\\p{Nd}][\\p{Nd} -]{3,23}\\p{Nd}");
  private final CueWords passwords;
  private final CueWords documents;

  CuedSecrets(Languages languages) {
    passwords = new CueWords(languages, "chat.said.password");
    documents = new CueWords(languages, "chat.said.document");
  }

  List<Hidden> passwords(String text, List<Word> words) {
    return after(passwords.ends(words), text, TOKEN, 4, Kind.PASSWORD);
  }

  List<Hidden> documents(String text, List<Word> words) {
    return after(documents.ends(words), text, NUMBER, 6, Kind.DOCUMENT);
  }

  /// The tokens of this form that begin shortly after a cue, at least so long.
  private static List<Hidden> after(
      List<Integer> cues, String text, Pattern form, int least, Kind kind) {
    List<Hidden> found = new ArrayList<>();
    int at = 0;
    for (int cue : cues) {
      int to = Math.min(text.length(), cue + NEAR + TOKEN_MOST);
      Matcher token = form.matcher(text).region(cue, to);
      boolean near = cue >= at && told(token) && token.start() - cue <= NEAR;
      if (near && token.end() - token.start() >= least) {
        found.add(new Hidden(kind, token.start(), token.end()));
        at = token.end();
      }
    }
    return found;
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
