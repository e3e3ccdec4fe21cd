package org.mingbai.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.mingbai.knowledge.Paper;
import org.mingbai.knowledge.Paper.Part;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PdfPaperTest {
  private final PaperFiles papers = new PaperFiles();

  @Test
  void words_come_in_order_without_what_repeats_on_the_pages() throws IOException {
    byte[] file =
        new PdfFile()
            .page()
            .line(8, 30, "Ministry of Labour - Page 1 of 2")
            .line(20, 760, "Wages of Workers")
            .line(11, 700, "Article 1. Every worker is paid in money, and the employ-")
            .line(11, 686, "er keeps a record of each payment for at least five years, and")
            .line(11, 672, "shows it on demand.")
            .line(11, 640, "Article 2. Overtime is paid one and a half times the wage of an")
            .line(11, 626, "ordinary hour of work")
            .page()
            .line(8, 30, "Ministry of Labour - Page 2 of 2")
            .line(11, 760, "on every day of the week.")
            .line(14, 700, "Complaints")
            .line(11, 680, "Whoever is not paid complains to the labour office.")
            .bytes();
    assertThat(papers.read(file, "wages.pdf"))
        .isEqualTo(
            new Paper(
                "Wages of Workers",
                List.of(
                    new Part(
                        "Article 1",
                        "Every worker is paid in money, and the employer keeps a record of each"
                            + " payment for at least five years, and shows it on demand."),
                    new Part(
                        "Article 2",
                        "Overtime is paid one and a half times the wage of an ordinary hour of"
                            + " work on every day of the week."),
                    new Part(
                        "Complaints", "Whoever is not paid complains to the labour office."))));
  }

  @Test
  void chinese_lines_are_joined_without_a_space() throws IOException {
    byte[] file =
        new PdfFile()
            .page()
            .chinese(
                new Object[] {20, 760, "工资支付办法"},
                new Object[] {12, 720, "第一章　总则"},
                new Object[] {12, 700, "第一条　用人单位应当按照劳动合同约定和国家规定，向劳动"},
                new Object[] {12, 684, "者及时足额支付劳动报酬，不得克扣或者无故拖欠劳动者的工"},
                new Object[] {12, 668, "资。"},
                new Object[] {12, 652, "第二条　工资应当以货币形式按月支付给劳动者本人。"})
            .bytes();
    Paper paper = papers.read(file, "办法.pdf");
    assertThat(paper.title()).isEqualTo("工资支付办法");
    assertThat(paper.parts())
        .containsExactly(
            new Part("第一章 总则", ""),
            new Part("第一条", "用人单位应当按照劳动合同约定和国家规定，向劳动者及时足额支付劳动报酬，不得克扣或者无故拖欠劳动者的工资。"),
            new Part("第二条", "工资应当以货币形式按月支付给劳动者本人。"));
  }

  @Test
  void headings_of_one_size_are_none_of_them_the_title() throws IOException {
    byte[] file =
        new PdfFile()
            .page()
            .line(11, 740, "Labour office, 26 November 2026.")
            .line(14, 700, "Wages")
            .line(11, 680, "Wages are paid every month, in money.")
            .line(14, 640, "Leave")
            .line(11, 620, "Leave is one day for each month of work.")
            .bytes();
    assertThat(papers.read(file, "wages and leave.pdf"))
        .isEqualTo(
            new Paper(
                "wages and leave",
                List.of(
                    new Part("", "Labour office, 26 November 2026."),
                    new Part("Wages", "Wages are paid every month, in money."),
                    new Part("Leave", "Leave is one day for each month of work."))));
  }

  @Test
  void two_columns_are_read_one_after_the_other() throws IOException {
    byte[] file =
        new PdfFile()
            .page()
            .line(11, 72, 700, "A worker who is hurt at work")
            .line(11, 72, 686, "is treated at once and paid.")
            .line(11, 320, 700, "A worker who falls ill at")
            .line(11, 320, 686, "home is paid as well.")
            .bytes();
    assertThat(text(file))
        .isEqualTo(
            "A worker who is hurt at work is treated at once and paid.\n"
                + "A worker who falls ill at home is paid as well.");
  }

  @Test
  void lines_set_in_another_order_are_read_from_top_to_bottom() throws IOException {
    byte[] file =
        new PdfFile()
            .page()
            .line(11, 600, "Thirdly, it is kept for at least five years by the employer.")
            .line(11, 700, "Firstly, every payment of wages is written down in the book.")
            .line(11, 650, "Secondly, a copy of it is given to the worker at once.")
            .bytes();
    assertThat(text(file)).containsSubsequence("Firstly", "Secondly", "Thirdly");
  }

  @Test
  void items_of_a_list_stay_lines() throws IOException {
    byte[] file =
        new PdfFile()
            .page()
            .line(11, 700, "The worker brings these papers with her to the labour office:")
            .line(11, 686, "1. the contract")
            .line(11, 672, "2. the last three pay slips, or a note in her own hand of what was")
            .line(11, 84, 658, "paid and when")
            .bytes();
    assertThat(text(file))
        .isEqualTo(
            "The worker brings these papers with her to the labour office:\n1. the contract\n"
                + "2. the last three pay slips, or a note in her own hand of what was paid and"
                + " when");
  }

  @Test
  void scripts_and_attachments_give_no_words() throws IOException {
    PdfFile pdf = new PdfFile().page().line(11, 700, "Wages are paid every month.");
    pdf.document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('run')"));
    var names = new PDDocumentNameDictionary(pdf.document.getDocumentCatalog());
    var tree = new org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode();
    var attached =
        new org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification();
    attached.setFile("more.txt");
    attached.setEmbeddedFile(
        new org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile(
            pdf.document, new java.io.ByteArrayInputStream("attached words".getBytes())));
    tree.setNames(java.util.Map.of("more.txt", attached));
    names.setEmbeddedFiles(tree);
    pdf.document.getDocumentCatalog().setNames(names);
    assertThat(text(pdf.bytes())).isEqualTo("Wages are paid every month.");
  }

  private String text(byte[] file) {
    List<Part> parts = papers.read(file, "x.pdf").parts();
    assertThat(parts).hasSize(1);
    return parts.getFirst().text();
  }
}
