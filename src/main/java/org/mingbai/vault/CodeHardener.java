package org.mingbai.vault;

import java.util.List;
import org.mingbai.casework.CaseDesk;
import org.mingbai.casework.Cases;
import org.mingbai.grievance.Receipts;

/// Turns the quick form of fresh codes into the slow one in the background; it yields while filing
/// is busy.
public final class CodeHardener {
  private static final int AT_ONCE = 8;
  private static final int BUSY = 20;
  private static final int PATIENCE = 30;
  private final Cases cases;
  private final Receipts receipts;
  private final CaseDesk desk;
  private long filings;
  private int yielded;

  public CodeHardener(Cases cases, Receipts receipts, CaseDesk desk) {
    this.cases = cases;
    this.receipts = receipts;
    this.desk = desk;
  }

  /// One step, meant to be called about once a second from one thread; returns how many codes were
  /// hardened.
  public int step() {
    long now = desk.filings();
    boolean busy = now - filings > BUSY;
    filings = now;
    if (busy && ++yielded < PATIENCE) {
      return 0;
    }
    yielded = 0;
    List<byte[]> fresh = cases.freshCodes(busy ? 1 : AT_ONCE);
    for (byte[] quick : fresh) {
      cases.harden(quick, receipts.slow(quick));
    }
    return fresh.size();
  }
}
