package org.mingbai.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingbai.knowledge.Media.Verdict;
import org.mingbai.knowledge.Media.Why;
import org.mingbai.knowledge.Medium;
import org.mingbai.knowledge.Medium.Kind;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MediaFolderTest {
  @TempDir private Path home;
  private MediaFolder media;

  @BeforeEach
  void open() {
    media = new MediaFolder(home.resolve("media"));
  }

  private Medium kept(byte[] file) {
    return ((Verdict.Kept) media.keep(file)).medium();
  }

  private Kind kind(byte[] file) {
    return kept(file).kind();
  }

  private Why why(byte[] file) {
    return ((Verdict.Unfit) media.keep(file)).why();
  }

  private byte[] bytes(Medium medium) throws IOException {
    return Files.readAllBytes(media.find(medium).orElseThrow());
  }

  private String text(Medium medium) throws IOException {
    return new String(bytes(medium), StandardCharsets.ISO_8859_1);
  }

  @Test
  void each_kind_is_known_by_its_bytes() {
    assertThat(kind(MediaFiles.picture("png", 9, 9))).isEqualTo(Kind.PNG);
    assertThat(kind(MediaFiles.picture("jpg", 9, 9))).isEqualTo(Kind.JPEG);
    assertThat(kind(MediaFiles.picture("gif", 9, 9))).isEqualTo(Kind.GIF);
    assertThat(kind(MediaFiles.webp("VP8X", 0))).isEqualTo(Kind.WEBP);
    assertThat(kind(MediaFiles.mp3(3))).isEqualTo(Kind.MP3);
    assertThat(kind(MediaFiles.ogg("OpusHead"))).isEqualTo(Kind.OGG);
    assertThat(kind(MediaFiles.ogg("\u0001vorbis"))).isEqualTo(Kind.OGG);
    assertThat(kind(MediaFiles.mp4("M4A ", "soun"))).isEqualTo(Kind.M4A);
    assertThat(kind(MediaFiles.mp4("isom", "soun"))).isEqualTo(Kind.M4A);
    assertThat(kind(MediaFiles.mp4("isom", "vide"))).isEqualTo(Kind.MP4);
    assertThat(kind(MediaFiles.webm("webm", "V_VP9"))).isEqualTo(Kind.WEBM);
    assertThat(kind(MediaFiles.webm("webm", "A_OPUS"))).isEqualTo(Kind.WEBA);
  }

  @Test
  void everything_else_is_refused_drawings_that_hold_script_above_all() {
    for (String words :
        new String[] {
          "",
          "words",
          "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
          "<?xml version=\"1.0\"?><svg/>",
          "<!doctype html>",
          "%PDF-1.7",
          "BM\0\0",
          "RIFF\0\0\0\0WAVE",
          "OggS",
          "ID3\u0004\0\0\0\0\0\0<html>",
          "\u00ff\u00fb\u0090\0<html>"
        }) {
      assertThat(why(words.getBytes(StandardCharsets.ISO_8859_1)))
          .as(words)
          .isEqualTo(Why.NOT_KNOWN);
    }
    assertThat(why(MediaFiles.mp4("qt  ", "vide"))).isEqualTo(Why.NOT_KNOWN);
    assertThat(why(MediaFiles.mp4("heic", "pict"))).isEqualTo(Why.NOT_KNOWN);
    assertThat(why(MediaFiles.webm("matroska", "V_VP9"))).isEqualTo(Why.NOT_KNOWN);
    assertThat(why(MediaFiles.ogg("\u0080theora"))).isEqualTo(Why.NOT_KNOWN);
    assertThat(home.resolve("media")).doesNotExist();
  }

  @Test
  void what_would_move_unasked_is_refused() {
    assertThat(why(MediaFiles.webp("VP8X", 2))).isEqualTo(Why.NOT_KNOWN);
    assertThat(why(MediaFiles.pngWith("acTL", new byte[8]))).isEqualTo(Why.NOT_KNOWN);
  }

  @Test
  void a_photo_keeps_neither_place_nor_author_and_stays_upright() throws IOException {
    Medium photo = kept(MediaFiles.photo(6));
    assertThat(text(photo))
        .doesNotContain("GPS", "CREATOR", "AUTHOR", "AMINA", "SECOND")
        .contains("Exif\0\0MM\0*\0\0\0\u0008\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001\0\u0006");
    assertThat(ImageIO.read(new ByteArrayInputStream(bytes(photo))).getWidth()).isEqualTo(32);
    assertThat(text(kept(MediaFiles.photo(1)))).doesNotContain("Exif");
    assertThat(kept(bytes(photo))).isEqualTo(photo);
  }

  @Test
  void other_files_lose_their_notes_too() throws IOException {
    Medium png = kept(MediaFiles.pngWith("tEXt", MediaFiles.words("Author\0AMINA")));
    assertThat(text(png)).doesNotContain("AMINA", "script").contains("IDAT", "IEND");
    assertThat(ImageIO.read(new ByteArrayInputStream(bytes(png))).getWidth()).isEqualTo(20);
    byte[] webp =
        MediaFiles.webp("VP8X", 0x0c, MediaFiles.chunk("EXIF", MediaFiles.words("AMINA")));
    assertThat(text(kept(webp))).doesNotContain("AMINA").startsWith("RIFF\u0016\0\0\0WEBPVP8X");
    assertThat(bytes(kept(webp))[20]).isZero();
    byte[] film = MediaFiles.mp4("isom", "vide");
    assertThat(text(kept(film))).doesNotContain("+01.2921", "udta").hasSize(film.length);
    byte[] tagged =
        MediaFiles.join(
            MediaFiles.words("ID3\u0004\0\0\0\0\0\u0005AMINA"),
            MediaFiles.mp3(2),
            MediaFiles.words("TAG" + "A".repeat(125)));
    assertThat(bytes(kept(tagged))).isEqualTo(MediaFiles.mp3(2));
  }

  @Test
  void each_sort_has_its_size_and_pictures_their_dots() {
    assertThat(why(MediaFiles.mp3((8 << 20) / 417 + 1))).isEqualTo(Why.TOO_LARGE);
    assertThat(kind(MediaFiles.mp3((8 << 20) / 417))).isEqualTo(Kind.MP3);
    byte[] noise = new byte[2 << 20];
    new Random(7).nextBytes(noise);
    assertThat(why(MediaFiles.pngWith("noIs", noise))).isEqualTo(Why.TOO_LARGE);
    byte[] wide = MediaFiles.picture("png", 20, 10);
    Arrays.fill(wide, 16, 18, (byte) 0x7f);
    assertThat(why(wide)).isEqualTo(Why.TOO_WIDE);
  }

  @Test
  void wherever_a_file_is_cut_it_is_damaged_or_whole_and_never_a_fault() {
    byte[][] files = {
      MediaFiles.photo(6),
      MediaFiles.picture("png", 9, 9),
      MediaFiles.picture("gif", 9, 9),
      MediaFiles.webp("VP8X", 0, MediaFiles.chunk("EXIF", new byte[5])),
      MediaFiles.mp4("isom", "vide"),
      MediaFiles.mp3(2),
      MediaFiles.ogg("OpusHead")
    };
    Random random = new Random(11);
    for (byte[] file : files) {
      for (int cut = 0; cut < file.length; cut++) {
        assertThat(media.keep(Arrays.copyOf(file, cut))).isNotNull();
        byte[] bent = file.clone();
        bent[random.nextInt(bent.length)] = (byte) random.nextInt(256);
        assertThat(media.keep(bent)).isNotNull();
      }
    }
    assertThat(why(Arrays.copyOf(MediaFiles.picture("png", 9, 9), 40))).isEqualTo(Why.DAMAGED);
    assertThat(why(Arrays.copyOf(MediaFiles.photo(1), 60))).isEqualTo(Why.DAMAGED);
  }

  @Test
  void the_same_file_is_kept_once_and_found_by_its_name_alone() throws IOException {
    Medium first = kept(MediaFiles.mp3(2));
    assertThat(kept(MediaFiles.mp3(2))).isEqualTo(first);
    try (var files = Files.list(home.resolve("media"))) {
      assertThat(files.map(f -> f.getFileName().toString())).containsExactly(first.file());
    }
    assertThat(media.find(new Medium(first.hash(), Kind.MP4, ""))).isEmpty();
    for (String name :
        new String[] {"../mingbai.db", "..%2fx", first.hash(), first.hash() + ".svg", "a.mp3"}) {
      assertThat(Medium.of(name, "")).as(name).isEmpty();
    }
  }
}
