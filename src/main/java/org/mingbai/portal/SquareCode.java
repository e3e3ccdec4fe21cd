package org.mingbai.portal;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/// A square code (QR) as one path, with the four empty modules around it that readers need.
record SquareCode(int side, String path) {
  private static final int QUIET = 4;

  static SquareCode of(String text) {
    try {
      ByteMatrix matrix = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
      return new SquareCode(matrix.getWidth() + 2 * QUIET, path(matrix));
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException("too long for a square code", tooLong);
    }
  }

  private static String path(ByteMatrix matrix) {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < matrix.getHeight(); y++) {
      int x = 0;
      while (x < matrix.getWidth()) {
        int run = run(matrix, x, y);
        if (run > 0) {
          path.append('M')
              .append(x + QUIET)
              .append(' ')
              .append(y + QUIET)
              .append('h')
              .append(run)
              .append("v1h-")
              .append(run)
              .append('z');
        }
        x += Math.max(1, run);
      }
    }
    return path.toString();
  }

  private static int run(ByteMatrix matrix, int from, int y) {
    int x = from;
    while (x < matrix.getWidth() && matrix.get(x, y) == 1) {
      x++;
    }
    return x - from;
  }
}
