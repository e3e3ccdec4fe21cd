package org.mingbai.papers;

import java.io.ByteArrayOutputStream;

/// Copies a JPEG segment by segment and leaves out what tells where, when and by whom it was taken;
/// which side is up is kept.
final class JpegPicture {
  private static final int SCAN = 0xda;
  private static final int END = 0xd9;
  private static final int COMMENT = 0xfe;
  private static final int ORIENTATION = 0x0112;
  private static final int MOST_FIELDS = 200;

  private final Octets file;
  private final ByteArrayOutputStream out;
  private long width;
  private long height;

  private JpegPicture(Octets file) {
    this.file = file;
    this.out = new ByteArrayOutputStream(file.length());
  }

  static Picture of(Octets file) {
    JpegPicture picture = new JpegPicture(file);
    picture.out.writeBytes(file.from(0, 2));
    picture.copy();
    return new Picture(picture.width, picture.height, picture.out.toByteArray());
  }

  private void copy() {
    long at = 2;
    while (true) {
      while (file.at(at) == 0xff && file.at(at + 1) == 0xff) {
        at++;
      }
      if (file.at(at) != 0xff) {
        throw new Octets.Damaged();
      }
      int mark = file.at(at + 1);
      if (mark == END) {
        out.writeBytes(file.from(at, at + 2));
        return;
      }
      long end = at + 2 + file.big2(at + 2);
      segment(mark, at, end);
      at = mark == SCAN ? scanned(end) : end;
    }
  }

  private void segment(int mark, long at, long end) {
    if (mark >= 0xc0 && mark <= 0xcf && mark != 0xc4 && mark != 0xc8 && mark != 0xcc) {
      height = file.big2(at + 5);
      width = file.big2(at + 7);
    }
    boolean colours = mark == 0xe2 && file.says(at + 4, "ICC_PROFILE");
    boolean told = mark == COMMENT || mark > 0xe0 && mark <= 0xef && mark != 0xee && !colours;
    if (!told) {
      out.writeBytes(file.from(at, end));
    } else if (mark == 0xe1 && file.says(at + 4, "Exif\0\0")) {
      upright(side(at + 10));
    }
  }

  /// Copies the dots themselves; says where the next segment begins.
  private long scanned(long from) {
    long at = from;
    while (true) {
      boolean mark = file.at(at) == 0xff;
      int next = mark ? file.at(at + 1) : 0;
      if (mark && next != 0 && next != 0xff && (next < 0xd0 || next > 0xd7)) {
        out.writeBytes(file.from(from, at));
        return at;
      }
      at++;
    }
  }

  /// Which side is up, as the camera says (1: as it lies).
  private int side(long tiff) {
    boolean little = file.says(tiff, "II");
    long table = tiff + (little ? file.little4(tiff + 4) : file.big4(tiff + 4));
    int fields = Math.min(MOST_FIELDS, two(little, table));
    for (int i = 0; i < fields; i++) {
      long field = table + 2 + 12L * i;
      if (two(little, field) == ORIENTATION) {
        return two(little, field + 8);
      }
    }
    return 1;
  }

  private int two(boolean little, long at) {
    return little ? file.little2(at) : file.big2(at);
  }

  private void upright(int side) {
    if (side > 1 && side <= 8) {
      byte[] exif = new byte[36];
      byte[] head = {(byte) 0xff, (byte) 0xe1, 0, 34, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42};
      byte[] field = {0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) side};
      System.arraycopy(head, 0, exif, 0, head.length);
      System.arraycopy(field, 0, exif, head.length, field.length);
      out.writeBytes(exif);
    }
  }
}
