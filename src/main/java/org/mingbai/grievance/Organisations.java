package org.mingbai.grievance;

/// Keeps what the administrator has set; an unconfigured house answers with the shipped contacts
/// and no names.
public interface Organisations {
  Organisation current();

  /// Keeps the next state with the member who set it; every state stays in the history.
  void keep(Organisation next, String member);
}
