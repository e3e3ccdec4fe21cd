package org.mingbai.language;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// One message of one language, parsed once; words put into its blanks are never read as a pattern.
final class Wording {
  private final String key;
  private final MessageFormat format;
  private final Set<String> blanks;

  Wording(String key, String pattern, ULocale locale) {
    this.key = key;
    try {
      this.format = new MessageFormat(pattern, locale);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(
          "the message " + key + " in " + locale + " does not parse", e);
    }
    this.blanks = names(pattern);
  }

  /// All blanks, those inside plurals too.
  private static Set<String> names(String pattern) {
    MessagePattern parts = new MessagePattern(pattern);
    Set<String> names = new HashSet<>();
    for (int i = 0; i < parts.countParts(); i++) {
      if (parts.getPartType(i) == MessagePattern.Part.Type.ARG_NAME) {
        names.add(parts.getSubstring(parts.getPart(i)));
      }
    }
    return Set.copyOf(names);
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
}
