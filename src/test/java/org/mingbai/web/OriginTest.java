package org.mingbai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Under which origin browsers trust our pages with passkeys: never under one a stranger names.
class OriginTest {
  @ParameterizedTest(name = "public {0}, asked as {1}: {2}")
  @CsvSource({
    "https://mingbai.example, mingbai.example, https://mingbai.example",
    "https://mingbai.example/, evil.example, https://mingbai.example",
    "https://mingbai.example:8443, localhost:7070, https://mingbai.example:8443",
    "https://192.0.2.7, 192.0.2.7, ",
    "https://[2001:db8::1], [2001:db8::1], ",
    ", localhost:7070, http://localhost:7070",
    ", LOCALHOST, http://localhost",
    ", 127.0.0.1:7070, ",
    ", [::1]:7070, ",
    ", evil.example, ",
    ", localhost.evil.example, ",
    ", localhost:7070@evil.example, ",
    ", , "
  })
  void the_public_address_counts_or_this_machine_by_its_name(
      String publicUrl, String host, String origin) {
    WebSettings settings =
        new WebSettings(
            "127.0.0.1", 0, publicUrl == null ? null : URI.create(publicUrl), List.of(), true);
    assertThat(settings.origin(host).map(URI::toString).orElse(null)).isEqualTo(origin);
  }
}
