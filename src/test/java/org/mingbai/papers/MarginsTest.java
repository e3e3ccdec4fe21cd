package org.mingbai.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MarginsTest {
  @Test
  void page_numbers_and_headers_go_and_chapters_at_the_top_stay() {
    List<List<Line>> pages =
        List.of(
            page("某某办法", "Chapter 1", "words of one", "- 1 -"),
            page("某某办法", "Chapter 2", "words of two", "- 2 -"),
            page("某某办法", "Chapter 3", "words of three", "- 3 -"));
    assertThat(texts(pages))
        .containsExactly(
            "Chapter 1",
            "words of one",
            "Chapter 2",
            "words of two",
            "Chapter 3",
            "words of three");
  }

  @Test
  void what_stands_on_few_pages_or_on_the_only_one_stays() {
    assertThat(texts(List.of(page("Law", "words", "1")))).containsExactly("Law", "words", "1");
    assertThat(texts(List.of(page("Law", "a"), page("Law", "b"), page("c"), page("d"), page("e"))))
        .containsExactly("Law", "a", "Law", "b", "c", "d", "e");
  }

  private static List<Line> page(String... lines) {
    List<Line> page = new ArrayList<>();
    for (int i = 0; i < lines.length; i++) {
      page.add(new Line(lines[i], 11, 72, 300, 50 + 20 * i));
    }
    return page;
  }

  private static List<String> texts(List<List<Line>> pages) {
    return Margins.without(pages).stream().flatMap(List::stream).map(Line::text).toList();
  }
}
