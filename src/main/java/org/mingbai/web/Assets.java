package org.mingbai.web;

import io.javalin.http.Context;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The house's own files under resources/static, served under a name that carries their hash, so
/// that they may be kept for ever; and how any file is sent.
public final class Assets {
  private static final Pattern NAME =
      Pattern.compile("([a-z0-9-]{1,40})\\.(css|js|svg|png|webmanifest)");
  private static final Pattern HASHED =
      Pattern.compile("([a-z0-9-]{1,40})\\.([0-9a-f]{12})\\.(css|js|svg|png|webmanifest)");
  private static final Pattern RANGE = Pattern.compile("bytes=(?!-$)([0-9]{0,15})-([0-9]{0,15})");
  private static final String FOR_EVER = "public, max-age=31536000, immutable";
  private final Map<String, Optional<Asset>> read = new ConcurrentHashMap<>();

  private record Asset(String type, String hash, byte[] bytes) {}

  /// The address of this file, hash and all: `/static/look.0123456789ab.css`.
  public String url(String name) {
    Asset asset =
        asset(name).orElseThrow(() -> new IllegalArgumentException("no such file: static/" + name));
    int dot = name.lastIndexOf('.');
    return "/static/" + name.substring(0, dot) + "." + asset.hash() + name.substring(dot);
  }

  void serve(Context ctx) {
    Matcher m = HASHED.matcher(ctx.pathParam("file"));
    if (!m.matches()) {
      throw new Refused(Problem.NOT_FOUND);
    }
    Asset asset =
        asset(m.group(1) + "." + m.group(3))
            .filter(a -> a.hash().equals(m.group(2)))
            .orElseThrow(() -> new Refused(Problem.NOT_FOUND));
    ctx.header("Cache-Control", FOR_EVER);
    Pages.send(ctx, asset.type(), asset.bytes());
  }

  /// Sends a file, whole or the part that was asked for: players skip, and go on where the line
  /// broke. The name must carry the content's hash, else the answer may not be kept.
  public static void play(Context ctx, String type, Path file, boolean open) throws IOException {
    long size = Files.size(file);
    Matcher range = RANGE.matcher(Optional.ofNullable(ctx.header("Range")).orElse(""));
    long from = 0;
    long to = size - 1;
    if (range.matches()) {
      boolean last = range.group(1).isEmpty();
      from =
          last
              ? Math.max(0, size - Long.parseLong(range.group(2)))
              : Long.parseLong(range.group(1));
      to = last || range.group(2).isEmpty() ? to : Math.min(to, Long.parseLong(range.group(2)));
      ctx.status(from > to ? 416 : 206);
      ctx.header("Content-Range", "bytes " + (from > to ? "*" : from + "-" + to) + "/" + size);
    }
    ctx.header("Accept-Ranges", "bytes");
    if (open) {
      ctx.header("Cache-Control", FOR_EVER);
    }
    // no letters in it, so none of their signs are named
    ctx.res().setCharacterEncoding((String) null);
    ctx.res().setContentType(type);
    long length = Math.max(0, to - from + 1);
    ctx.res().setContentLengthLong(length);
    if (length > 0) {
      ctx.result(new Piece(Files.newInputStream(file), from, length));
    }
  }

  /// So many bytes of a file from a place on.
  private static final class Piece extends FilterInputStream {
    private long left;

    Piece(InputStream in, long from, long length) throws IOException {
      super(in);
      in.skipNBytes(from);
      left = length;
    }

    @Override
    public int read() throws IOException {
      int read = left == 0 ? -1 : in.read();
      left -= read < 0 ? 0 : 1;
      return read;
    }

    @Override
    public int read(byte[] into, int at, int most) throws IOException {
      int read = left == 0 ? -1 : in.read(into, at, (int) Math.min(most, left));
      left -= Math.max(0, read);
      return read;
    }
  }

  private Optional<Asset> asset(String name) {
    return NAME.matcher(name).matches()
        ? read.computeIfAbsent(name, Assets::load)
        : Optional.empty();
  }

  private static Optional<Asset> load(String name) {
    try (InputStream in = Assets.class.getResourceAsStream("/static/" + name)) {
      if (in == null) {
        return Optional.empty();
      }
      byte[] bytes = in.readAllBytes();
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return Optional.of(
          new Asset(type(name), HexFormat.of().formatHex(Arrays.copyOf(hash, 6)), bytes));
    } catch (IOException | GeneralSecurityException unreadable) {
      throw new IllegalStateException("static/" + name, unreadable);
    }
  }

  private static String type(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "css" -> "text/css; charset=utf-8";
      case "js" -> "text/javascript; charset=utf-8";
      case "svg" -> "image/svg+xml; charset=utf-8";
      case "webmanifest" -> "application/manifest+json; charset=utf-8";
      default -> "image/png";
    };
  }
}
