package org.mingbai.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingbai.language.FitText;
import org.mingbai.web.Door;
import org.mingbai.web.Form;
import org.mingbai.web.Pages;
import org.mingbai.web.Problem;
import org.mingbai.web.Refused;

/// The fields of a sent JSON object, read strictly: one flat object of texts, only known names,
/// none twice, nothing after it (SEC-32).
final class Fields {
  /// The most bytes of UTF-8 in what a person tells (SEC-31).
  static final int WORDS = 64 * 1024;

  private static final int SHORT = 1_000;
  private static final JsonFactory STRICT =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(20)
                  .maxNumberLength(20)
                  .maxStringLength(Door.USUAL_LIMIT)
                  .maxNameLength(200)
                  .build())
          .build();

  private final Map<String, String> texts;

  private Fields(Map<String, String> texts) {
    this.texts = texts;
  }

  static Fields read(Context ctx, Set<String> known) {
    String text = Form.utf8(Form.body(ctx, Door.USUAL_LIMIT));
    Map<String, String> texts = new TreeMap<>();
    try (JsonParser json = STRICT.createParser(text)) {
      object(ctx, json, known, texts);
    } catch (JsonProcessingException malformed) {
      throw new Refused(Problem.BAD_JSON);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return new Fields(texts);
  }

  private static void object(
      Context ctx, JsonParser json, Set<String> known, Map<String, String> into)
      throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw new Refused(Problem.BAD_JSON);
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (!known.contains(name)) {
        throw new Refused(Problem.BAD_JSON);
      }
      if (value == JsonToken.VALUE_STRING) {
        into.put(name, json.getText());
      } else if (value != JsonToken.VALUE_NULL) {
        throw Refused.field(name);
      }
      if (name.equals("locale") && into.containsKey(name)) {
        Pages.speaks(ctx, json.getText());
      }
    }
    if (json.currentToken() != JsonToken.END_OBJECT || json.nextToken() != null) {
      throw new Refused(Problem.BAD_JSON);
    }
  }

  /// What a person tells in this field; none where it is missing or blank. It is made fit and
  /// otherwise left as it was written.
  Optional<String> words(String name) {
    return text(name, WORDS);
  }

  /// The same where it must not be missing.
  String needed(String name) {
    return words(name).orElseThrow(() -> Refused.field(name));
  }

  /// A short field: a tag, an id, a code.
  Optional<String> brief(String name) {
    return text(name, SHORT);
  }

  private Optional<String> text(String name, int limit) {
    String raw = texts.get(name);
    if (raw == null) {
      return Optional.empty();
    }
    if (bytes(raw) > limit) {
      throw new Refused(Problem.TOO_LARGE);
    }
    String fit = FitText.of(raw).orElseThrow(() -> new Refused(Problem.BAD_TEXT));
    return fit.isBlank() ? Optional.empty() : Optional.of(fit);
  }

  private static int bytes(String raw) {
    return raw.length() > Door.USUAL_LIMIT
        ? raw.length()
        : raw.getBytes(StandardCharsets.UTF_8).length;
  }

  /// What was asked, as one hash: the same fields give the same, whatever their order or way of
  /// writing.
  String hash() {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      texts.forEach((name, raw) -> sha.update(part(name, FitText.of(raw).orElse(null))));
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }

  private static byte[] part(String name, @Nullable String value) {
    String text = value == null ? "" : value;
    int length = text.getBytes(StandardCharsets.UTF_8).length;
    return (name + " " + length + "\n" + text + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
