package org.mingbai.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.mingbai.knowledge.Paper;
import org.mingbai.knowledge.Paper.Part;
import org.mingbai.knowledge.UnreadablePaper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WordPaperTest {
  private final PaperFiles papers = new PaperFiles();

  @Test
  void headings_are_known_by_their_outline_level_whatever_their_styles_are_called()
      throws IOException {
    byte[] file =
        new WordFile()
            .style("a3", "Title", -1, "")
            .style("1", "标题甲", 0, "")
            .style("ab", "我的标题", -1, "1")
            .style("b", "Verdana big", -1, "")
            .paragraph("a3", "工资支付办法")
            .paragraph("", "本办法自公布之日起施行。")
            .paragraph("1", "第一章 总则")
            .paragraph("", "工资应当按月支付。")
            .paragraph("b", "不得克扣。")
            .paragraph("ab", "第二章 责任")
            .paragraph("", "逾期不支付的，责令改正。")
            .bytes();
    assertThat(papers.read(file, "办法.docx"))
        .isEqualTo(
            new Paper(
                "工资支付办法",
                java.util.List.of(
                    new Part("", "本办法自公布之日起施行。"),
                    new Part("第一章 总则", "工资应当按月支付。\n不得克扣。"),
                    new Part("第二章 责任", "逾期不支付的，责令改正。"))));
  }

  @Test
  void without_outline_levels_chapters_and_articles_are_known_by_their_words() throws IOException {
    byte[] file =
        new WordFile()
            .paragraph("", "某某办法")
            .paragraph("", "第一章 总则")
            .paragraph("", "第一条 为了保护劳动者，制定本办法。")
            .paragraph("", "第二条　工资按月支付。")
            .paragraph("", "不得拖欠。")
            .bytes();
    Paper paper = papers.read(file, "x.docx");
    assertThat(paper.title()).isEqualTo("某某办法");
    assertThat(paper.parts())
        .containsExactly(
            new Part("第一章 总则", ""),
            new Part("第一条", "为了保护劳动者，制定本办法。"),
            new Part("第二条", "工资按月支付。\n不得拖欠。"));
  }

  @Test
  void a_table_is_a_line_a_row_with_its_cells_joined() throws IOException {
    byte[] file =
        new WordFile()
            .paragraph("", "Amounts by year follow.")
            .table(new String[] {"Year", "Amount"}, new String[] {"2026", "1 200"})
            .paragraph("", "They hold in all places.")
            .bytes();
    assertThat(papers.read(file, "amounts.docx").parts())
        .containsExactly(
            new Part(
                "",
                "Amounts by year follow.\nYear | Amount\n2026 | 1 200\nThey hold in all places."));
  }

  @Test
  void what_is_deleted_hidden_or_a_note_is_left_out_and_what_was_put_in_stays() throws IOException {
    byte[] file =
        new WordFile()
            .revised("Wages are paid ", "once a year", "every month.")
            .hidden("Overtime counts.", " Not really.")
            .noted("Holidays count.", "A footnote.")
            .linked("See the law.", "http://127.0.0.1/law")
            .bytes();
    assertThat(papers.read(file, "rules.docx").parts())
        .containsExactly(
            new Part(
                "",
                "Wages are paid every month.\nOvertime counts.\nHolidays count.\nSee the law."));
  }

  @Test
  void a_paper_that_shows_no_title_is_called_by_its_name() throws IOException {
    byte[] file = new WordFile().paragraph("", "Wages are paid every month.").bytes();
    assertThat(papers.read(file, "C:\\papers\\wage rules.docx").title()).isEqualTo("wage rules");
  }

  @Test
  void nothing_outside_is_fetched() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    HttpServer outside =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    outside.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    outside.start();
    try {
      String address = "http://127.0.0.1:" + outside.getAddress().getPort();
      byte[] file =
          zip(
              packed(
                  "<!DOCTYPE w [<!ENTITY x SYSTEM '" + address + "/x'>]>",
                  "<w:p><w:r><w:t>Wages &x; are paid.</w:t></w:r></w:p>",
                  "<Relationship Id='r9' TargetMode='External' Target='"
                      + address
                      + "/t' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate'/>"));
      assertThatThrownBy(() -> papers.read(file, "x.docx")).isInstanceOf(UnreadablePaper.class);
      byte[] fine =
          zip(
              packed(
                  "",
                  "<w:p><w:r><w:t>Wages are paid.</w:t></w:r></w:p>",
                  "<Relationship Id='r9' TargetMode='External' Target='"
                      + address
                      + "/t' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles'/>"));
      assertThat(papers.read(fine, "x.docx").parts())
          .containsExactly(new Part("", "Wages are paid."));
      assertThat(asked).hasValue(0);
    } finally {
      outside.stop(0);
    }
  }

  /// The parts of a small Word file, written by hand.
  static Map<String, byte[]> packed(String before, String body, String relations) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        bytes(
            "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                + "<Override PartName='/word/document.xml' ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>"));
    parts.put(
        "_rels/.rels",
        bytes(
            "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                + "<Relationship Id='r1' Target='word/document.xml' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'/></Relationships>"));
    parts.put(
        "word/_rels/document.xml.rels",
        bytes(
            "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                + relations
                + "</Relationships>"));
    parts.put(
        "word/document.xml",
        bytes(
            before
                + "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>"
                + body
                + "</w:body></w:document>"));
    return parts;
  }

  static byte[] zip(Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
