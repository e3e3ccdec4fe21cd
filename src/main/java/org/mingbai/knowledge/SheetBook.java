package org.mingbai.knowledge;

import java.util.List;
import java.util.Optional;

/// Keeps what is done to sheets in the workshop.
public interface SheetBook {
  /// All sheets that were ever touched there.
  List<SheetFile> all();

  Optional<SheetFile> find(SheetKey key);

  /// Adds to a file as it was seen; false when somebody else was faster, and nothing is kept.
  boolean append(SheetFile seen, List<SheetEvent> more);

  /// Changes whenever anything is added, on whichever node.
  long tide();

  /// A workshop in which nothing was ever done, and nothing can be.
  static SheetBook none() {
    return new SheetBook() {
      @Override
      public List<SheetFile> all() {
        return List.of();
      }

      @Override
      public Optional<SheetFile> find(SheetKey key) {
        return Optional.empty();
      }

      @Override
      public boolean append(SheetFile seen, List<SheetEvent> more) {
        throw new IllegalStateException("this house has no workshop");
      }

      @Override
      public long tide() {
        return 0;
      }
    };
  }
}
