package org.mingbai.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.mingbai.knowledge.UnreadablePaper;
import org.mingbai.knowledge.UnreadablePaper.Reason;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UnreadablePaperTest {
  private static final int MEGABYTE = 1 << 20;
  private final PaperFiles papers = new PaperFiles();

  @Test
  void a_text_is_not_known_whatever_its_name_says() {
    assertThat(reason("plain words".getBytes(StandardCharsets.UTF_8), "law.pdf"))
        .isEqualTo(Reason.NOT_KNOWN);
    assertThat(reason(new byte[0], "law.docx")).isEqualTo(Reason.NOT_KNOWN);
  }

  @Test
  void an_old_doc_and_other_zips_are_not_known() throws IOException {
    try (POIFSFileSystem old = new POIFSFileSystem()) {
      old.createDocument(new ByteArrayInputStream(new byte[5000]), "WordDocument");
      assertThat(reason(bytes(old), "law.doc")).isEqualTo(Reason.NOT_KNOWN);
    }
    assertThat(reason(WordPaperTest.zip(Map.of("a.txt", new byte[10])), "law.docx"))
        .isEqualTo(Reason.NOT_KNOWN);
    Map<String, byte[]> book = WordPaperTest.packed("", "", "");
    book.computeIfPresent(
        "[Content_Types].xml",
        (name, types) ->
            new String(types, StandardCharsets.UTF_8)
                .replace("wordprocessingml.document", "spreadsheetml.sheet")
                .getBytes(StandardCharsets.UTF_8));
    assertThat(reason(WordPaperTest.zip(book), "law.docx")).isEqualTo(Reason.NOT_KNOWN);
  }

  @Test
  void over_ten_megabytes_is_too_large() {
    byte[] file = new byte[10 * MEGABYTE + 1];
    assertThat(reason(file, "law.pdf")).isEqualTo(Reason.TOO_LARGE);
    assertThat(reason(Arrays.copyOf(file, 10 * MEGABYTE), "law.pdf")).isEqualTo(Reason.NOT_KNOWN);
  }

  @Test
  void over_three_hundred_pages_are_too_many() throws IOException {
    PdfFile pdf = new PdfFile();
    for (int i = 0; i < 301; i++) {
      pdf.page();
    }
    assertThat(reason(pdf.bytes(), "law.pdf")).isEqualTo(Reason.TOO_MANY_PAGES);
  }

  @Test
  void words_that_fill_over_three_hundred_pages_are_too_many() throws IOException {
    StringBuilder body = new StringBuilder();
    Random letters = new Random(7);
    while (body.length() < 1_300_000) {
      body.append("<w:p><w:r><w:t>Wages ");
      letters.ints(200, 'a', 'z').forEach(letter -> body.append((char) letter));
      body.append("</w:t></w:r></w:p>");
    }
    byte[] file = WordPaperTest.zip(WordPaperTest.packed("", body.toString(), ""));
    assertThat(reason(file, "law.docx")).isEqualTo(Reason.TOO_MANY_PAGES);
  }

  @Test
  void a_zip_that_unpacks_to_a_hundred_times_its_size_is_a_bomb() throws IOException {
    Map<String, byte[]> parts = WordPaperTest.packed("", "<w:p/>", "");
    parts.put("word/media/picture.png", new byte[5 * MEGABYTE]);
    assertThat(reason(WordPaperTest.zip(parts), "law.docx")).isEqualTo(Reason.BOMB);
  }

  @Test
  void a_zip_that_unpacks_to_over_a_hundred_megabytes_is_a_bomb() throws IOException {
    byte[] part = new byte[26 * MEGABYTE];
    Random letters = new Random(7);
    for (int i = 0; i < part.length; i += 200) {
      part[i] = (byte) letters.nextInt();
    }
    Map<String, byte[]> parts = WordPaperTest.packed("", "<w:p/>", "");
    for (int i = 0; i < 4; i++) {
      parts.put("word/media/picture" + i + ".png", part);
    }
    byte[] file = WordPaperTest.zip(parts);
    assertThat(file.length).isBetween(MEGABYTE + MEGABYTE / 10, 10 * MEGABYTE);
    assertThat(reason(file, "law.docx")).isEqualTo(Reason.BOMB);
  }

  @Test
  void a_pdf_that_unpacks_so_is_a_bomb_too_packed_once_or_twice() throws IOException {
    byte[] commands = new byte[20 * MEGABYTE + 1];
    Arrays.fill(commands, (byte) ' ');
    assertThat(reason(new PdfFile().page().content(commands).bytes(), "law.pdf"))
        .isEqualTo(Reason.BOMB);
    byte[] twice =
        new PdfFile().page().content(commands, COSName.FLATE_DECODE, COSName.FLATE_DECODE).bytes();
    assertThat(reason(twice, "law.pdf")).isEqualTo(Reason.BOMB);
    byte[] inLetters =
        new PdfFile()
            .page()
            .content(commands, COSName.ASCII85_DECODE, COSName.FLATE_DECODE)
            .bytes();
    assertThat(reason(inLetters, "law.pdf")).isEqualTo(Reason.BOMB);
  }

  @Test
  void an_encrypted_pdf_is_protected_with_a_password_or_without() throws IOException {
    for (String user : new String[] {"secret", ""}) {
      byte[] file = new PdfFile().page().line(11, 700, "Wages").locked("owner", user).bytes();
      assertThat(reason(file, "law.pdf")).isEqualTo(Reason.PROTECTED);
    }
  }

  @Test
  void a_word_file_behind_a_password_is_protected() throws IOException, GeneralSecurityException {
    try (POIFSFileSystem office = new POIFSFileSystem()) {
      var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
      encryptor.confirmPassword("secret");
      try (var out = encryptor.getDataStream(office)) {
        out.write(new WordFile().paragraph("", "Wages").bytes());
      }
      assertThat(reason(bytes(office), "law.docx")).isEqualTo(Reason.PROTECTED);
    }
  }

  @Test
  void a_file_cut_off_is_damaged() throws IOException {
    byte[] word = new WordFile().paragraph("", "Wages are paid every month.").bytes();
    assertThat(reason(Arrays.copyOf(word, word.length * 2 / 3), "law.docx"))
        .isEqualTo(Reason.DAMAGED);
    byte[] pdf = new PdfFile().page().line(11, 700, "Wages are paid.").page().bytes();
    assertThat(reason(Arrays.copyOf(pdf, pdf.length * 2 / 3), "law.pdf")).isEqualTo(Reason.DAMAGED);
  }

  @Test
  void any_damage_ends_in_words_or_in_a_reason() throws IOException {
    Random places = new Random(11);
    byte[] word = new WordFile().paragraph("", "Wages").table(new String[] {"a", "b"}).bytes();
    byte[] pdf = new PdfFile().page().line(11, 700, "Wages are paid.").bytes();
    for (int i = 0; i < 300; i++) {
      byte[] file = (i % 2 == 0 ? word : pdf).clone();
      for (int k = 0; k < 1 + i / 50; k++) {
        file[places.nextInt(file.length)] = (byte) places.nextInt();
      }
      try {
        assertThat(papers.read(file, "law").title()).isNotNull();
      } catch (UnreadablePaper refused) {
        assertThat(refused.reason()).isNotNull();
      }
    }
  }

  @Test
  void whose_time_is_over_when_the_turn_comes_is_too_slow() throws IOException {
    byte[] file = new PdfFile().page().line(11, 700, "Wages are paid.").bytes();
    PaperFiles hasty = new PaperFiles(Duration.ZERO);
    UnreadablePaper refused =
        catchThrowableOfType(UnreadablePaper.class, () -> hasty.read(file, "law.pdf"));
    assertThat(refused.reason()).isEqualTo(Reason.TOO_SLOW);
  }

  @Test
  void a_paper_of_pictures_alone_has_no_words() throws IOException {
    PdfFile pdf = new PdfFile().page();
    var picture =
        LosslessFactory.createFromImage(
            pdf.document, new BufferedImage(1240, 1754, BufferedImage.TYPE_INT_RGB));
    try (var out = new PDPageContentStream(pdf.document, pdf.document.getPage(0))) {
      out.drawImage(picture, 0, 0, 595, 842);
    }
    assertThat(reason(pdf.bytes(), "scan.pdf")).isEqualTo(Reason.NO_WORDS);
    assertThat(reason(new WordFile().paragraph("", "").bytes(), "empty.docx"))
        .isEqualTo(Reason.NO_WORDS);
  }

  private Reason reason(byte[] file, String name) {
    UnreadablePaper refused =
        catchThrowableOfType(UnreadablePaper.class, () -> papers.read(file, name));
    assertThat(refused).as(name + " is refused").isNotNull();
    return refused.reason();
  }

  private static byte[] bytes(POIFSFileSystem office) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    office.writeFilesystem(out);
    return out.toByteArray();
  }
}
