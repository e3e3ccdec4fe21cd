package org.mingbai.papers;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.mingbai.knowledge.Medium.Kind;

/// Readings and animations by their first bytes and the tracks within, without notes on where and
/// by whom they were made, as far as these stand apart.
record Sounds(Kind kind, byte[] bytes) {
  private static final int[] BITS = {
    0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320
  };
  private static final int[] FEWER_BITS = {
    0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160
  };
  private static final int[] RATES = {44_100, 48_000, 32_000};
  private static final Set<String> GONE_INTO = Set.of("moov", "trak", "mdia");
  private static final Set<String> NOTES = Set.of("udta", "meta");
  private static final int DEEPEST = 3;
  private static final int SOUGHT = 256 * 1024;
  private static final int OLD_NOTES = 128;

  /// By its content; empty where it is none of these.
  static Optional<Sounds> of(Octets file) {
    if (file.says(4, "ftyp")) {
      return file.says(8, "qt  ") ? Optional.empty() : boxes(file);
    }
    if (file.says(0, "\u001aE\u00df\u00a3")) {
      return matroska(file);
    }
    if (file.says(0, "OggS")) {
      boolean heard = file.says(28, "OpusHead") || file.says(28, "\u0001vorbis");
      return heard ? Optional.of(whole(Kind.OGG, file)) : Optional.empty();
    }
    long start = file.says(0, "ID3") ? afterNotes(file) : 0;
    return frame(file, start) > 0 && frame(file, start + frame(file, start)) > 0
        ? Optional.of(new Sounds(Kind.MP3, file.from(start, beforeNotes(file))))
        : Optional.empty();
  }

  private static Sounds whole(Kind kind, Octets file) {
    return new Sounds(kind, file.from(0, file.length()));
  }

  private static Optional<Sounds> matroska(Octets file) {
    String head = file.word(0, Math.min(file.length(), SOUGHT));
    if (!head.substring(0, Math.min(head.length(), 64)).contains("webm")) {
      return Optional.empty();
    }
    boolean seen = head.contains("V_VP8") || head.contains("V_VP9") || head.contains("V_AV1");
    boolean heard = head.contains("A_OPUS") || head.contains("A_VORBIS");
    return seen || heard
        ? Optional.of(whole(seen ? Kind.WEBM : Kind.WEBA, file))
        : Optional.empty();
  }

  /// Notes before the sound, with their length in sevens of bits.
  private static long afterNotes(Octets file) {
    long size = 0;
    for (int i = 6; i < 10; i++) {
      size = size << 7 | file.at(i) & 0x7f;
    }
    return 10 + size;
  }

  private static long beforeNotes(Octets file) {
    int end = file.length() - OLD_NOTES;
    return file.says(end, "TAG") ? end : file.length();
  }

  /// The length of the frame of sound that begins here; 0 where none does.
  private static long frame(Octets file, long at) {
    if (at + 4 > file.length() || file.at(at) != 0xff || (file.at(at + 1) & 0xe6) != 0xe2) {
      return 0;
    }
    int version = file.at(at + 1) >> 3 & 3;
    int bits = file.at(at + 2) >> 4;
    int rate = file.at(at + 2) >> 2 & 3;
    if (version == 1 || bits == 0 || bits == 15 || rate == 3) {
      return 0;
    }
    boolean first = version == 3;
    int hertz = RATES[rate] >> (first ? 0 : version == 2 ? 1 : 2);
    int padding = file.at(at + 2) >> 1 & 1;
    return (first ? 144_000L * BITS[bits] : 72_000L * FEWER_BITS[bits]) / hertz + padding;
  }

  private static Optional<Sounds> boxes(Octets file) {
    byte[] bytes = file.from(0, file.length());
    Set<String> tracks = new java.util.HashSet<>();
    walk(file, bytes, new long[] {0, file.length(), 0}, tracks);
    if (!tracks.contains("vide") && !tracks.contains("soun")) {
      return Optional.empty();
    }
    return Optional.of(new Sounds(tracks.contains("vide") ? Kind.MP4 : Kind.M4A, bytes));
  }

  /// Goes through boxes from here to there at this depth; notes become empty boxes, so that nothing
  /// moves.
  private static void walk(Octets file, byte[] bytes, long[] span, Set<String> tracks) {
    long at = span[0];
    while (at + 8 <= span[1]) {
      boolean wide = file.big4(at) == 1;
      long size = wide ? file.big4(at + 8) << 32 | file.big4(at + 12) : file.big4(at);
      long head = at + (wide ? 16 : 8);
      long end = size == 0 ? span[1] : at + size;
      if (end < head || end > span[1]) {
        throw new Octets.Damaged();
      }
      String type = file.word(at + 4, 4);
      if (type.equals("hdlr")) {
        tracks.add(file.word(head + 8, 4));
      } else if (NOTES.contains(type)) {
        byte[] free = "free".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(free, 0, bytes, (int) at + 4, 4);
        java.util.Arrays.fill(bytes, (int) head, (int) end, (byte) 0);
      } else if (GONE_INTO.contains(type) && span[2] < DEEPEST) {
        walk(file, bytes, new long[] {head, end, span[2] + 1}, tracks);
      }
      at = end;
    }
  }
}
