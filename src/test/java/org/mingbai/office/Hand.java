package org.mingbai.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Turns pages and sends forms over HTTP as a browser without script does.
final class Hand {
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String base;
  private String cookie = "";

  Hand(String base) {
    this.base = base;
  }

  Hand holding(String token) {
    cookie = "__Host-staff=" + token;
    return this;
  }

  /// An answer.
  record Page(int status, String body, HttpResponse<String> response) {
    String header(String name) {
      return String.join(", ", response.headers().allValues(name));
    }

    String place() {
      return header("location");
    }
  }

  Page get(String path) {
    return send(request(path).GET().build());
  }

  /// Sends the form of this page that goes to this address: its hidden fields as they stand, and
  /// these beside them.
  Page submit(String page, String action, String... namesAndValues) {
    Page drawn = get(page);
    return post(action, fields(drawn.body(), action, namesAndValues));
  }

  /// The fields of a form of a drawn page.
  static List<String> fields(String html, String action, String... namesAndValues) {
    Matcher form =
        Pattern.compile(
                "<form[^>]*action=\"" + Pattern.quote(action) + "\"[^>]*>(.*?)</form>",
                Pattern.DOTALL)
            .matcher(html);
    if (!form.find()) {
      throw new AssertionError("no form to " + action + " in " + html);
    }
    List<String> fields = new ArrayList<>();
    Matcher hidden = HIDDEN.matcher(form.group(1));
    while (hidden.find()) {
      fields.add(hidden.group(1));
      fields.add(plain(hidden.group(2)));
    }
    fields.addAll(List.of(namesAndValues));
    return fields;
  }

  static String plain(String attribute) {
    return attribute
        .replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }

  Page post(String path, List<String> namesAndValues) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < namesAndValues.size(); i += 2) {
      body.append(i == 0 ? "" : "&")
          .append(coded(namesAndValues.get(i)))
          .append('=')
          .append(coded(namesAndValues.get(i + 1)));
    }
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", base)
            .header("Sec-Fetch-Site", "same-origin")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build());
  }

  /// Sends a form in parts with one file in it, as a browser does where a form says so.
  Page post(String path, List<String> namesAndValues, String field, String name, byte[] file) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int i = 0; i < namesAndValues.size(); i += 2) {
      body.writeBytes(part(namesAndValues.get(i) + "\"", ""));
      body.writeBytes((namesAndValues.get(i + 1) + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
    body.writeBytes(
        part(
            field + "\"; filename=\"" + name + "\"", "Content-Type: application/octet-stream\r\n"));
    body.writeBytes(file);
    body.writeBytes("\r\n--part--\r\n".getBytes(StandardCharsets.UTF_8));
    return send(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=part")
            .header("Origin", base)
            .header("Sec-Fetch-Site", "same-origin")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
            .build());
  }

  private static byte[] part(String disposition, String more) {
    return ("--part\r\nContent-Disposition: form-data; name=\""
            + disposition
            + "\r\n"
            + more
            + "\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String coded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "text/html");
    return cookie.isEmpty() ? request : request.header("Cookie", cookie);
  }

  private Page send(HttpRequest request) {
    try {
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
      for (String set : response.headers().allValues("set-cookie")) {
        String pair = set.split(";", 2)[0];
        cookie = pair.endsWith("=") ? "" : pair;
      }
      return new Page(response.statusCode(), response.body(), response);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
