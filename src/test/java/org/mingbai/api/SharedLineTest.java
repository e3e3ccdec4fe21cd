package org.mingbai.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingbai.HouseFixture;

/// SEC-11: a proxy sends many people's requests over one connection; what one sends may change
/// nothing in what the next is taken to have sent.
class SharedLineTest {
  private static final int PATIENCE = 30_000;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 20, 42})
  void a_token_is_read_letter_by_letter_after_a_shorter_one_in_other_letters(
      int length, @TempDir Path home) throws Exception {
    try (HouseFixture house = HouseFixture.open(home);
        Socket line = new Socket("127.0.0.1", house.port())) {
      line.setSoTimeout(PATIENCE);
      JsonNode talk = talk(house);
      while (!Character.isUpperCase(talk.get("token").asText().charAt(0))) {
        talk = talk(house);
      }
      String token = talk.get("token").asText();
      String path = "/api/v1/conversations/" + talk.get("id").asText() + "/messages";
      String shorter = token.substring(0, length).toLowerCase(Locale.ROOT);
      assertThat(asked(line, path, shorter)).isEqualTo(401);
      assertThat(asked(line, path, shorter)).isEqualTo(401);
      assertThat(asked(line, path, token)).isEqualTo(200);
      assertThat(asked(line, path, token.toLowerCase(Locale.ROOT))).isEqualTo(401);
      assertThat(asked(line, path, token)).isEqualTo(200);
    }
  }

  private static JsonNode talk(HouseFixture house) throws Exception {
    return Described.parse(house.call("POST", "/conversations", "{}", "", "").body());
  }

  /// The status of an answer, read to its end so that the line can go on.
  private static int asked(Socket line, String path, String token) throws IOException {
    String request =
        "GET "
            + path
            + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
            + token
            + "\r\n\r\n";
    line.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    BufferedReader answer =
        new BufferedReader(
            new InputStreamReader(line.getInputStream(), StandardCharsets.ISO_8859_1));
    String status = answer.readLine();
    int length = 0;
    for (String head = answer.readLine(); !head.isEmpty(); head = answer.readLine()) {
      if (head.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = Integer.parseInt(head.substring("content-length:".length()).strip());
      }
    }
    for (int i = 0; i < length; i++) {
      assertThat(answer.read()).isNotNegative();
    }
    return Integer.parseInt(status.split(" ")[1]);
  }
}
