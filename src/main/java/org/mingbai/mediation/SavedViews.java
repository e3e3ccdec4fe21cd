package org.mingbai.mediation;

import java.util.List;

/// Keeps each member's own views.
public interface SavedViews {
  /// A view of the inbox that a member keeps under a name of her own; `filter` is what stands
  /// behind the question mark of its address.
  record SavedView(String id, String name, String filter) {}

  /// In the order of their names.
  List<SavedView> of(String member);

  /// A view of the same name is replaced.
  void keep(String member, String name, String filter);

  /// Only her own can be dropped.
  void drop(String member, String id);
}
