package org.mingbai.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingbai.language.Languages;
import org.mingbai.language.LocaleFolder;

/// Finds what a person should not have to tell, by the cue before it: a password, which is masked
/// before anything is kept, and the number of a document, which is only pointed out.
public final class SecretWords {
  /// What stands in the place of a password.
  public static final String MASK = "▪▪▪▪▪";

  private static final int LONGEST = 4000;
  private static final int NEAR = 24;
  private static final int TOKEN_MOST = 64;
  private static final Pattern TOKEN =
      Pattern.compile(
          "[[\\p{L}\\p{N}@#$%&*!_^~+.-]&&[^\\p{IsHan}]]*[\\p{Nd}@#$%&*_^~+]"
              + "[[\\p{L}\\p{N}@#$%&*!_^~+.-]&&[^\\p{IsHan}]]*");
  private static final Pattern NUMBER = Pattern.compile("[A-Za-z]{0,3}[\\p{Nd}][\\p{Nd} -]{4,24}");
  private final Pattern passwords;
  private final Pattern documents;

  public SecretWords(Languages languages) {
    passwords = cues(languages, "chat.said.password");
    documents = cues(languages, "chat.said.document");
  }

  private static Pattern cues(Languages languages, String key) {
    List<String> all = new ArrayList<>();
    for (LocaleFolder folder : languages.all()) {
      all.addAll(Plain.listed(folder, key));
    }
    String alternatives =
        all.stream()
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(SecretWords::bounded)
            .collect(Collectors.joining("|"));
    return alternatives.isEmpty()
        ? Pattern.compile("(?!)")
        : Pattern.compile(alternatives, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static String bounded(String cue) {
    String words =
        Arrays.stream(cue.split("\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s+"));
    return Plain.dense(cue) ? words : "(?<![\\p{L}\\p{M}])" + words + "(?![\\p{L}\\p{M}])";
  }

  /// The text with every password that was told by its cue masked.
  public String masked(String text) {
    if (text.length() > LONGEST) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    int at = 0;
    Matcher cue = passwords.matcher(text);
    while (cue.find()) {
      Optional<Matcher> told = cue.end() < at ? Optional.empty() : after(text, cue.end(), TOKEN, 4);
      if (told.isPresent()) {
        out.append(text, at, told.get().start()).append(MASK);
        at = told.get().end();
      }
    }
    return at == 0 ? text : out.append(text.substring(at)).toString();
  }

  /// Does it tell the number of a document?
  public boolean document(String text) {
    if (text.length() > LONGEST) {
      return false;
    }
    Matcher cue = documents.matcher(text);
    while (cue.find()) {
      if (after(text, cue.end(), NUMBER, 6).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /// The token of this form that begins shortly after the cue, at least so long.
  private static Optional<Matcher> after(String text, int from, Pattern form, int least) {
    int to = Math.min(text.length(), from + NEAR + TOKEN_MOST);
    Matcher token = form.matcher(text).region(from, to);
    boolean near = token.find() && token.start() - from <= NEAR;
    return near && token.end() - token.start() >= least ? Optional.of(token) : Optional.empty();
  }
}
