package org.mingbai.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Reads request bodies: never more than the door takes, never other than UTF-8.
final class Bodies {
  private static final int DRAINED_AT_MOST = 4 * 1024 * 1024;

  private Bodies() {}

  static byte[] read(Context ctx, int limit) {
    try {
      InputStream in = ctx.req().getInputStream();
      byte[] body = in.readNBytes(limit + 1);
      if (body.length <= limit) {
        return body;
      }
      // An answer sent while the other side still writes is often lost with the connection: hear the rest out.
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
      if (t instanceof java.util.concurrent.TimeoutException) {
        return true;
      }
    }
    return false;
  }

  /// The text of these bytes; malformed UTF-8 is refused, never patched (FLT-21).
  static String utf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException malformed) {
      throw new Refused(Problem.BAD_TEXT);
    }
  }
}
