package org.mingbai;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/// A mail server of this machine on a free port, which may take its time to start.
public final class MailFixture {
  private static final long LONGEST_START_MILLIS = 60_000;

  private MailFixture() {}

  public static GreenMail server() {
    ServerSetup setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    setup.setServerStartupTimeout(LONGEST_START_MILLIS);
    return new GreenMail(setup);
  }
}
