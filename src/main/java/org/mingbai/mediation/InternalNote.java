package org.mingbai.mediation;

/// Words for staff alone. Only `MediationDesk.note` takes it, and that tells nobody outside
/// (UX-39).
public record InternalNote(String text) {
  @Override
  public String toString() {
    return "InternalNote[hidden]";
  }
}
