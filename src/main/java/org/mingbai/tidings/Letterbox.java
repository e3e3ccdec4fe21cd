package org.mingbai.tidings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mingbai.casework.CaseId;

/// Where the complainant of a case wishes to have news, and in which language. `address` is proven
/// since then; `pending` is not yet. `mark` stands for the case where it must not be named;
/// `version` counts its states.
public record Letterbox(
    CaseId id,
    String mark,
    String language,
    @Nullable String address,
    @Nullable Instant since,
    @Nullable Pending pending,
    long version) {
  /// An address a code was asked for: the code's keyed hash, when, and how often a wrong one was
  /// given.
  public record Pending(String address, String proof, Instant asked, int wrong) {
    Pending wrongOnce() {
      return new Pending(address, proof, asked, wrong + 1);
    }

    @Override
    public String toString() {
      return "Pending[hidden]";
    }
  }

  static Letterbox empty(CaseId id, String mark, String language) {
    return new Letterbox(id, mark, language, null, null, null, 0);
  }

  /// Has she proven an address?
  boolean open() {
    return address != null && since != null;
  }

  Letterbox asking(Pending next, String tongue) {
    return new Letterbox(id, mark, tongue, address, since, next, version + 1);
  }

  Letterbox proven(String proven, Instant now) {
    return new Letterbox(id, mark, language, proven, now, null, version + 1);
  }

  @Override
  public String toString() {
    return "Letterbox[" + mark + " " + version + "]";
  }
}
