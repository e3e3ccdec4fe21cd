package org.mingbai.web;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.mingbai.language.FitText;

/// Fields of a sent form or of an address's query, decoded strictly, every text made fit.
public final class Form {
  private static final int MOST_FIELDS = 200;
  private static final int DRAINED_AT_MOST = 4 * 1024 * 1024;
  private static final String SENT = "mingbai.form";
  private final Map<String, List<String>> fields;

  private Form(Map<String, List<String>> fields) {
    this.fields = fields;
  }

  /// The form sent with this request; the gate has read and checked it.
  public static Form of(Context ctx) {
    Form sent = ctx.attribute(SENT);
    return sent == null ? new Form(Map.of()) : sent;
  }

  /// The query of this request's address.
  public static Form query(Context ctx) {
    String query = ctx.req().getQueryString();
    return query == null ? new Form(Map.of()) : parse(query.getBytes(StandardCharsets.ISO_8859_1));
  }

  static Form read(Context ctx, int limit) {
    byte[] body = body(ctx, limit);
    String type = ctx.header("Content-Type");
    String plain = type == null ? "" : type.toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
    if (!plain.equals("application/x-www-form-urlencoded") && (body.length > 0 || type != null)) {
      throw new Refused(Problem.BAD_TYPE);
    }
    Form form = parse(body);
    ctx.attribute(SENT, form);
    return form;
  }

  /// The field's text, or "" where there is none.
  public String text(String name) {
    return fields.getOrDefault(name, List.of("")).getFirst();
  }

  /// The field's text where it holds more than blanks.
  public Optional<String> filled(String name) {
    return Optional.of(text(name)).filter(t -> !t.isBlank());
  }

  public boolean has(String name) {
    return fields.containsKey(name);
  }

  public List<String> all(String name) {
    return fields.getOrDefault(name, List.of());
  }

  static Form parse(byte[] encoded) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    int start = 0;
    int count = 0;
    for (int i = 0; i <= encoded.length; i++) {
      if (i == encoded.length || encoded[i] == '&') {
        if (i > start) {
          if (++count > MOST_FIELDS) {
            throw new Refused(Problem.BAD_REQUEST);
          }
          pair(encoded, start, i, fields);
        }
        start = i + 1;
      }
    }
    return new Form(fields);
  }

  private static void pair(byte[] encoded, int from, int to, Map<String, List<String>> into) {
    int eq = from;
    while (eq < to && encoded[eq] != '=') {
      eq++;
    }
    String name = decode(encoded, from, eq);
    String value = eq < to ? decode(encoded, eq + 1, to) : "";
    into.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
  }

  private static String decode(byte[] encoded, int from, int to) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(to - from);
    for (int i = from; i < to; i++) {
      byte b = encoded[i];
      if (b == '%') {
        int high = i + 2 < to ? Character.digit(encoded[i + 1], 16) : -1;
        int low = i + 2 < to ? Character.digit(encoded[i + 2], 16) : -1;
        if (high < 0 || low < 0) {
          throw new Refused(Problem.BAD_REQUEST);
        }
        out.write(high * 16 + low);
        i += 2;
      } else {
        out.write(b == '+' ? ' ' : b);
      }
    }
    return FitText.of(utf8(out.toByteArray())).orElseThrow(() -> new Refused(Problem.BAD_TEXT));
  }

  /// The bytes of this request's body, never more than the door takes.
  public static byte[] body(Context ctx, int limit) {
    try {
      InputStream in = ctx.req().getInputStream();
      byte[] body = in.readNBytes(limit + 1);
      if (body.length <= limit) {
        return body;
      }
      // An answer sent while the other side still writes is often lost with the connection: hear
      // the rest out.
      drain(in);
    } catch (IOException broken) {
      throw new Refused(slow(broken) ? Problem.TOO_SLOW : Problem.BAD_REQUEST);
    }
    throw new Refused(Problem.TOO_LARGE);
  }

  private static void drain(InputStream in) throws IOException {
    byte[] rest = new byte[16 * 1024];
    int read = 0;
    for (int left = DRAINED_AT_MOST; left > 0 && read >= 0; left -= read) {
      read = in.read(rest);
    }
  }

  private static boolean slow(Throwable broken) {
    for (Throwable t = broken; t != null; t = t.getCause()) {
      if (t instanceof TimeoutException) {
        return true;
      }
    }
    return false;
  }

  /// The text of these bytes; malformed UTF-8 is refused, never patched (FLT-21).
  public static String utf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException malformed) {
      throw new Refused(Problem.BAD_TEXT);
    }
  }
}
