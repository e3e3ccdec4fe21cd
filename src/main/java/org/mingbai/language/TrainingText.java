package org.mingbai.language;

import com.ibm.icu.text.MessagePattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a locale folder says in its own language, for learning that language from.
final class TrainingText {
  private TrainingText() {}

  static List<String> of(LocaleFolder folder) {
    List<String> texts = new ArrayList<>();
    folder.samples().forEach(sample -> texts.add(sample.text()));
    Character.UnicodeScript own = script(String.join(" ", folder.messages().values()));
    // Hindi or Urdu in Latin letters would teach what Latin letters look like.
    texts.removeIf(text -> script(text) != own);
    folder.messages().values().forEach(message -> texts.add(literal(message)));
    for (SheetSource sheet : folder.sheets()) {
      texts.addAll(sheet.sections().values());
      texts.add(String.valueOf(sheet.front().get("title")));
      if (sheet.front().get("questions") instanceof List<?> questions) {
        questions.forEach(question -> texts.add(String.valueOf(question)));
      }
    }
    return texts;
  }

  /// By language tag, the words of languages with letters of their own as people type them in Latin
  /// ones: "amar beton".
  static Map<String, Set<String>> latin(Languages languages) {
    Map<String, Set<String>> all = new HashMap<>();
    for (LocaleFolder folder : languages.all()) {
      String said = String.join(" ", folder.messages().values());
      if (script(said) != Character.UnicodeScript.LATIN) {
        Set<String> words = new HashSet<>();
        folder.lexicon().forEach(term -> addLatin(words, term.words()));
        folder.samples().forEach(sample -> addLatin(words, sample.text()));
        all.put(folder.language().tag(), Set.copyOf(words));
      }
    }
    return Map.copyOf(all);
  }

  private static void addLatin(Set<String> words, String text) {
    if (text.chars().anyMatch(c -> c >= 'a' && c <= 'z')) {
      Grams.tokens(text).stream()
          .map(Grams.Token::form)
          .filter(form -> form.charAt(0) < 128)
          .forEach(words::add);
    }
  }

  static Character.UnicodeScript script(String text) {
    return Scripts.most(Scripts.counts(text));
  }

  /// The words of a message without its blanks; of plural forms nothing but what stands around
  /// them.
  private static String literal(String message) {
    MessagePattern pattern = new MessagePattern(message);
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (int i = 0; i < pattern.countParts(); i++) {
      MessagePattern.Part part = pattern.getPart(i);
      if (part.getType() == MessagePattern.Part.Type.ARG_START) {
        out.append(message, from, part.getIndex()).append(' ');
        i = pattern.getLimitPartIndex(i);
        from = pattern.getPart(i).getLimit();
      }
    }
    return out.append(message.substring(from)).toString();
  }
}
