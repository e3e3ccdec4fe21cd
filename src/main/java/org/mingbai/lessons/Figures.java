package org.mingbai.lessons;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Rows of figures and words as plain bytes: how many, then each.
public final class Figures {
  private Figures() {}

  public static void write(DataOutput out, byte[] figures) throws IOException {
    out.writeInt(figures.length);
    out.write(figures);
  }

  public static byte[] bytes(DataInput in) throws IOException {
    byte[] figures = new byte[in.readInt()];
    in.readFully(figures);
    return figures;
  }

  public static void write(DataOutput out, int[] figures) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(figures.length * Integer.BYTES);
    bytes.asIntBuffer().put(figures);
    write(out, bytes.array());
  }

  public static int[] ints(DataInput in) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(bytes(in));
    int[] figures = new int[bytes.capacity() / Integer.BYTES];
    bytes.asIntBuffer().get(figures);
    return figures;
  }

  public static void write(DataOutput out, short[] figures) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(figures.length * Short.BYTES);
    bytes.asShortBuffer().put(figures);
    write(out, bytes.array());
  }

  public static short[] shorts(DataInput in) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(bytes(in));
    short[] figures = new short[bytes.capacity() / Short.BYTES];
    bytes.asShortBuffer().get(figures);
    return figures;
  }

  public static void write(DataOutput out, float[] figures) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(figures.length * Float.BYTES);
    bytes.asFloatBuffer().put(figures);
    write(out, bytes.array());
  }

  public static float[] floats(DataInput in) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(bytes(in));
    float[] figures = new float[bytes.capacity() / Float.BYTES];
    bytes.asFloatBuffer().get(figures);
    return figures;
  }

  public static void write(DataOutput out, float[][] rows) throws IOException {
    out.writeInt(rows.length);
    for (float[] row : rows) {
      write(out, row);
    }
  }

  public static float[][] rows(DataInput in) throws IOException {
    float[][] rows = new float[in.readInt()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = floats(in);
    }
    return rows;
  }

  public static void write(DataOutput out, Collection<String> words) throws IOException {
    out.writeInt(words.size());
    for (String word : words) {
      out.writeUTF(word);
    }
  }

  public static List<String> words(DataInput in) throws IOException {
    int size = in.readInt();
    List<String> words = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      words.add(in.readUTF());
    }
    return words;
  }
}
