package org.mingbai.llm;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UTFDataFormatException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.mingbai.language.Embeddings;
import org.mingbai.language.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the vectors of lists of texts (sheets and their questions) in a file by what the texts
/// say, so that a restart computes only what is new. The file may be deleted at any time; one that
/// is damaged or of another model counts as none. Single texts are people's questions and are never
/// written down.
public final class KeptEmbeddings implements Embeddings {
  private static final Logger LOG = LoggerFactory.getLogger(KeptEmbeddings.class);
  private static final String FORM = "mingbai vectors 1 bge-small-v1.5-q";

  private static final int MOST = 30_000;

  private final Embeddings own;
  private final Path folder;

  /// In files `vectors-<language>.bin` of this folder.
  public KeptEmbeddings(Embeddings own, Path folder) {
    this.own = own;
    this.folder = folder;
  }

  @Override
  public boolean speak(Language language) {
    return own.speak(language);
  }

  @Override
  public List<float[]> of(Language language, List<String> texts) {
    return texts.size() < 2 ? own.of(language, texts) : kept(language, texts);
  }

  /// Of the file only the vectors that are asked for are held.
  private synchronized List<float[]> kept(Language language, List<String> texts) {
    Path file = folder.resolve("vectors-" + language.tag() + ".bin");
    List<String> hashes = texts.stream().map(KeptEmbeddings::hash).toList();
    Map<String, float[]> known = read(file, new HashSet<>(hashes));
    Map<String, String> fresh = new LinkedHashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      if (!known.containsKey(hashes.get(i))) {
        fresh.put(hashes.get(i), texts.get(i));
      }
    }
    if (!fresh.isEmpty()) {
      List<float[]> made = own.of(language, List.copyOf(fresh.values()));
      int next = 0;
      for (String hash : fresh.keySet()) {
        known.put(hash, made.get(next++));
      }
      write(file, known);
    }
    return hashes.stream().map(hash -> vector(known, hash)).toList();
  }

  private static float[] vector(Map<String, float[]> known, String hash) {
    float[] vector = known.get(hash);
    if (vector == null) {
      throw new IllegalStateException("a text without a vector");
    }
    return vector;
  }

  private static Map<String, float[]> read(Path file, Set<String> wanted) {
    Map<String, float[]> known = new HashMap<>();
    boolean whole =
        each(
            file,
            (hash, vector) -> {
              if (wanted.contains(hash)) {
                known.put(hash, vector);
              }
            });
    return whole ? known : new HashMap<>();
  }

  /// Goes through a file's rows; whether it is whole and of this model.
  private static boolean each(Path file, BiConsumer<String, float[]> row) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      if (!in.readUTF().equals(FORM)) {
        return false;
      }
      int rows = in.readInt();
      for (int i = 0; i < rows; i++) {
        String hash = in.readUTF();
        float[] vector = new float[in.readUnsignedShort()];
        for (int k = 0; k < vector.length; k++) {
          vector[k] = in.readFloat();
        }
        row.accept(hash, vector);
      }
      return true;
    } catch (EOFException | UTFDataFormatException e) {
      return false;
    } catch (IOException e) {
      LOG.warn("vectors in {} cannot be read and are made anew", file.getFileName());
      return false;
    }
  }

  /// Several shelves of one language share the file: the others' texts stay while there is room.
  /// The old file is copied row by row.
  private void write(Path file, Map<String, float[]> vectors) {
    try {
      Files.createDirectories(folder);
      Path next = Files.createTempFile(folder, "vectors", ".new");
      Set<String> others = new HashSet<>();
      boolean whole = each(file, (hash, vector) -> others.add(hash));
      others.removeAll(vectors.keySet());
      if (!whole || others.size() + vectors.size() > MOST) {
        others.clear();
      }
      try (DataOutputStream out =
          new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(next)))) {
        out.writeUTF(FORM);
        out.writeInt(others.size() + vectors.size());
        boolean copied =
            each(
                file,
                (hash, vector) -> {
                  if (others.remove(hash)) {
                    row(out, hash, vector);
                  }
                });
        if (whole && !copied) {
          throw new IOException("the old file changed meanwhile");
        }
        vectors.forEach((hash, vector) -> row(out, hash, vector));
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.warn("vectors cannot be kept in {}; the next start makes them anew", folder);
    }
  }

  private static void row(DataOutputStream out, String hash, float[] vector) {
    try {
      out.writeUTF(hash);
      out.writeShort(vector.length);
      for (float value : vector) {
        out.writeFloat(value);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
