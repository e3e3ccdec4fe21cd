package org.mingbai.lessons;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/// What something is learnt from: words, and the code that learns, since another way of learning
/// makes another lesson of the same words. Whatever differs in either has another mark.
public final class Source {
  private final MessageDigest digest = digest();

  private Source() {}

  /// Learnt by code of this mark.
  public Source(String by) {
    add(by);
  }

  /// The mark of the code of these types and of those within them.
  public static String code(List<Class<?>> types) {
    Source all = new Source();
    types.stream()
        .flatMap(type -> Arrays.stream(type.getNestMembers()))
        .distinct()
        .sorted(Comparator.comparing(Class::getName))
        .forEach(type -> all.add(code(type)));
    return all.mark();
  }

  /// And from these words.
  public void add(String words) {
    add(words.getBytes(StandardCharsets.UTF_8));
  }

  /// And from these, in this order.
  public void add(Collection<String> words) {
    add(String.valueOf(words.size()));
    words.forEach(this::add);
  }

  /// And from these figures.
  public void add(float[] figures) {
    ByteBuffer bytes = ByteBuffer.allocate(figures.length * Float.BYTES);
    bytes.asFloatBuffer().put(figures);
    add(bytes.array());
  }

  private void add(byte[] bytes) {
    for (int shift = 24; shift >= 0; shift -= 8) {
      digest.update((byte) (bytes.length >> shift));
    }
    digest.update(bytes);
  }

  /// Spends the source.
  String mark() {
    return HexFormat.of().formatHex(digest.digest());
  }

  private static byte[] code(Class<?> type) {
    String name = type.getName();
    try (InputStream in =
        type.getResourceAsStream(name.substring(name.lastIndexOf('.') + 1) + ".class")) {
      if (in == null) {
        throw new IllegalStateException("the code of " + name + " is not there");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
