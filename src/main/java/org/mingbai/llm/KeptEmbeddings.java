package org.mingbai.llm;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UTFDataFormatException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  private synchronized List<float[]> kept(Language language, List<String> texts) {
    Path file = folder.resolve("vectors-" + language.tag() + ".bin");
    Map<String, float[]> known = read(file);
    List<String> fresh =
        texts.stream().distinct().filter(text -> !known.containsKey(hash(text))).toList();
    List<float[]> made = fresh.isEmpty() ? List.of() : own.of(language, fresh);
    for (int i = 0; i < fresh.size(); i++) {
      known.put(hash(fresh.get(i)), made.get(i));
    }
    // Several shelves of one language share the file: the others' texts stay while there is room.
    Map<String, float[]> wanted =
        known.size() > MOST ? new LinkedHashMap<>() : new LinkedHashMap<>(known);
    List<float[]> vectors = new ArrayList<>();
    for (String text : texts) {
      float[] vector = known.get(hash(text));
      if (vector == null) {
        throw new IllegalStateException("a text without a vector");
      }
      wanted.put(hash(text), vector);
      vectors.add(vector);
    }
    if (!fresh.isEmpty()) {
      write(file, wanted);
    }
    return vectors;
  }

  private static Map<String, float[]> read(Path file) {
    Map<String, float[]> known = new HashMap<>();
    if (!Files.isRegularFile(file)) {
      return known;
    }
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      if (!in.readUTF().equals(FORM)) {
        return new HashMap<>();
      }
      int rows = in.readInt();
      for (int i = 0; i < rows; i++) {
        String hash = in.readUTF();
        float[] vector = new float[in.readUnsignedShort()];
        for (int k = 0; k < vector.length; k++) {
          vector[k] = in.readFloat();
        }
        known.put(hash, vector);
      }
      return known;
    } catch (EOFException | UTFDataFormatException e) {
      return new HashMap<>();
    } catch (IOException e) {
      LOG.warn("vectors in {} cannot be read and are made anew", file.getFileName());
      return new HashMap<>();
    }
  }

  private void write(Path file, Map<String, float[]> vectors) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(bytes))) {
      out.writeUTF(FORM);
      out.writeInt(vectors.size());
      for (Map.Entry<String, float[]> row : vectors.entrySet()) {
        out.writeUTF(row.getKey());
        out.writeShort(row.getValue().length);
        for (float value : row.getValue()) {
          out.writeFloat(value);
        }
      }
      out.flush();
      Files.createDirectories(folder);
      Path next = Files.createTempFile(folder, "vectors", ".new");
      Files.write(next, bytes.toByteArray());
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.warn("vectors cannot be kept in {}; the next start makes them anew", folder);
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
