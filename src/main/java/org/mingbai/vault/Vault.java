package org.mingbai.vault;

import java.nio.file.Path;
import java.security.SecureRandom;
import org.mingbai.grievance.Receipts;
import org.mingbai.grievance.Seals;
import org.mingbai.people.OneTimeCodes;
import org.mingbai.people.Passwords;

/// The house's keys, opened once, and what is made with them.
public record Vault(
    Seals seals, Receipts receipts, Passwords passwords, OneTimeCodes oneTimeCodes) {

  /// Reads the keys. `mayCreate` only where no database exists yet: else a missing key is refused
  /// with `KeysUnfit`.
  public static Vault open(Path keysFolder, boolean mayCreate) {
    SecureRandom random = new SecureRandom();
    KeyFolder folder = new KeyFolder(keysFolder, mayCreate, random);
    folder.prepare();
    AesSeals seals = new AesSeals(folder.key("master"), random);
    HmacReceipts.Keys keys =
        HmacReceipts.Keys.of(
            folder.key("code"), folder.key("pepper"), folder.key("blind"), folder.key("salt"));
    Argon argon = new Argon();
    HmacReceipts receipts = new HmacReceipts(keys, new Slips(folder.key("slip")), argon, random);
    return new Vault(seals, receipts, new ArgonPasswords(argon, random), new TimeCodes(random));
  }
}
