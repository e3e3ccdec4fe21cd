package org.mingbai.papers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/// What a file is by its first bytes; its name is not asked.
enum Kind {
  WORD,
  PDF,
  /// A Word file behind a password.
  LOCKED,
  OTHER;

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLD_OFFICE = {
    (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
  };

  /// PDF readers look for the mark within so many bytes.
  private static final int HEAD = 1024;

  static Kind of(byte[] file) throws IOException {
    if (begins(file, ZIP)) {
      return WORD;
    }
    if (begins(file, OLD_OFFICE)) {
      return locked(file) ? LOCKED : OTHER;
    }
    int head = Math.min(file.length, HEAD);
    return new String(file, 0, head, StandardCharsets.ISO_8859_1).contains("%PDF-") ? PDF : OTHER;
  }

  private static boolean begins(byte[] file, byte[] mark) {
    return file.length >= mark.length && Arrays.equals(file, 0, mark.length, mark, 0, mark.length);
  }

  private static boolean locked(byte[] file) throws IOException {
    try (POIFSFileSystem office = new POIFSFileSystem(new ByteArrayInputStream(file))) {
      return office.getRoot().hasEntryCaseInsensitive("EncryptedPackage");
    }
  }
}
