package org.mingbai.llm;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The native parts of the model runtime, unpacked once into the data folder. Left to themselves
/// the libraries unpack at every start into the system's temporary folder, and leave them there
/// when the process is killed, or into the home folder of the user.
final class Unpacked {
  private static final Logger LOG = LoggerFactory.getLogger(Unpacked.class);
  private static final String RUNTIME = "onnxruntime.native.path";
  private static final String TOKENIZERS = "DJL_CACHE_DIR";

  private Unpacked() {}

  /// Unpacks into this folder what is not there yet and tells the libraries; where that fails they
  /// do it their own way.
  static void into(Path folder) {
    if (System.getProperty(TOKENIZERS) == null) {
      System.setProperty(TOKENIZERS, folder.toString());
    }
    if (System.getProperty(RUNTIME) == null) {
      try {
        System.setProperty(RUNTIME, runtime(folder).toString());
      } catch (IOException e) {
        LOG.info("the model runtime unpacks itself: {}", e.getMessage());
      }
    }
  }

  /// The folder within this one that holds the runtime's libraries for this machine.
  static Path runtime(Path folder) throws IOException {
    Path own = Files.createDirectories(folder.resolve("onnxruntime-" + platform()));
    for (String library : new String[] {"onnxruntime", "onnxruntime4j_jni"}) {
      unpack(System.mapLibraryName(library), own);
    }
    return own;
  }

  private static void unpack(String library, Path folder) throws IOException {
    String resource = "/ai/onnxruntime/native/" + platform() + "/" + library;
    try (InputStream in = Unpacked.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("no " + resource);
      }
      Path there = folder.resolve(library);
      if (!Files.exists(there)) {
        Path half = Files.createTempFile(folder, library, ".half");
        Files.copy(in, half, StandardCopyOption.REPLACE_EXISTING);
        Files.move(half, there, StandardCopyOption.ATOMIC_MOVE);
      }
    }
  }

  /// As the runtime names it, such as `linux-x64`.
  private static String platform() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String machine = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    String os = system.startsWith("mac") ? "osx" : system.startsWith("win") ? "win" : "linux";
    boolean arm = machine.startsWith("aarch64") || machine.startsWith("arm64");
    return os + (arm ? "-aarch64" : "-x64");
  }
}
