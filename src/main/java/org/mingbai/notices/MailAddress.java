package org.mingbai.notices;

import java.util.regex.Pattern;

/// What an address must look like before anything is sent there.
public final class MailAddress {
  private static final int LONGEST = 254;

  /// Plain Latin letters only: nothing in it can end a header or hide another address.
  private static final Pattern FIT =
      Pattern.compile(
          "[A-Za-z0-9_+-][A-Za-z0-9._%+-]{0,63}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,24}");

  private MailAddress() {}

  public static boolean fit(String address) {
    return address.length() <= LONGEST && FIT.matcher(address).matches();
  }
}
