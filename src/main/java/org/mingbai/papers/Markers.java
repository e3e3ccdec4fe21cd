package org.mingbai.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lines that show by their words that they head a chapter or an article: 第一章, 第十二条, 一、, "1.2 …",
/// "Article 5", المادة 5, Kifungu cha 5.
final class Markers {
  private static final int SHORT = 80;
  private static final String HAN_NUMBER = "[零〇一二三四五六七八九十百千两\\d]+";
  private static final String NUMBER = "(?:\\d+[A-Za-z]?|[IVXLC]+|premier|[٠-٩]+)";

  private static final Pattern CHAPTER =
      Pattern.compile(
          "第"
              + HAN_NUMBER
              + "[编編章节節篇](?=[\\s　]|$).*"
              + "|[一二三四五六七八九十]{1,3}、.*"
              + "|\\d+(?:\\.\\d+){1,4}\\.?[\\s　]+\\p{L}.*"
              + "|(?i:chapter|part|title|chapitre|titre|sura ya|sehemu ya|الباب|الفصل)\\s+"
              + NUMBER
              + "(?:\\s*[.:–—-].*|\\s+\\p{Lu}.*|\\s+\\p{IsArabic}.*|$)");

  private static final Pattern ARTICLE =
      Pattern.compile(
          "(第"
              + HAN_NUMBER
              + "[条條](?:之[一二三四五六七八九十]+)?)(?:[\\s　:：]+(.*)|$)"
              + "|((?i:article|section|kifungu cha|ibara ya|المادة|مادة)\\s+\\(?"
              + NUMBER
              + "\\)?)(?:\\s*[.:–—-]\\s*(.*)|\\s+(?=[\\p{Lu}\\p{IsArabic}])(.*)|$)",
          Pattern.DOTALL);

  private Markers() {}

  /// Begins as a chapter or an article does.
  static boolean marks(String line) {
    return CHAPTER.matcher(line).matches() || ARTICLE.matcher(line).matches();
  }

  /// As short as a heading, and no sentence.
  static boolean isShort(String line) {
    return line.length() <= SHORT
        && line.indexOf('\n') < 0
        && !line.isEmpty()
        && "。；;，,：:.!?！？".indexOf(line.charAt(line.length() - 1)) < 0;
  }

  /// Makes headings of such lines; an article whose words follow on its line is cut from them.
  static List<Block> split(List<Block> blocks) {
    List<Block> split = new ArrayList<>();
    for (Block block : blocks) {
      if (block.kind() == Block.Kind.WORDS) {
        split(block, split);
      } else {
        split.add(block);
      }
    }
    return split;
  }

  private static void split(Block block, List<Block> split) {
    Matcher article = ARTICLE.matcher(block.text());
    boolean marked = article.matches();
    if (isShort(block.text()) && (marked || CHAPTER.matcher(block.text()).matches())) {
      split.add(new Block(Block.Kind.HEADING, Blocks.oneLine(block.text())));
    } else if (marked) {
      split.add(new Block(Block.Kind.HEADING, Blocks.oneLine(first(article, 1, 3))));
      split.add(new Block(Block.Kind.WORDS, first(article, 2, 4, 5)));
    } else {
      split.add(block);
    }
  }

  private static String first(Matcher found, int... groups) {
    for (int group : groups) {
      if (found.group(group) != null) {
        return found.group(group).strip();
      }
    }
    return "";
  }
}
