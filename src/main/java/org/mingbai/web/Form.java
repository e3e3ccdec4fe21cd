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

/// Fields of a sent form or of an address's query, decoded strictly, every text made fit; and the
/// one file that a form may bring, held in memory and under no name.
public final class Form {
  private static final int MOST_FIELDS = 200;
  private static final int DRAINED_AT_MOST = 4 * 1024 * 1024;
  private static final int DRAINED_OF_FILES = 64 * 1024 * 1024;
  private static final String SENT = "mingbai.form";
  private final Map<String, List<String>> fields;
  private final Map<String, byte[]> files;

  private Form(Map<String, List<String>> fields, Map<String, byte[]> files) {
    this.fields = fields;
    this.files = files;
  }

  /// The form sent with this request; the gate has read and checked it.
  public static Form of(Context ctx) {
    Form sent = ctx.attribute(SENT);
    return sent == null ? new Form(Map.of(), Map.of()) : sent;
  }

  /// The query of this request's address.
  public static Form query(Context ctx) {
    String query = ctx.req().getQueryString();
    return query == null
        ? new Form(Map.of(), Map.of())
        : parse(query.getBytes(StandardCharsets.ISO_8859_1));
  }

  static Form read(Context ctx, Door door) {
    String type = ctx.header("Content-Type");
    String plain = type == null ? "" : type.toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
    boolean parts = type != null && door.files() && plain.equals("multipart/form-data");
    byte[] body = body(ctx, door.limit(), parts ? Problem.FILE_TOO_LARGE : Problem.TOO_LARGE);
    boolean coded = plain.equals("application/x-www-form-urlencoded");
    if (!parts && !coded && (body.length > 0 || type != null)) {
      throw new Refused(Problem.BAD_TYPE);
    }
    Form form = parts ? parse(body, type) : parse(body);
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

  /// The bytes of the file this field brought; empty where none was chosen.
  public Optional<byte[]> file(String name) {
    return Optional.ofNullable(files.get(name));
  }

  /// A form in parts: few fields, all in UTF-8, and at most one file, whose name is not looked at.
  static Form parse(byte[] body, String type) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    Map<String, byte[]> files = new LinkedHashMap<>();
    List<FormParts.Part> parts = FormParts.of(body, type, MOST_FIELDS);
    for (FormParts.Part part : parts) {
      String name = fit(part.name());
      switch (part.sort()) {
        case WORDS ->
            fields.computeIfAbsent(name, n -> new ArrayList<>()).add(fit(part.bytes(body)));
        case FILE -> {
          if (files.put(name, part.bytes(body)) != null) {
            throw new Refused(Problem.BAD_REQUEST);
          }
        }
        case NO_FILE -> {}
      }
    }
    if (files.size() > 1) {
      throw new Refused(Problem.BAD_REQUEST);
    }
    return new Form(fields, files);
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
    return new Form(fields, Map.of());
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
    return fit(out.toByteArray());
  }

  private static String fit(byte[] text) {
    return FitText.of(utf8(text)).orElseThrow(() -> new Refused(Problem.BAD_TEXT));
  }

  /// The bytes of this request's body, never more than the door takes.
  public static byte[] body(Context ctx, int limit) {
    return body(ctx, limit, Problem.TOO_LARGE);
  }

  private static byte[] body(Context ctx, int limit, Problem tooLarge) {
    try {
      InputStream in = ctx.req().getInputStream();
      boolean told = ctx.req().getContentLengthLong() > limit;
      byte[] body = told ? new byte[0] : in.readNBytes(limit + 1);
      if (!told && body.length <= limit) {
        return body;
      }
      // An answer sent while the other side still writes is often lost with the connection: hear
      // the rest out.
      drain(in, tooLarge == Problem.FILE_TOO_LARGE ? DRAINED_OF_FILES : DRAINED_AT_MOST);
    } catch (IOException broken) {
      throw new Refused(slow(broken) ? Problem.TOO_SLOW : Problem.BAD_REQUEST);
    }
    throw new Refused(tooLarge);
  }

  private static void drain(InputStream in, int most) throws IOException {
    byte[] rest = new byte[16 * 1024];
    int read = 0;
    for (int left = most; left > 0 && read >= 0; left -= read) {
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
