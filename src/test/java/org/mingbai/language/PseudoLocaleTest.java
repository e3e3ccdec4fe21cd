package org.mingbai.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// UX-25: messages 40 % longer, bracketed and accented still parse, keep their blanks and format.
class PseudoLocaleTest {
  private final Map<String, String> english =
      Languages.read(null).find("en").orElseThrow().messages();

  @Test
  void longer_and_bracketed_messages_still_format() {
    english.forEach((key, pattern) -> {
      Wording plain = new Wording(key, pattern, ULocale.ENGLISH);
      Wording pseudo = new Wording(key, stretched(pattern), ULocale.forLanguageTag("ar"));
      assertThat(pseudo.blanks()).as(key).isEqualTo(plain.blanks());
      Map<String, Object> values = new HashMap<>();
      plain.blanks().forEach(blank -> values.put(blank, value(pattern, blank)));
      assertThat(pseudo.fill(values)).as(key).startsWith("[").endsWith("]");
    });
  }

  private static Object value(String pattern, String blank) {
    return pattern.contains("{" + blank + ",") && !pattern.contains("{" + blank + ", select")
        ? 3
        : "x";
  }

  /// The same pattern with its literal text accented and 40 % longer.
  private static String stretched(String text) {
    MessagePattern pattern = new MessagePattern(text);
    StringBuilder out = new StringBuilder("[");
    int depth = 0;
    int literal = 0;
    for (int i = 0; i < pattern.countParts(); i++) {
      MessagePattern.Part part = pattern.getPart(i);
      if (part.getType() == MessagePattern.Part.Type.ARG_START && depth++ == 0) {
        out.append(accented(text.substring(literal, part.getIndex())));
        literal = part.getIndex();
      } else if (part.getType() == MessagePattern.Part.Type.ARG_LIMIT && --depth == 0) {
        out.append(text, literal, part.getLimit());
        literal = part.getLimit();
      }
    }
    String rest = text.substring(literal);
    return out.append(accented(rest))
        .append("~".repeat(text.length() * 2 / 5))
        .append(']')
        .toString();
  }

  private static String accented(String literal) {
    return literal.replace('a', 'á').replace('e', 'é').replace('o', 'ö').replace('u', 'ü');
  }
}
