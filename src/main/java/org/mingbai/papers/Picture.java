package org.mingbai.papers;

import java.io.ByteArrayOutputStream;
import java.util.Set;

/// A picture by its header: how wide and high it is, and its bytes without what tells where, when
/// and by whom it was taken.
record Picture(long width, long height, byte[] bytes) {
  private static final long MOST_DOTS = 25_000_000;
  private static final int PNG_HEAD = 8;
  private static final int RIFF_HEAD = 12;
  private static final Set<String> PNG_TOLD = Set.of("tEXt", "zTXt", "iTXt", "eXIf", "tIME");
  private static final int WEBP_MOVES = 0x02;
  private static final int WEBP_TELLS = 0x0c;

  /// What can hold the dots of this picture is no phone.
  boolean tooWide() {
    return width <= 0 || height <= 0 || width * height > MOST_DOTS;
  }

  /// Does it move? Only what waits to be asked for may.
  static boolean moves(Octets file) {
    return file.says(1, "PNG") && chunk(file, "acTL")
        || file.says(8, "WEBPVP8X") && (file.at(20) & WEBP_MOVES) != 0;
  }

  private static boolean chunk(Octets png, String wanted) {
    for (long at = PNG_HEAD; !png.says(at + 4, "IDAT"); at += 12 + png.big4(at)) {
      if (png.says(at + 4, wanted)) {
        return true;
      }
    }
    return false;
  }

  static Picture png(Octets file) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(file.length());
    out.writeBytes(file.from(0, PNG_HEAD));
    long at = PNG_HEAD;
    String type;
    do {
      type = file.word(at + 4, 4);
      long end = at + 12 + file.big4(at);
      if (!PNG_TOLD.contains(type)) {
        out.writeBytes(file.from(at, end));
      }
      at = end;
    } while (!type.equals("IEND"));
    return new Picture(file.big4(16), file.big4(20), out.toByteArray());
  }

  static Picture gif(Octets file) {
    return new Picture(file.little2(6), file.little2(8), file.from(0, file.length()));
  }

  static Picture webp(Octets file) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(file.length());
    long end = Math.min(file.length(), file.little4(4) + 8);
    for (long at = RIFF_HEAD; at < end; ) {
      long next = at + 8 + file.little4(at + 4) + (file.little4(at + 4) & 1);
      if (!file.says(at, "EXIF") && !file.says(at, "XMP ")) {
        byte[] chunk = file.from(at, Math.min(next, end));
        if (file.says(at, "VP8X")) {
          chunk[8] &= (byte) ~WEBP_TELLS;
        }
        out.writeBytes(chunk);
      }
      at = next;
    }
    byte[] chunks = out.toByteArray();
    byte[] all = new byte[RIFF_HEAD + chunks.length];
    System.arraycopy(file.from(0, RIFF_HEAD), 0, all, 0, RIFF_HEAD);
    System.arraycopy(chunks, 0, all, RIFF_HEAD, chunks.length);
    int size = chunks.length + 4;
    for (int i = 0; i < 4; i++) {
      all[4 + i] = (byte) (size >> 8 * i);
    }
    return sized(file, all);
  }

  private static Picture sized(Octets webp, byte[] bytes) {
    return switch (webp.word(RIFF_HEAD, 4)) {
      case "VP8X" -> new Picture(webp.little3(24) + 1L, webp.little3(27) + 1L, bytes);
      case "VP8L" -> {
        long packed = webp.little4(21);
        yield new Picture((packed & 0x3fff) + 1, (packed >> 14 & 0x3fff) + 1, bytes);
      }
      case "VP8 " -> new Picture(webp.little2(26) & 0x3fff, webp.little2(28) & 0x3fff, bytes);
      default -> throw new Octets.Damaged();
    };
  }
}
