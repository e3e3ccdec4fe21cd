package org.mingbai.language;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.util.ULocale;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// One message of one language, parsed once; words put into its blanks are never read as a pattern.
final class Wording {
  private final String key;
  private final MessageFormat format;
  private final Set<String> blanks;
  private final MessagePattern parts;

  Wording(String key, String pattern, ULocale locale) {
    this.key = key;
    try {
      this.format = new MessageFormat(pattern, locale);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(
          "the message " + key + " in " + locale + " does not parse", e);
    }
    this.parts = new MessagePattern(pattern);
    this.blanks = names(parts);
  }

  /// All blanks, those inside plurals too.
  private static Set<String> names(MessagePattern parts) {
    Set<String> names = new LinkedHashSet<>();
    for (int i = 0; i < parts.countParts(); i++) {
      if (parts.getPartType(i) == MessagePattern.Part.Type.ARG_NAME) {
        names.add(parts.getSubstring(parts.getPart(i)));
      }
    }
    return Collections.unmodifiableSet(names);
  }

  Set<String> blanks() {
    return blanks;
  }

  /// The message with every blank filled; a blank too few or too many is an error.
  String fill(Map<String, Object> values) {
    if (!values.keySet().equals(blanks)) {
      throw new IllegalArgumentException(
          "the message " + key + " has blanks " + blanks + ", filled were " + values.keySet());
    }
    synchronized (format) {
      return format.format(new HashMap<>(values));
    }
  }

  /// The message with these words for its blanks; of a plural the form for many.
  String outline(Function<String, String> words) {
    StringBuilder out = new StringBuilder();
    outline(0, "", words, out);
    return out.toString();
  }

  /// Writes the message that starts at this part; `number` stands for its number signs.
  private void outline(
      int start, String number, Function<String, String> words, StringBuilder out) {
    int end = parts.getLimitPartIndex(start);
    int from = parts.getPart(start).getLimit();
    for (int i = start + 1; i <= end; i++) {
      MessagePattern.Part part = parts.getPart(i);
      out.append(parts.getPatternString(), from, part.getIndex());
      from = part.getLimit();
      switch (part.getType()) {
        case ARG_START -> {
          argument(i, words, out);
          i = parts.getLimitPartIndex(i);
          from = parts.getPart(i).getLimit();
        }
        case REPLACE_NUMBER -> out.append(number);
        case INSERT_CHAR -> out.append((char) part.getValue());
        default -> {}
      }
    }
  }

  private void argument(int start, Function<String, String> words, StringBuilder out) {
    String said = words.apply(parts.getSubstring(parts.getPart(start + 1)));
    int many = parts.getPart(start).getArgType().hasPluralStyle() ? many(start) : 0;
    if (many > 0) {
      outline(many, said, words, out);
    } else {
      out.append(said);
    }
  }

  /// Where the form for many begins.
  private int many(int start) {
    int end = parts.getLimitPartIndex(start);
    for (int i = start + 2; i < end; i++) {
      if (parts.getPartType(i) == MessagePattern.Part.Type.ARG_SELECTOR
          && parts.getSubstring(parts.getPart(i)).equals("other")) {
        return i + 1;
      }
      if (parts.getPartType(i) == MessagePattern.Part.Type.MSG_START) {
        i = parts.getLimitPartIndex(i);
      }
    }
    return 0;
  }
}
