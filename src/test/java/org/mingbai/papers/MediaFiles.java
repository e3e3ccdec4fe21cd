package org.mingbai.papers;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/// Makes pictures, sounds and animations as small as they can be.
public final class MediaFiles {
  private MediaFiles() {}

  public static byte[] picture(String kind, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        image.setRGB(x, y, (x / 16 + y / 16) % 2 == 0 ? 0xb26a00 : 0xdbeae2);
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, kind, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /// So many frames of silence, each 26 thousandths of a second.
  public static byte[] mp3(int frames) {
    byte[] all = new byte[417 * frames];
    for (int i = 0; i < frames; i++) {
      ByteBuffer.wrap(all).putInt(417 * i, 0xfffb9000);
    }
    return all;
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  static byte[] words(String words) {
    return words.getBytes(StandardCharsets.ISO_8859_1);
  }

  static byte[] box(String type, byte[]... within) {
    byte[] content = join(within);
    return join(ByteBuffer.allocate(4).putInt(8 + content.length).array(), words(type), content);
  }

  /// A film of no pictures with a track of this sort, and notes on where it was made.
  static byte[] mp4(String brand, String track) {
    byte[] handler = box("hdlr", words("\0\0\0\0\0\0\0\0" + track + "\0\0\0\0"));
    return join(
        box("ftyp", words(brand + "\0\0\0\0")),
        box(
            "moov",
            box("trak", box("mdia", handler)),
            box("udta", box("\u00a9xyz", words("+01.2921+036.8219/")))),
        box("mdat", new byte[9]));
  }

  static byte[] webm(String doc, String codec) {
    return words("\u001aE\u00df\u00a3\u009fB\u0082\u0084" + doc + "\0\0\u0086" + codec);
  }

  static byte[] ogg(String codec) {
    return join(words("OggS"), new byte[24], words(codec), new byte[20]);
  }

  static byte[] webp(String type, int flags, byte[]... more) {
    byte[] head = new byte[10];
    head[0] = (byte) flags;
    head[4] = 99;
    head[7] = 49;
    byte[] chunks = join(chunk(type, head), join(more));
    return join(words("RIFF"), little(4 + chunks.length), words("WEBP"), chunks);
  }

  static byte[] chunk(String type, byte[] content) {
    return join(words(type), little(content.length), content, new byte[content.length & 1]);
  }

  private static byte[] little(int number) {
    return new byte[] {
      (byte) number, (byte) (number >> 8), (byte) (number >> 16), (byte) (number >> 24)
    };
  }

  /// A JPEG as a camera writes it: with a place, a comment, and which side is up.
  static byte[] photo(int side) {
    byte[] plain = picture("jpg", 32, 16);
    byte[] tiff =
        join(
            words("Exif\0\0II*\0\u0008\0\0\0\u0002\0"),
            words("\u0012\u0001\u0003\0\u0001\0\0\0" + (char) side + "\0\0\0"),
            words("\u0025\u0088\u0004\0\u0001\0\0\0\u0026\0\0\0\0\0\0\0GPS-PLACE"));
    return join(
        words("\u00ff\u00d8"),
        segment(0xe1, tiff),
        segment(0xe1, words("http://ns.adobe.com/xap/1.0/\0CREATOR")),
        segment(0xed, words("Photoshop AUTHOR")),
        segment(0xfe, words("made by AMINA")),
        java.util.Arrays.copyOfRange(plain, 2, plain.length),
        words("\u00ff\u00d8 SECOND-PICTURE"));
  }

  private static byte[] segment(int mark, byte[] content) {
    int size = content.length + 2;
    return join(new byte[] {(byte) 0xff, (byte) mark, (byte) (size >> 8), (byte) size}, content);
  }

  /// A PNG with a chunk put in behind its head.
  static byte[] pngWith(String type, byte[] content) {
    byte[] plain = picture("png", 20, 10);
    CRC32 sum = new CRC32();
    sum.update(join(words(type), content));
    byte[] added =
        join(
            ByteBuffer.allocate(4).putInt(content.length).array(),
            words(type),
            content,
            ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    return join(
        java.util.Arrays.copyOfRange(plain, 0, 33),
        added,
        java.util.Arrays.copyOfRange(plain, 33, plain.length),
        words("<script>"));
  }
}
