package org.mingbai;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Every setting of the house: read once from the environment, checked together, listed by `check`.
record Settings(
    Path home,
    int port,
    String bind,
    @Nullable String databaseUrl,
    @Nullable String publicUrl,
    List<String> trustedProxies,
    boolean throttle,
    boolean embeddings,
    int metricsPort,
    @Nullable MailSettings mail,
    Duration clockOffset) {

  /// What can be made again: vectors, lessons.
  Path cache() {
    return home.resolve("cache");
  }

  /// One setting: its variable, what holds when it is not set, whether its value is a secret, and
  /// what it is for.
  record Setting(String variable, String usual, boolean secret, String sentence) {}

  static final List<Setting> ALL =
      List.of(
          new Setting(
              "MINGBAI_HOME",
              "./mingbai-data",
              false,
              "The one data folder: database, keys, and files that lie over the shipped ones."),
          new Setting("MINGBAI_PORT", "7070", false, "The port of the pages and the API."),
          new Setting(
              "MINGBAI_BIND",
              "127.0.0.1",
              false,
              "The address to listen on; loopback unless a proxy with TLS stands in front."),
          new Setting(
              "MINGBAI_DATABASE_URL",
              "",
              true,
              "A jdbc:postgresql: address; empty means SQLite in the data folder."),
          new Setting(
              "MINGBAI_PUBLIC_URL",
              "",
              false,
              "How people reach the house from outside, as in https://help.example.org; links and QR codes use it."),
          new Setting(
              "MINGBAI_TRUSTED_PROXIES",
              "",
              false,
              "Networks (CIDR, commas) whose forwarded addresses are believed."),
          new Setting(
              "MINGBAI_THROTTLE",
              "on",
              false,
              "Limits on or off; off only on loopback, for benches."),
          new Setting(
              "MINGBAI_EMBEDDINGS",
              "on",
              false,
              "Two small models inside the house hear meaning (zh, en): sheets, dangers; off leaves the words."),
          new Setting(
              "MINGBAI_METRICS_PORT", "0", false, "A loopback port for /metrics; 0 means none."),
          new Setting(
              MailSettings.URL,
              "",
              false,
              "The mail server for notices, as in smtp://mail.example.org:587 or smtps://…; empty means no mail."),
          new Setting(MailSettings.FROM, "", false, "The address notices are sent from."),
          new Setting(
              MailSettings.USER,
              "",
              false,
              "Whom the mail server knows us as; empty means nobody."),
          new Setting(
              MailSettings.PASSWORD_FILE, "", false, "The file that holds that user's password."),
          new Setting(
              "MINGBAI_CLOCK_OFFSET",
              "PT0S",
              false,
              "Moves the house's clock, for tests; only on loopback."));

  /// Settings that do not fit, one sentence each.
  static final class Unfit extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient List<String> sentences;

    Unfit(List<String> sentences) {
      super(String.join("\n", sentences));
      this.sentences = sentences;
    }

    List<String> sentences() {
      return sentences;
    }
  }

  /// @throws Unfit naming every setting that does not fit
  static Settings read(Map<String, String> environment) {
    List<String> wrong = new ArrayList<>();
    Reading given = new Reading(environment, wrong);
    Settings settings =
        new Settings(
            Path.of(given.text("MINGBAI_HOME")).toAbsolutePath().normalize(),
            given.number("MINGBAI_PORT", 65535),
            given.text("MINGBAI_BIND"),
            given.optional("MINGBAI_DATABASE_URL"),
            given.optional("MINGBAI_PUBLIC_URL"),
            given.list("MINGBAI_TRUSTED_PROXIES"),
            given.onOff("MINGBAI_THROTTLE"),
            given.onOff("MINGBAI_EMBEDDINGS"),
            given.number("MINGBAI_METRICS_PORT", 65535),
            MailSettings.read(given::text, wrong),
            given.duration("MINGBAI_CLOCK_OFFSET"));
    settings.judge(environment, wrong);
    if (!wrong.isEmpty()) {
      throw new Unfit(wrong);
    }
    return settings;
  }

  private void judge(Map<String, String> environment, List<String> wrong) {
    if (databaseUrl != null && !databaseUrl.startsWith("jdbc:postgresql:")) {
      wrong.add("MINGBAI_DATABASE_URL must begin with jdbc:postgresql: (or be empty, for SQLite).");
    }
    if (publicUrl != null && !publicUrl.matches("https?://[^/?#\\s]+/?")) {
      wrong.add(
          "MINGBAI_PUBLIC_URL must be an address such as https://help.example.org, without a path.");
    }
    if (!loopback() && !throttle) {
      wrong.add(
          "MINGBAI_THROTTLE=off is for benches on loopback; bind to 127.0.0.1 or leave it on.");
    }
    if (!loopback() && !clockOffset.isZero()) {
      wrong.add(
          "MINGBAI_CLOCK_OFFSET is for tests on loopback; bind to 127.0.0.1 or leave it out.");
    }
    environment.keySet().stream()
        .filter(name -> name.startsWith("MINGBAI_") && !name.startsWith("MINGBAI_TEST_"))
        .filter(name -> ALL.stream().noneMatch(s -> s.variable().equals(name)))
        .sorted()
        .forEach(name -> wrong.add(name + " is no setting of this version; is it misspelt?"));
  }

  /// Does the house listen to this machine only?
  boolean loopback() {
    try {
      return InetAddress.getByName(bind).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /// Where a person on this machine opens the pages.
  String address() {
    if (publicUrl != null) {
      return publicUrl.replaceAll("/$", "");
    }
    return "http://" + (loopback() ? "localhost" : bind) + ":" + port;
  }

  /// Reads single values and collects what is wrong with them.
  private record Reading(Map<String, String> environment, List<String> wrong) {
    String text(String variable) {
      String given = environment.get(variable);
      if (given != null && !given.isBlank()) {
        return given.strip();
      }
      return ALL.stream()
          .filter(s -> s.variable().equals(variable))
          .findFirst()
          .orElseThrow()
          .usual();
    }

    @Nullable String optional(String variable) {
      String given = text(variable);
      return given.isEmpty() ? null : given;
    }

    List<String> list(String variable) {
      return text(variable).isEmpty() ? List.of() : List.of(text(variable).split("\\s*,\\s*"));
    }

    int number(String variable, int most) {
      String given = text(variable);
      if (!given.matches("\\d{1,6}") || Integer.parseInt(given) > most) {
        wrong.add(variable + " must be a number from 0 to " + most + "; it is \"" + given + "\".");
        return 0;
      }
      return Integer.parseInt(given);
    }

    boolean onOff(String variable) {
      String given = text(variable);
      if (!given.equals("on") && !given.equals("off")) {
        wrong.add(variable + " must be on or off; it is \"" + given + "\".");
      }
      return !given.equals("off");
    }

    Duration duration(String variable) {
      try {
        return Duration.parse(text(variable));
      } catch (DateTimeParseException e) {
        wrong.add(
            variable
                + " must be an ISO 8601 duration such as P16D or -PT1H; it is \""
                + text(variable)
                + "\".");
        return Duration.ZERO;
      }
    }
  }
}
