package org.mingbai;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingbai.channels.MailServer;

/// The settings of the mail server; the password stays in its file until it is used.
record MailSettings(URI url, String from, @Nullable String user, @Nullable Path passwordFile) {
  static final String URL = "MINGBAI_MAIL_URL";
  static final String FROM = "MINGBAI_MAIL_FROM";
  static final String USER = "MINGBAI_MAIL_USER";
  static final String PASSWORD_FILE = "MINGBAI_MAIL_PASSWORD_FILE";

  /// How long the server may take for each step.
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private static final Pattern SERVER =
      Pattern.compile("smtps?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?/?");
  private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+");

  /// Null where no mail server is named; what does not fit is told in `wrong`.
  static @Nullable MailSettings read(UnaryOperator<String> given, List<String> wrong) {
    String url = given.apply(URL);
    String from = given.apply(FROM);
    String user = given.apply(USER);
    String file = given.apply(PASSWORD_FILE);
    if (url.isEmpty()) {
      return null;
    }
    int before = wrong.size();
    judge(url, from, wrong);
    if (user.isEmpty() != file.isEmpty()) {
      wrong.add(USER + " and " + PASSWORD_FILE + " belong together: set both or neither.");
    }
    if (!file.isEmpty() && !Files.isReadable(Path.of(file))) {
      wrong.add(PASSWORD_FILE + " names a file that cannot be read.");
    }
    return wrong.size() > before
        ? null
        : new MailSettings(
            URI.create(url),
            from,
            user.isEmpty() ? null : user,
            file.isEmpty() ? null : Path.of(file));
  }

  private static void judge(String url, String from, List<String> wrong) {
    if (!SERVER.matcher(url).matches()) {
      wrong.add(URL + " must be an address such as smtp://mail.example.org:587 or smtps://…");
    }
    if (!ADDRESS.matcher(from).matches()) {
      wrong.add(FROM + " must be a mail address such as desk@example.org.");
    }
  }

  MailServer server() {
    return new MailServer(url, from, user, password(), PATIENCE);
  }

  private @Nullable String password() {
    try {
      return passwordFile == null ? null : Files.readString(passwordFile).strip();
    } catch (IOException e) {
      throw new IllegalStateException(PASSWORD_FILE + " cannot be read.");
    }
  }
}
