package org.mingbai.web;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingbai.language.FitText;

/// Fields of a sent form or of an address's query, decoded strictly, every text made fit.
public final class Form {
  private static final int MOST_FIELDS = 200;
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
    byte[] body = Bodies.read(ctx, limit);
    String type = ctx.req().getContentType();
    if (type == null && body.length > 0 || type != null && !type.toLowerCase(java.util.Locale.ROOT).startsWith("application/x-www-form-urlencoded")) {
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
    return FitText.of(Bodies.utf8(out.toByteArray())).orElseThrow(() -> new Refused(Problem.BAD_TEXT));
  }
}
