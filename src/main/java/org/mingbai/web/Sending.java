package org.mingbai.web;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// Sends a whole answer, packed where the asker can unpack.
public final class Sending {
  private static final int WORTH_PACKING = 800;

  private Sending() {}

  /// Text that holds nothing secret beside words an attacker could choose: packed with gzip.
  public static void text(Context ctx, String type, byte[] body) {
    ctx.contentType(type);
    ctx.header("Vary", "Accept-Encoding");
    if (body.length >= WORTH_PACKING && unpacks(ctx.header("Accept-Encoding"))) {
      ctx.header("Content-Encoding", "gzip");
      plain(ctx, packed(body));
    } else {
      plain(ctx, body);
    }
  }

  private static void plain(Context ctx, byte[] body) {
    ctx.res().setContentLength(body.length);
    ctx.result(body);
  }

  private static boolean unpacks(@Nullable String accepts) {
    if (accepts == null) {
      return false;
    }
    for (String part : accepts.toLowerCase(Locale.ROOT).split(",")) {
      String[] words = part.strip().split(";");
      if (words[0].strip().equals("gzip")) {
        return words.length < 2 || !words[1].strip().matches("q=0(\\.0*)?");
      }
    }
    return false;
  }

  private static byte[] packed(byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(body.length / 3 + 64);
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(body);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }
}
