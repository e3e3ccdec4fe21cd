package org.mingbai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// UX-31: receipts on the papers people have, and square codes that can be read.
@ExtendWith(Browser.class)
class PaperTest {
  private static final Pattern SIDE = Pattern.compile("/MediaBox \\[0 0 ([0-9.]+) ([0-9.]+)\\]");
  private static final Pattern SHEET = Pattern.compile("/Type /Page\\b(?!s)");

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh", "ar"})
  void a_receipt_fits_one_sheet_of_each_paper_and_its_square_leads_back(
      String lang, Chromium chromium, RunningPortal house) throws Exception {
    try (Page page = chromium.page(lang, 1280, true)) {
      page.navigate(house.base() + "/" + lang + "/file");
      page.locator("#what").fill(Words.grievance(lang));
      Visit.press(page, "button[value=check]");
      Visit.press(page, "button[value=send]");
      String code = page.locator(".digits").innerText().replaceAll("\\s", "");
      assertThat(read(page.locator(".qr").screenshot()))
          .isEqualTo("https://mingbai.example/" + lang + "/return#" + code);
      assertThat(page.locator(".slip").innerText()).doesNotContain(Words.grievance(lang));
      for (String paper : new String[] {"a6 105", "roll 58", "whole 210"}) {
        page.locator("label[for=" + paper.split(" ")[0] + "]").click();
        printed(page, lang + "-" + paper.split(" ")[0], Long.parseLong(paper.split(" ")[1]));
      }
    }
  }

  /// The poster of a site: one sheet of either size, its square leads to the site's short link, its
  /// words stand in the site's languages.
  @ParameterizedTest
  @ValueSource(strings = {"a4 210", "a5 148"})
  void a_poster_fits_its_sheet(String paper, Chromium chromium, RunningPortal house)
      throws Exception {
    try (Page page = chromium.page("en", 1280, true)) {
      page.navigate(house.base() + "/s/bridge/poster?paper=" + paper.split(" ")[0]);
      assertThat(read(page.locator(".qr").screenshot()))
          .isEqualTo("https://mingbai.example/s/bridge");
      assertThat(page.locator("main").innerText())
          .contains("No name is needed.")
          .contains("Si lazima")
          .contains("中文");
      printed(page, "poster-" + paper.split(" ")[0], Long.parseLong(paper.split(" ")[1]));
    }
  }

  /// Printed, it is one sheet of this width.
  private static void printed(Page page, String name, long millimetres) throws Exception {
    byte[] bytes = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
    Files.write(Files.createDirectories(Path.of("target", "paper")).resolve(name + ".pdf"), bytes);
    String pdf = new String(bytes, StandardCharsets.ISO_8859_1);
    assertThat(SHEET.matcher(pdf).results().count()).as(name).isEqualTo(1);
    Matcher side = SIDE.matcher(pdf);
    assertThat(side.find()).isTrue();
    assertThat(Math.round(Double.parseDouble(side.group(1)) / 72 * 25.4))
        .as(name)
        .isEqualTo(millimetres);
  }

  private static String read(byte[] png) throws Exception {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    BinaryBitmap picture =
        new BinaryBitmap(
            new HybridBinarizer(
                new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels)));
    QRCodeReader reader = new QRCodeReader();
    try {
      return reader.decode(picture).getText();
    } catch (ReaderException unread) {
      // One random code in two hundred it finds only when told that there is nothing else.
      return reader.decode(picture, Map.of(DecodeHintType.PURE_BARCODE, true)).getText();
    }
  }
}
