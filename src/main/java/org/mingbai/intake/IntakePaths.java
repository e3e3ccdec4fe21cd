package org.mingbai.intake;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All intake paths, each one file named after its class; what has none of its own goes the general
/// way.
public final class IntakePaths {
  private static final String FOLDER = "intake";
  private static final String GENERAL = "general";
  private static final String END = ".properties";
  private final Map<String, IntakePath> byName;
  private final IntakePath general;

  private IntakePaths(Map<String, IntakePath> byName) {
    this.byName = byName;
    IntakePath one = byName.get(GENERAL);
    if (one == null) {
      throw new IllegalStateException("There is no intake path " + GENERAL);
    }
    this.general = one;
  }

  /// The paths that are shipped.
  public static IntakePaths shipped() {
    URL place = IntakePaths.class.getClassLoader().getResource(FOLDER);
    try {
      if (place == null) {
        throw new FileNotFoundException("The jar lacks " + FOLDER);
      }
      if (!"jar".equals(place.getProtocol())) {
        return in(Path.of(URI.create(place.toString())));
      }
      String jar = place.toString().substring("jar:".length(), place.toString().indexOf("!/"));
      try (FileSystem packed = FileSystems.newFileSystem(Path.of(URI.create(jar)))) {
        return in(packed.getPath(FOLDER));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The paths that lie in this folder.
  static IntakePaths in(Path folder) throws IOException {
    Map<String, IntakePath> all = new TreeMap<>();
    List<Path> files;
    try (Stream<Path> found = Files.list(folder)) {
      files = found.filter(f -> f.toString().endsWith(END)).sorted().toList();
    }
    for (Path file : files) {
      String called = file.getFileName().toString();
      String name = called.substring(0, called.length() - END.length());
      all.put(name, read(name, file));
    }
    return new IntakePaths(all);
  }

  private static IntakePath read(String name, Path file) throws IOException {
    Properties told = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      told.load(reader);
    }
    try {
      return new IntakePath(
          name,
          words(told, "questions").stream().map(Question::of).toList(),
          Integer.parseInt(told.getProperty("most", "4").strip()),
          Integer.parseInt(told.getProperty("nearly", "2").strip()),
          Set.copyOf(words(told, "alarms")),
          Set.copyOf(words(told, "hints")));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(name + END + ": " + e.getMessage(), e);
    }
  }

  private static List<String> words(Properties told, String key) {
    return Stream.of(told.getProperty(key, "").strip().split("[\\s,]+"))
        .filter(w -> !w.isEmpty())
        .toList();
  }

  public Collection<IntakePath> all() {
    return List.copyOf(byName.values());
  }

  public IntakePath general() {
    return general;
  }

  /// The path of a grievance: that of a red line it crosses, else that of its class, else that of
  /// its top class.
  public IntakePath of(@Nullable String category, Collection<String> redLines) {
    for (IntakePath path : byName.values()) {
      boolean hinted = category == null && path.hints().stream().anyMatch(redLines::contains);
      if (hinted || path.alarms().stream().anyMatch(redLines::contains)) {
        return path;
      }
    }
    if (category == null) {
      return general;
    }
    IntakePath own = byName.get(category);
    int dot = category.indexOf('.');
    return own != null
        ? own
        : dot < 0 ? general : byName.getOrDefault(category.substring(0, dot), general);
  }
}
