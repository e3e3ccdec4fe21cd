package org.mingbai.language;

import com.ibm.icu.util.LocalePriorityList;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// All locale folders, read once; a folder in the house's data overlays the shipped one.
public final class Languages {
  private static final String FALLBACK = "locales/en/language.properties";

  private final List<LocaleFolder> folders;

  Languages(List<LocaleFolder> folders) {
    this.folders = List.copyOf(folders);
  }

  /// Reads the folders packed into the jar and, over them, those under `overlay/locales`: messages
  /// key by key, other files whole.
  public static Languages read(@Nullable Path overlay) {
    LocaleFiles files = files(overlay, tag -> true);
    return new Languages(
        files.tags().stream()
            .map(tag -> new LocaleReader(files, tag, () -> reader(overlay, tag)).read())
            .toList());
  }

  private static LocaleReader reader(@Nullable Path overlay, String tag) {
    return new LocaleReader(files(overlay, tag::equals), tag, () -> reader(overlay, tag));
  }

  private static LocaleFiles files(@Nullable Path overlay, Predicate<String> tags) {
    LocaleFiles files = new LocaleFiles(tags);
    addShipped(files);
    if (overlay != null) {
      files.add(overlay.resolve("locales"));
    }
    return files;
  }

  /// Lets go of what only learning goes through, once all is learnt.
  public void rest() {
    folders.forEach(LocaleFolder::rest);
  }

  private static void addShipped(LocaleFiles files) {
    URL url = Languages.class.getClassLoader().getResource(FALLBACK);
    if (url == null) {
      throw new UnreadableLocale(FALLBACK, "is not there");
    }
    addBeside(files, url);
  }

  /// Takes in all folders beside the one this file lies in, in a jar or on disk.
  static void addBeside(LocaleFiles files, URL url) {
    try {
      if (url.openConnection() instanceof JarURLConnection jar) {
        Path file = Path.of(jar.getJarFileURL().toURI());
        try (FileSystem inside = FileSystems.newFileSystem(file)) {
          files.add(inside.getPath("/locales"));
        }
      } else {
        files.add(Path.of(new URI(url.toString())).resolve("../..").normalize());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  public List<LocaleFolder> all() {
    return folders;
  }

  /// The folder of a tag, or of its first part ("zh-Hans" finds "zh").
  public Optional<LocaleFolder> find(@Nullable String tag) {
    if (tag == null) {
      return Optional.empty();
    }
    String wanted = tag.replace('_', '-').toLowerCase(Locale.ROOT);
    return exactly(wanted).or(() -> find(withoutLast(wanted)));
  }

  private Optional<LocaleFolder> exactly(String tag) {
    return folders.stream().filter(f -> f.language().tag().equalsIgnoreCase(tag)).findFirst();
  }

  private static @Nullable String withoutLast(String tag) {
    int dash = tag.lastIndexOf('-');
    return dash < 0 ? null : tag.substring(0, dash);
  }

  /// The best shipped language for an Accept-Language header; malformed headers count as none.
  public Language propose(@Nullable String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > 500) {
      return Language.ENGLISH;
    }
    try {
      for (ULocale wish : LocalePriorityList.add(acceptLanguage).build()) {
        Optional<LocaleFolder> folder = find(wish.toLanguageTag());
        if (folder.isPresent()) {
          return folder.get().language();
        }
      }
    } catch (IllegalArgumentException e) {
      return Language.ENGLISH;
    }
    return Language.ENGLISH;
  }
}
