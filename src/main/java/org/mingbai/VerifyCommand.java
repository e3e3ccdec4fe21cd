package org.mingbai;

import org.mingbai.database.Database;
import org.mingbai.language.Languages;
import org.mingbai.store.Ledger;

/// `verify`: checks the ledger and reads the shelf; one JSON line, exit 1 names the first broken
/// link.
final class VerifyCommand {
  private VerifyCommand() {}

  static int run(Settings settings) {
    try {
      return verify(settings);
    } catch (RuntimeException e) {
      System.out.println(
          "{\"ok\": false, \"broken\": \""
              + String.valueOf(e.getMessage()).replaceAll("[\"\\\\\\p{Cntrl}]", " ")
              + "\"}");
      return 1;
    }
  }

  private static int verify(Settings settings) {
    int sheets =
        Languages.read(settings.home()).all().stream().mapToInt(f -> f.sheets().size()).sum();
    // The chain runs over sealed bytes: it verifies without any key.
    try (Database database = Database.open(Cellar.place(settings))) {
      Ledger.Verdict found = new Ledger(database).verify();
      System.out.println(
          "{\"ok\": %s, \"cases\": %d, \"conversations\": %d, \"events\": %d, \"sheets\": %d%s}"
              .formatted(
                  found.ok(),
                  found.cases(),
                  found.conversations(),
                  found.events(),
                  sheets,
                  found.ok()
                      ? ""
                      : ", \"broken\": \""
                          + String.valueOf(found.firstBroken()).replace('"', '\'')
                          + "\""));
      return found.ok() ? 0 : 1;
    }
  }
}
