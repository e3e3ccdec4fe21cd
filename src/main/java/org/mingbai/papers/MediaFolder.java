package org.mingbai.papers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.mingbai.knowledge.Media;
import org.mingbai.knowledge.Medium;
import org.mingbai.knowledge.Medium.Kind;

/// A folder of files, each named by the hash of its content; several nodes share it.
public final class MediaFolder implements Media {
  private final Path folder;

  /// A file that was judged: what it is, and what of it is kept.
  private record Judged(Kind kind, byte[] bytes, boolean tooWide) {}

  public MediaFolder(Path folder) {
    this.folder = folder;
  }

  @Override
  public Verdict keep(byte[] file) {
    Optional<Judged> judged;
    try {
      judged = judged(new Octets(file));
    } catch (Octets.Damaged e) {
      return new Verdict.Unfit(Why.DAMAGED);
    }
    if (judged.isEmpty()) {
      return new Verdict.Unfit(Why.NOT_KNOWN);
    }
    Judged fit = judged.get();
    if (file.length > fit.kind().sort().most()) {
      return new Verdict.Unfit(Why.TOO_LARGE);
    }
    return fit.tooWide()
        ? new Verdict.Unfit(Why.TOO_WIDE)
        : new Verdict.Kept(written(fit.kind(), fit.bytes()));
  }

  private static Optional<Judged> judged(Octets file) {
    if (file.says(0, "\u0089PNG\r\n\u001a\n")) {
      return Picture.moves(file) ? Optional.empty() : seen(Kind.PNG, Picture.png(file));
    }
    if (file.says(0, "\u00ff\u00d8\u00ff")) {
      return seen(Kind.JPEG, JpegPicture.of(file));
    }
    if (file.says(0, "GIF87a") || file.says(0, "GIF89a")) {
      return seen(Kind.GIF, Picture.gif(file));
    }
    if (file.says(0, "RIFF") && file.says(8, "WEBP")) {
      return Picture.moves(file) ? Optional.empty() : seen(Kind.WEBP, Picture.webp(file));
    }
    return Sounds.of(file).map(s -> new Judged(s.kind(), s.bytes(), false));
  }

  private static Optional<Judged> seen(Kind kind, Picture picture) {
    return Optional.of(new Judged(kind, picture.bytes(), picture.tooWide()));
  }

  private Medium written(Kind kind, byte[] bytes) {
    Medium medium = new Medium(hash(bytes), kind, "");
    try {
      Files.createDirectories(folder);
      Path place = folder.resolve(medium.file());
      if (!Files.exists(place)) {
        Path half = Files.createTempFile(folder, "half", ".tmp");
        Files.write(half, bytes);
        Files.move(
            half, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      }
      return medium;
    } catch (IOException e) {
      throw new UncheckedIOException("the folder of media cannot be written", e);
    }
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }

  @Override
  public Optional<Path> find(Medium medium) {
    return Optional.of(folder.resolve(medium.file())).filter(Files::isRegularFile);
  }
}
