package org.mingbai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
        byte[] printed = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
        Files.write(
            Files.createDirectories(Path.of("target", "paper"))
                .resolve(lang + "-" + paper.split(" ")[0] + ".pdf"),
            printed);
        String pdf = new String(printed, StandardCharsets.ISO_8859_1);
        assertThat(SHEET.matcher(pdf).results().count()).as(lang + " " + paper).isEqualTo(1);
        Matcher side = SIDE.matcher(pdf);
        assertThat(side.find()).isTrue();
        assertThat(Math.round(Double.parseDouble(side.group(1)) / 72 * 25.4))
            .as(lang + " " + paper)
            .isEqualTo(Long.parseLong(paper.split(" ")[1]));
      }
    }
  }

  private static String read(byte[] png) throws Exception {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    return new QRCodeReader()
        .decode(
            new BinaryBitmap(
                new HybridBinarizer(
                    new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels))))
        .getText();
  }
}
