package org.mingbai.lessons;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps what was learnt, each lesson in a file `learnt-<name>.bin` under the mark of all it was
/// learnt from. The files may be deleted at any time; one that is damaged, or was learnt from
/// something else, is thrown away and learnt anew. What the shipped words teach is shipped too.
public final class Lessons {
  private static final Logger LOG = LoggerFactory.getLogger(Lessons.class);
  private static final String FORM = "mingbai lesson 1";
  private static final String SHIPPED = "/learnt/";

  private final @Nullable Path folder;
  private final boolean withShipped;

  private Lessons(@Nullable Path folder, boolean withShipped) {
    this.folder = folder;
    this.withShipped = withShipped;
  }

  /// Kept in this folder.
  public static Lessons in(Path folder) {
    return new Lessons(folder, true);
  }

  /// The same without what is shipped: what is not kept in this folder is learnt.
  public static Lessons only(Path folder) {
    return new Lessons(folder, false);
  }

  /// Everything is learnt anew, and nothing is kept.
  public static Lessons unkept() {
    return new Lessons(null, false);
  }

  /// The lesson as it was learnt before, or as it is learnt now.
  public <T> T learnt(Lesson<T> lesson) {
    if (folder == null) {
      return lesson.learn();
    }
    String file = "learnt-" + lesson.name() + ".bin";
    Path kept = folder.resolve(file);
    String mark = lesson.source().mark();
    return kept(lesson, kept, mark)
        .or(() -> withShipped ? shipped(lesson, file, mark) : Optional.empty())
        .orElseGet(() -> now(lesson, kept, mark));
  }

  private static <T> T now(Lesson<T> lesson, Path file, String mark) {
    T learnt = lesson.learn();
    // whoever was told to stop may have no folder any more
    if (!Thread.currentThread().isInterrupted()) {
      keep(lesson, learnt, file, mark);
    }
    return learnt;
  }

  /// A link is no file of the house's own.
  private static <T> Optional<T> kept(Lesson<T> lesson, Path file, String mark) {
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    Optional<T> learnt = Optional.empty();
    if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
        learnt = read(lesson, in, mark);
      } catch (IOException | RuntimeException _) {
        // as if it were not there
      }
    }
    if (learnt.isEmpty()) {
      throwAway(file);
    }
    return learnt;
  }

  private static <T> Optional<T> shipped(Lesson<T> lesson, String file, String mark) {
    try (InputStream in = Lessons.class.getResourceAsStream(SHIPPED + file)) {
      return in == null ? Optional.empty() : read(lesson, in, mark);
    } catch (IOException | RuntimeException e) {
      LOG.warn("{} cannot be read as it was shipped; it is learnt now", file, e);
      return Optional.empty();
    }
  }

  /// Nothing is made of bytes whose sum is another than when they were written.
  private static <T> Optional<T> read(Lesson<T> lesson, InputStream from, String mark)
      throws IOException {
    DataInputStream in = new DataInputStream(from);
    if (!in.readUTF().equals(FORM) || !in.readUTF().equals(mark)) {
      return Optional.empty();
    }
    long sum = in.readLong();
    byte[] bytes = in.readAllBytes();
    return sum == sum(bytes)
        ? Optional.of(lesson.read(new DataInputStream(new ByteArrayInputStream(bytes))))
        : Optional.empty();
  }

  /// Against damage; whoever may write here may write to the keys of the house beside it.
  private static long sum(byte[] bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    return sum.getValue();
  }

  private static <T> void keep(Lesson<T> lesson, T learnt, Path file, String mark) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      lesson.write(learnt, new DataOutputStream(bytes));
      Files.createDirectories(file.toAbsolutePath().getParent());
      // One name, so that a house that is stopped in the middle leaves one such file, not many; a
      // mixture of two writers has no right sum.
      Path next = file.resolveSibling(file.getFileName() + ".new");
      Files.deleteIfExists(next);
      try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(next))) {
        out.writeUTF(FORM);
        out.writeUTF(mark);
        out.writeLong(sum(bytes.toByteArray()));
        bytes.writeTo(out);
      }
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.warn("what was learnt cannot be kept in {}; the next start learns it anew", file);
    }
  }

  private static void throwAway(Path file) {
    try {
      Files.deleteIfExists(file);
      LOG.debug("{} was learnt from something else, or is damaged: it is learnt anew", file);
    } catch (IOException e) {
      LOG.warn("{} is of no use and cannot be thrown away", file);
    }
  }
}
