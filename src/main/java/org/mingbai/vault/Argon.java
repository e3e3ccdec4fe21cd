package org.mingbai.vault;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// Argon2id with 19 MiB, two passes, one lane; at most two at a time, on platform threads of its
/// own.
final class Argon {
  static final int MEMORY_KIB = 19 * 1024;
  static final int PASSES = 2;
  static final int LANES = 1;
  private static final int BYTES = 32;

  private final ExecutorService pool =
      Executors.newFixedThreadPool(2, Thread.ofPlatform().name("argon-", 1).daemon(true).factory());

  byte[] hash(byte[] secret, byte[] salt) {
    try {
      return CompletableFuture.supplyAsync(() -> compute(secret, salt), pool).join();
    } catch (CompletionException e) {
      throw new IllegalStateException("hashing failed", e.getCause());
    }
  }

  private static byte[] compute(byte[] secret, byte[] salt) {
    Argon2BytesGenerator argon = new Argon2BytesGenerator();
    argon.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(MEMORY_KIB)
            .withIterations(PASSES)
            .withParallelism(LANES)
            .withSalt(salt)
            .build());
    byte[] out = new byte[BYTES];
    argon.generateBytes(secret, out);
    return out;
  }
}
