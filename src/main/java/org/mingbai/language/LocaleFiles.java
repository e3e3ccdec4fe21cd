package org.mingbai.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The text files of all locale folders by tag and name, an overlay's files over the shipped ones
/// of the same name.
final class LocaleFiles {
  private final Predicate<String> tags;

  /// A file's words, shipped first; more than one only where an overlay has the same file.
  private final Map<String, Map<String, List<String>>> folders = new TreeMap<>();

  /// Of the folders with these tags.
  LocaleFiles(Predicate<String> tags) {
    this.tags = tags;
  }

  /// Takes in the folders that lie under this path.
  void add(Path locales) {
    if (!Files.isDirectory(locales)) {
      return;
    }
    list(locales).stream()
        .filter(folder -> Files.isDirectory(folder) && tags.test(name(folder)))
        .forEach(this::addFolder);
  }

  private void addFolder(Path folder) {
    Map<String, List<String>> files = folders.computeIfAbsent(name(folder), tag -> new TreeMap<>());
    list(folder).stream().filter(Files::isRegularFile).forEach(f -> keep(files, name(f), f));
    Path sheets = folder.resolve("sheets");
    if (Files.isDirectory(sheets)) {
      list(sheets).stream()
          .filter(f -> name(f).endsWith(".md"))
          .forEach(f -> keep(files, "sheets/" + name(f), f));
    }
  }

  private static void keep(Map<String, List<String>> files, String name, Path file) {
    files.computeIfAbsent(name, n -> new ArrayList<>()).add(read(file));
  }

  Collection<String> tags() {
    return folders.keySet();
  }

  Collection<String> names(String tag) {
    return folders.getOrDefault(tag, Map.of()).keySet();
  }

  /// All that is written under this name, the overlay last.
  List<String> layers(String tag, String name) {
    return folders.getOrDefault(tag, Map.of()).getOrDefault(name, List.of());
  }

  /// What holds under this name: the overlay's words, else the shipped ones, else nothing.
  String text(String tag, String name) {
    List<String> layers = layers(tag, name);
    return layers.isEmpty() ? "" : layers.getLast();
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.filter(p -> !name(p).startsWith(".")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      String text = Files.readString(file);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new UnreadableLocale(file.toString(), "is not UTF-8");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path path) {
    String name = String.valueOf(path.getFileName());
    return name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
  }
}
