package org.mingbai.knowledge;

import java.util.List;
import java.util.Optional;

/// A workshop in which nothing was ever done, and nothing can be.
final class EmptySheetBook implements SheetBook {
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
}
