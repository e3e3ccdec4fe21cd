package org.mingbai.mediation;

import java.util.List;

/// Keeps each member's own views.
public interface SavedViews {
  /// In the order of their names.
  List<SavedView> of(String member);

  /// A view of the same name is replaced.
  void keep(String member, String name, String filter);

  /// Only her own can be dropped.
  void drop(String member, String id);
}
