package org.mingbai.llm;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// One small BGE model. Left to itself the runtime keeps all memory it ever took in an arena of its
/// own, seventy megabytes for two models; without one it is given back, and reading takes no
/// longer. Each text is read by the thread that asks and no other: with helpers of its own beside
/// each of two such threads, the runtime takes twice as long on two cores.
final class BgeModel extends AbstractInProcessEmbeddingModel {
  private final OnnxBertBiEncoder encoder;

  private BgeModel(OnnxBertBiEncoder encoder) {
    super(Runnable::run);
    this.encoder = encoder;
  }

  /// The model of a language, by way of a file in this folder that lasts no longer than the
  /// reading: as bytes it would stand three times in memory.
  static BgeModel of(String language, Path folder) {
    String name = "/bge-small-" + language + "-v1.5-q";
    OrtEnvironment runtime = OrtEnvironment.getEnvironment();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        InputStream tokens = packed(name + "-tokenizer.json")) {
      options.setCPUArenaAllocator(false);
      options.setIntraOpNumThreads(1);
      OrtSession session = session(runtime, name + ".onnx", folder, options);
      return new BgeModel(new OnnxBertBiEncoder(runtime, session, tokens, PoolingMode.CLS));
    } catch (IOException | OrtException e) {
      throw new IllegalStateException("the model of " + language + " cannot be read", e);
    }
  }

  private static OrtSession session(
      OrtEnvironment runtime, String name, Path folder, OrtSession.SessionOptions options)
      throws IOException, OrtException {
    Path file;
    try {
      file = unpacked(name, folder);
    } catch (IOException e) {
      // A folder nobody can write to costs memory, not meaning.
      try (InputStream in = packed(name)) {
        return runtime.createSession(in.readAllBytes(), options);
      }
    }
    try {
      return runtime.createSession(file.toString(), options);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static Path unpacked(String name, Path folder) throws IOException {
    Path file = Files.createTempFile(Files.createDirectories(folder), "model", ".onnx");
    try (InputStream in = packed(name)) {
      long _ = Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
      return file;
    } catch (IOException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  private static InputStream packed(String name) throws IOException {
    InputStream in = BgeModel.class.getResourceAsStream(name);
    if (in == null) {
      throw new FileNotFoundException(name);
    }
    return in;
  }

  @Override
  protected OnnxBertBiEncoder model() {
    return encoder;
  }
}
