package org.mingbai.knowledge;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A reading, a picture or a short animation of a sheet, for those who do not read well: the file
/// by the hash of its content, and the same in words.
public record Medium(String hash, Kind kind, String alternative) {
  private static final Pattern FILE = Pattern.compile("([0-9a-f]{64})\\.([a-z0-9]{3,4})");
  private static final int LONGEST = 1_000;

  /// What it is to those who use it; a sheet has at most one of each.
  public enum Sort {
    READING(8),
    PICTURE(2),
    ANIMATION(10);

    private final int megabytes;

    Sort(int megabytes) {
      this.megabytes = megabytes;
    }

    /// The most bytes it may have; people pay for each of them.
    public int most() {
      return megabytes << 20;
    }

    /// Lower case, for messages.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// What a file is by its bytes. A moving picture waits to be asked for, as an animation does.
  public enum Kind {
    PNG("image/png", Sort.PICTURE),
    JPEG("image/jpeg", Sort.PICTURE),
    WEBP("image/webp", Sort.PICTURE),
    GIF("image/gif", Sort.ANIMATION),
    MP3("audio/mpeg", Sort.READING),
    OGG("audio/ogg", Sort.READING),
    M4A("audio/mp4", Sort.READING),
    WEBA("audio/webm", Sort.READING),
    MP4("video/mp4", Sort.ANIMATION),
    WEBM("video/webm", Sort.ANIMATION);

    private final String type;
    private final Sort sort;

    Kind(String type, Sort sort) {
      this.type = type;
      this.sort = sort;
    }

    public String type() {
      return type;
    }

    public Sort sort() {
      return sort;
    }

    /// The end of the file's name.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Kind> of(String word) {
      return Arrays.stream(values()).filter(k -> k.word().equals(word)).findFirst();
    }
  }

  /// The file's name in the folder of media, and the last part of its address.
  public String file() {
    return hash + "." + kind.word();
  }

  /// The medium of this file name; empty where it is none of ours.
  public static Optional<Medium> of(String file, String alternative) {
    Matcher name = FILE.matcher(file);
    return name.matches() && alternative.length() <= LONGEST
        ? Kind.of(name.group(2)).map(kind -> new Medium(name.group(1), kind, alternative.strip()))
        : Optional.empty();
  }

  /// One line of a draft.
  public String line() {
    return file() + " | " + alternative;
  }

  static Optional<Medium> ofLine(String line) {
    String[] cells = line.split("\\|", 2);
    return of(cells[0].strip(), cells.length < 2 ? "" : cells[1]);
  }

  /// As it stands in a sheet file.
  Map<String, Object> cells() {
    Map<String, Object> cells = new LinkedHashMap<>();
    cells.put("hash", hash);
    cells.put("kind", kind.word());
    cells.put("alternative", alternative);
    return cells;
  }

  static Optional<Medium> ofCells(Map<?, ?> cells) {
    Object words = cells.get("alternative");
    return of(cells.get("hash") + "." + cells.get("kind"), words == null ? "" : words.toString());
  }
}
