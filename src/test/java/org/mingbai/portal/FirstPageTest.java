package org.mingbai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// UX-01: the first page with its style sheet, as sent.
class FirstPageTest {
  private static final Pattern LOADS =
      Pattern.compile("<(?:link rel=\"stylesheet\" href|script src|img src)=\"([^\"]+)\"");
  private static RunningPortal house;
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeAll
  static void open() {
    house = new RunningPortal(false);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/zh", "/ar", "/sw", "/en", "/lg", "/fr"})
  void the_first_page_is_light(String path) throws Exception {
    int bytes = packed(path).body().length;
    int requests = 1;
    Matcher m = LOADS.matcher(plain(path));
    while (m.find()) {
      bytes += packed(m.group(1)).body().length;
      requests++;
    }
    assertThat(bytes).as("bytes of " + path).isLessThanOrEqualTo(14 * 1024);
    assertThat(requests).isLessThanOrEqualTo(2);
    System.out.println("first page " + path + " " + bytes + " bytes, " + requests + " requests");
  }

  private HttpResponse<byte[]> packed(String path) throws Exception {
    HttpResponse<byte[]> answer =
        client.send(
            HttpRequest.newBuilder(URI.create(house.base() + path))
                .header("Accept-Encoding", "gzip")
                .build(),
            HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-encoding")).hasValue("gzip");
    return answer;
  }

  private String plain(String path) throws Exception {
    return client
        .send(
            HttpRequest.newBuilder(URI.create(house.base() + path)).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }
}
