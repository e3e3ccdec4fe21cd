package org.mingbai.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mingbai.grievance.Feed;
import org.mingbai.language.Languages;
import org.mingbai.language.Phrasebook;

/// A real server on a free port, and a client that sends exactly the bytes it is told to.
public final class RunningServer implements AutoCloseable {
  private static final Languages LANGUAGES = Languages.read(null);
  private final WebServer server;

  public RunningServer(WebSettings settings, RouteGroup... groups) {
    this(settings, Guards.nobody(), groups);
  }

  public RunningServer(WebSettings settings, Guards guards, RouteGroup... groups) {
    this(settings, guards, (stream, wake) -> () -> {}, groups);
  }

  private RunningServer(WebSettings settings, Guards guards, Feed feed, RouteGroup... groups) {
    WebParts parts =
        new WebParts(
            LANGUAGES,
            new Phrasebook(LANGUAGES),
            guards,
            () -> true,
            RunningServer::stamped,
            feed,
            InstantSource.system());
    server = new WebServer(settings, parts, List.of(groups));
    server.start();
  }

  private static byte[] stamped(String text) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(("test key " + text).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }

  public static RunningServer quiet(RouteGroup... groups) {
    return new RunningServer(new WebSettings("127.0.0.1", 0, null, List.of(), false), groups);
  }

  static RunningServer fed(Feed feed, RouteGroup... groups) {
    return new RunningServer(
        new WebSettings("127.0.0.1", 0, null, List.of(), false), Guards.nobody(), feed, groups);
  }

  public static Languages languages() {
    return LANGUAGES;
  }

  public int port() {
    return server.port();
  }

  public WebServer server() {
    return server;
  }

  @Override
  public void close() {
    server.stop();
  }

  /// One whole answer.
  public record Answer(int status, Map<String, List<String>> headers, byte[] body) {
    public String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    public String header(String name) {
      return String.join(", ", headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()));
    }
  }

  /// A request line with headers; `Host` and `Connection: close` are added unless given.
  public Answer send(String method, String target, String body, String... headers) {
    return send(method, target, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  public Answer send(String method, String target, byte[] body, String... headers) {
    StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
    String all = "\n" + String.join("\n", headers).toLowerCase(Locale.ROOT);
    if (!all.contains("\nhost:")) {
      head.append("Host: localhost:").append(port()).append("\r\n");
    }
    for (String h : headers) {
      head.append(h).append("\r\n");
    }
    head.append("Connection: close\r\n");
    if (!all.contains("\ntransfer-encoding:") && (body.length > 0 || method.equals("POST"))) {
      head.append("Content-Length: ").append(body.length).append("\r\n");
    }
    ByteArrayOutputStream raw = new ByteArrayOutputStream();
    raw.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
    raw.writeBytes(body);
    return raw(raw.toByteArray());
  }

  public Answer get(String target, String... headers) {
    return send("GET", target, "", headers);
  }

  /// Sends these bytes and reads until the other side closes.
  public Answer raw(byte[] bytes) {
    try (Socket socket = new Socket("127.0.0.1", port())) {
      socket.setSoTimeout(40_000);
      Thread writer =
          Thread.ofVirtual()
              .start(() -> {
                try {
                  socket.getOutputStream().write(bytes);
                  socket.getOutputStream().flush();
                } catch (IOException closed) {
                  // the server may refuse before it has read everything
                }
              });
      byte[] got = readAll(socket.getInputStream());
      writer.join(1000);
      return parse(got);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] readAll(InputStream in) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    try {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        out.write(buffer, 0, n);
      }
    } catch (IOException reset) {
      // what came before the reset counts
    }
    return out.toByteArray();
  }

  private static Answer parse(byte[] got) {
    String latin = new String(got, StandardCharsets.ISO_8859_1);
    int end = latin.indexOf("\r\n\r\n");
    if (end < 0) {
      return new Answer(0, Map.of(), got);
    }
    String[] rows = latin.substring(0, end).split("\r\n");
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (int i = 1; i < rows.length; i++) {
      int colon = rows[i].indexOf(':');
      headers
          .computeIfAbsent(
              rows[i].substring(0, colon).strip().toLowerCase(Locale.ROOT), k -> new ArrayList<>())
          .add(rows[i].substring(colon + 1).strip());
    }
    byte[] body = java.util.Arrays.copyOfRange(got, end + 4, got.length);
    if (headers.getOrDefault("transfer-encoding", List.of()).contains("chunked")) {
      body = unchunk(latin.substring(end + 4));
    }
    return new Answer(Integer.parseInt(rows[0].split(" ")[1]), headers, body);
  }

  private static byte[] unchunk(String rest) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (true) {
      int line = rest.indexOf("\r\n", at);
      int size = line < 0 ? 0 : Integer.parseInt(rest.substring(at, line), 16);
      if (size == 0 || line + 2 + size > rest.length()) {
        return out.toString().getBytes(StandardCharsets.ISO_8859_1);
      }
      out.append(rest, line + 2, line + 2 + size);
      at = line + 4 + size;
    }
  }
}
