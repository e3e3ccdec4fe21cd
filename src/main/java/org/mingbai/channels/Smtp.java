package org.mingbai.channels;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.net.SocketTimeoutException;
import java.time.InstantSource;
import java.util.Date;
import java.util.Properties;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;
import org.mingbai.notices.Delivery;
import org.mingbai.notices.Delivery.Trouble;
import org.mingbai.notices.Mail;
import org.mingbai.notices.Postman;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A postman who speaks SMTP. The Message-ID follows from the mail's id, so that a server which got
/// a mail twice can tell.
public final class Smtp implements Postman {
  private static final Logger LOG = LoggerFactory.getLogger(Smtp.class);
  private static final String UTF_8 = "UTF-8";
  private static final int NOT_NOW = 500;
  private final MailServer server;
  private final Session session;
  private final InstantSource clock;

  public Smtp(MailServer server, InstantSource clock) {
    this.server = server;
    this.clock = clock;
    this.session = Session.getInstance(properties());
  }

  private Properties properties() {
    String wait = Long.toString(server.patience().toMillis());
    String at = "mail." + protocol() + ".";
    Properties all = new Properties();
    all.setProperty("mail.transport.protocol", protocol());
    all.setProperty(at + "connectiontimeout", wait);
    all.setProperty(at + "timeout", wait);
    all.setProperty(at + "writetimeout", wait);
    all.setProperty(at + "localhost", server.domain());
    all.setProperty(at + "auth", Boolean.toString(server.user() != null));
    all.setProperty(at + "ssl.checkserveridentity", "true");
    boolean must = !server.encrypted() && !server.onThisMachine();
    all.setProperty(at + "starttls.enable", Boolean.toString(must));
    all.setProperty(at + "starttls.required", Boolean.toString(must));
    return all;
  }

  private String protocol() {
    return server.encrypted() ? "smtps" : "smtp";
  }

  @Override
  public boolean ready() {
    return true;
  }

  @Override
  public Delivery carry(Mail mail) {
    try {
      Message message = message(mail);
      try (Transport transport = session.getTransport(protocol())) {
        transport.connect(server.host(), server.port(), server.user(), server.password());
        transport.sendMessage(message, message.getAllRecipients());
      }
      return new Delivery.Taken();
    } catch (MessagingException | UnsupportedEncodingException | RuntimeException e) {
      Trouble trouble = trouble(e);
      LOG.debug("mail {} was not taken: {}", mail.id(), trouble);
      return new Delivery.Not(trouble);
    }
  }

  /// Its headers hold nothing but our own words, the organisation's name (coded), and addresses.
  private Message message(Mail mail) throws MessagingException, UnsupportedEncodingException {
    String mark = "<" + mail.id() + "@" + server.domain() + ">";
    MimeMessage message =
        new MimeMessage(session) {
          @Override
          protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", mark);
          }
        };
    message.setFrom(
        mail.sender().isEmpty()
            ? new InternetAddress(server.from(), true)
            : new InternetAddress(server.from(), mail.sender(), UTF_8));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
    message.setSubject(mail.subject(), UTF_8);
    message.setText(mail.text(), UTF_8);
    message.setHeader("Content-Language", mail.language());
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setSentDate(Date.from(clock.instant()));
    message.saveChanges();
    return message;
  }

  private static Trouble trouble(Exception e) {
    if (e instanceof AuthenticationFailedException) {
      return Trouble.SIGN_IN;
    }
    if (within(e, SocketTimeoutException.class)) {
      return Trouble.TOO_SLOW;
    }
    boolean unencrypted = String.valueOf(e.getMessage()).contains("STARTTLS");
    if (unencrypted || within(e, SSLException.class)) {
      return Trouble.NO_TLS;
    }
    if (unknownAddress(e)) {
      return Trouble.ADDRESS;
    }
    return e instanceof MailConnectException || within(e, IOException.class)
        ? Trouble.NO_ANSWER
        : Trouble.REFUSED;
  }

  private static boolean unknownAddress(Throwable e) {
    for (Throwable t = e; t != null; t = next(t)) {
      if (t instanceof SMTPAddressFailedException failed) {
        return failed.getReturnCode() >= NOT_NOW;
      }
    }
    return false;
  }

  private static boolean within(Throwable e, Class<? extends Throwable> kind) {
    for (Throwable t = e; t != null; t = next(t)) {
      if (kind.isInstance(t)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Throwable next(Throwable t) {
    Throwable next = t instanceof MessagingException m ? m.getNextException() : null;
    return next == null ? t.getCause() : next;
  }
}
