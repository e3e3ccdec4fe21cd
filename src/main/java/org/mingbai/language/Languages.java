package org.mingbai.language;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All locale folders, read once; a folder in the house's data overlays the shipped one.
public final class Languages {
  private final List<LocaleFolder> folders;

  Languages(List<LocaleFolder> folders) {
    this.folders = List.copyOf(folders);
  }

  /// Reads the folders packed into the jar and, over them, those under `overlay/locales`.
  public static Languages read(@Nullable Path overlay) {
    throw new IllegalStateException("not written yet " + overlay);
  }

  public List<LocaleFolder> all() {
    return folders;
  }

  /// The folder of a tag, or of its first part ("zh-Hans" finds "zh").
  public Optional<LocaleFolder> find(@Nullable String tag) {
    return folders.stream().filter(f -> f.language().tag().equals(tag)).findFirst();
  }

  /// The best shipped language for an Accept-Language header; malformed headers count as none.
  public Language propose(@Nullable String acceptLanguage) {
    return Language.ENGLISH;
  }
}
