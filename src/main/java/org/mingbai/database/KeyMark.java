package org.mingbai.database;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.TreeMap;
import org.mingbai.grievance.ReceiptCode;
import org.mingbai.grievance.Receipts;
import org.mingbai.grievance.Seals;

/// Tells whether keys are those a database was begun with: what they make of known words must be
/// what is kept.
final class KeyMark {
  private static final String NAME = "first";
  private static final String CONTEXT = "house_keys|first|1";

  private final Seals seals;
  private final Receipts receipts;

  KeyMark(Seals seals, Receipts receipts) {
    this.seals = seals;
    this.receipts = receipts;
  }

  private record Row(byte[] key, byte[] mark) {}

  boolean fits(Database database) {
    byte[] made = mark();
    Row row = kept(database).orElseGet(() -> begun(database, made));
    try {
      return MessageDigest.isEqual(made, seals.open(row.key(), CONTEXT, row.mark()));
    } catch (IllegalStateException otherMaster) {
      return false;
    }
  }

  /// Every key takes part.
  private byte[] mark() {
    ReceiptCode code = receipts.code("house", "keys");
    byte[] quick = receipts.quick(code);
    HexFormat hex = HexFormat.of();
    return String.join(
            "|",
            code.digits(),
            hex.formatHex(quick),
            hex.formatHex(receipts.slow(quick)),
            hex.formatHex(receipts.blind("house")),
            new TreeMap<>(receipts.publicKeys()).toString())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static Optional<Row> kept(Database database) {
    return database.read(work ->
        work.one(
            (r, c) -> new Row(r.getBytes(1), r.getBytes(2)),
            "select data_key, mark from house_keys where name = ?",
            NAME));
  }

  /// Another node may have been first: what is kept counts.
  private Row begun(Database database, byte[] made) {
    byte[] key = seals.freshKey();
    byte[] sealed = seals.seal(key, CONTEXT, made);
    int rows = database.write(work -> keep(work, key, sealed));
    return kept(database).orElseThrow(() -> new IllegalStateException("kept " + rows + " marks"));
  }

  private static int keep(Work work, byte[] key, byte[] sealed) throws SQLException {
    return work.change(
        "insert into house_keys (name, data_key, mark) values (?, ?, ?) on conflict (name) do nothing",
        NAME,
        key,
        sealed);
  }
}
