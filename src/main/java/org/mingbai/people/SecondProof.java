package org.mingbai.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.mingbai.grievance.Receipts;
import org.mingbai.language.Digits;

/// The second thing a member proves herself with: a code of her authenticator, or one of her
/// recovery codes; each works once (SEC-21).
final class SecondProof {
  private static final int RETRIES = 3;
  private final Accounts accounts;
  private final OneTimeCodes codes;
  private final Receipts receipts;

  SecondProof(Accounts accounts, OneTimeCodes codes, Receipts receipts) {
    this.accounts = accounts;
    this.codes = codes;
    this.receipts = receipts;
  }

  /// Spends the code if it fits.
  boolean accepts(Account account, String typed, Instant now) {
    String code = Digits.ascii(typed).replaceAll("[\\s-]", "");
    return code.matches("[0-9]{6}") ? time(account, code, now) : recovery(account, typed);
  }

  private boolean time(Account account, String code, Instant now) {
    String secret = account.totpSecret();
    long step = secret == null ? -1 : codes.matches(secret, code, now);
    return step >= 0 && accounts.spend(account.member().id(), step);
  }

  private boolean recovery(Account account, String typed) {
    String hash = hash(typed);
    Account known = account;
    for (int i = 0; i < RETRIES && known.recovery().contains(hash); i++) {
      List<String> left = new ArrayList<>(known.recovery());
      left.remove(hash);
      if (accounts.keep(known.recovery(left), known.member().id())) {
        SecurityLog.event("recovery-code-used", known.member().id(), left.size());
        return true;
      }
      known = accounts.find(known.member().id()).orElse(known);
    }
    return false;
  }

  String hash(String recoveryCode) {
    return HexFormat.of().formatHex(receipts.blind("recovery|" + Fresh.bare(recoveryCode)));
  }
}
