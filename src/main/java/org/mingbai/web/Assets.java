package org.mingbai.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
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
/// that they may be kept for ever.
public final class Assets {
  private static final Pattern NAME =
      Pattern.compile("([a-z0-9-]{1,40})\\.(css|js|svg|png|webmanifest)");
  private static final Pattern HASHED =
      Pattern.compile("([a-z0-9-]{1,40})\\.([0-9a-f]{12})\\.(css|js|svg|png|webmanifest)");
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
    ctx.header("Cache-Control", "public, max-age=31536000, immutable");
    Pages.send(ctx, asset.type(), asset.bytes());
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
