package org.mingbai.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.mingbai.web.Pages;

/// Writes answers as JSON: records as they stand, fields without a value left out.
final class Json {
  private static final String TYPE = "application/json; charset=utf-8";
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
          .build();

  private Json() {}

  static void send(Context ctx, int status, Object answer) {
    byte[] body = line(answer).getBytes(StandardCharsets.UTF_8);
    ctx.status(status).contentType(TYPE).result(body);
    ctx.res().setContentLength(body.length);
  }

  /// For answers that hold nothing of a person: packed where the asker can unpack.
  static void sendPublic(Context ctx, Object answer) {
    Pages.send(
        ctx,
        TYPE,
        answer instanceof byte[] ready ? ready : line(answer).getBytes(StandardCharsets.UTF_8));
  }

  /// One line without a break.
  static String line(Object answer) {
    try {
      return MAPPER.writeValueAsString(answer);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException(
          "an answer cannot be written: " + answer.getClass().getSimpleName(), broken);
    }
  }

  static byte[] resource(String name) {
    try (InputStream in = Json.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no such resource: " + name);
      }
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
