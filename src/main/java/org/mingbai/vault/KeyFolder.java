package org.mingbai.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;

/// The folder of key files: `name.key` holds a version, the key and a checksum, so that a damaged
/// file is told from a key.
final class KeyFolder {
  private static final String HEAD = "mingbai-key-1";
  private static final int BYTES = 32;
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");

  private final Path folder;
  private final boolean mayCreate;
  private final SecureRandom random;
  private final boolean posix;

  KeyFolder(Path folder, boolean mayCreate, SecureRandom random) {
    this.folder = folder;
    this.mayCreate = mayCreate;
    this.random = random;
    this.posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  /// Makes the folder if it may; refuses one that others may enter.
  void prepare() {
    try {
      if (!Files.isDirectory(folder) && mayCreate) {
        Files.createDirectories(folder, owned("rwx------"));
      }
      if (Files.isDirectory(folder)) {
        refuseWider(folder, "chmod 700");
      }
    } catch (IOException e) {
      throw new KeysUnfit("The keys folder " + folder + " cannot be used: " + e.getMessage(), e);
    }
  }

  byte[] key(String name) {
    Path file = folder.resolve(name + ".key");
    try {
      if (Files.notExists(file)) {
        return create(file);
      }
      refuseWider(file, "chmod 600");
      return parse(file, Files.readString(file, StandardCharsets.US_ASCII).strip());
    } catch (IOException e) {
      throw new KeysUnfit("The key file " + file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private byte[] create(Path file) throws IOException {
    if (!mayCreate) {
      throw new KeysUnfit(
          "The key file "
              + file
              + " is missing, but a database exists already. Put the file back from your backup of the keys."
              + " Without it the cases cannot be read.");
    }
    byte[] key = new byte[BYTES];
    random.nextBytes(key);
    Path draft = Files.createTempFile(folder, "new", ".key", owned("rw-------"));
    try (FileChannel out = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      ByteBuffer line = ByteBuffer.wrap(line(key).getBytes(StandardCharsets.US_ASCII));
      while (line.hasRemaining()) {
        out.write(line);
      }
      out.force(true);
    }
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    settle();
    return key;
  }

  /// The new name must survive a power cut as surely as the first case sealed under it.
  private void settle() throws IOException {
    if (posix) {
      try (FileChannel entry = FileChannel.open(folder, StandardOpenOption.READ)) {
        entry.force(true);
      }
    }
  }

  private static byte[] parse(Path file, String line) {
    String[] parts = line.split(" ", -1);
    if (parts.length == 3 && parts[0].equals(HEAD)) {
      byte[] key = decoded(parts[1]);
      if (key.length == BYTES && line.equals(line(key).strip())) {
        return key;
      }
    }
    throw new KeysUnfit(
        "The key file " + file + " is damaged. Put it back from your backup of the keys.");
  }

  private static byte[] decoded(String text) {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException damaged) {
      return new byte[0];
    }
  }

  private static String line(byte[] key) {
    byte[] check = Arrays.copyOf(Digests.sha256(HEAD.getBytes(StandardCharsets.US_ASCII), key), 8);
    Base64.Encoder text = Base64.getEncoder();
    return HEAD + " " + text.encodeToString(key) + " " + text.encodeToString(check) + "\n";
  }

  private void refuseWider(Path path, String remedy) throws IOException {
    if (!posix) {
      return;
    }
    boolean wider =
        Files.getPosixFilePermissions(path).stream().anyMatch(p -> !OWNER_ONLY.contains(p));
    boolean executable =
        Files.isRegularFile(path)
            && Files.getPosixFilePermissions(path).contains(PosixFilePermission.OWNER_EXECUTE);
    if (wider || executable) {
      throw new KeysUnfit(
          path + " may be used by others than its owner. Run: " + remedy + " " + path);
    }
  }

  private FileAttribute<?>[] owned(String permissions) {
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
