package org.mingbai.papers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Makes paragraphs and headings of the lines of a PDF. A heading is set larger than most of the
/// words; a paragraph ends where a gap, an indent, a short line or a marker shows it.
final class Paragraphs {
  private static final float LARGER = 1.15f;
  private static final float GAP = 1.4f;
  private static final float HEADING_GAP = 2f;
  private static final float INDENT = .8f;
  private static final float MOST_INDENT = 6f;
  private static final float SHORTER = 2.5f;
  private static final int LONGEST_HEADING = 80;

  private static final Pattern CONTENTS = Pattern.compile(".*(?:[.．·…]\\s?){4,}\\s*\\d+");
  private static final Pattern BULLET =
      Pattern.compile("(?:[•●▪◦–—*-]\\s|[（(][\\p{IsHan}\\w]{1,3}[)）]|\\d{1,2}[.、)]\\s?\\D).*");
  private static final String ENDS = "。.!?！？:：；;”\"）)؟۔";

  private final Blocks blocks = new Blocks();
  private final float body;
  private final float largest;
  private final float leading;

  /// How many lines are the largest: several headings of one size are no title.
  private final long largestLines;

  private String paragraph = "";
  private float widest = -Float.MAX_VALUE;
  private int lines;
  private @Nullable Line first;
  private @Nullable Line previous;

  private Paragraphs(List<List<Line>> pages) {
    Map<Float, Integer> sizes = new HashMap<>();
    Map<Float, Integer> steps = new HashMap<>();
    float most = 0;
    for (List<Line> page : pages) {
      for (int i = 0; i < page.size(); i++) {
        Line line = page.get(i);
        most = Math.max(most, line.size());
        sizes.merge(line.size(), line.text().length(), Integer::sum);
        float step = i == 0 ? 0 : Math.round(2 * (line.y() - page.get(i - 1).y())) / 2f;
        if (step > line.size() / 2) {
          steps.merge(step, 1, Integer::sum);
        }
      }
    }
    float top = most;
    largest = top;
    largestLines = pages.stream().flatMap(List::stream).filter(l -> l.size() == top).count();
    body = most(sizes, most);
    leading = most(steps, 2 * body);
  }

  private static float most(Map<Float, Integer> counts, float otherwise) {
    return counts.entrySet().stream()
        .max(
            Map.Entry.<Float, Integer>comparingByValue()
                .thenComparing(Map.Entry.<Float, Integer>comparingByKey().reversed()))
        .map(Map.Entry::getKey)
        .orElse(otherwise);
  }

  static List<Block> of(List<List<Line>> pages) {
    Paragraphs paragraphs = new Paragraphs(pages);
    for (List<Line> page : pages) {
      for (int i = 0; i < page.size(); i++) {
        if (!CONTENTS.matcher(page.get(i).text()).matches()) {
          paragraphs.add(page.get(i), i == 0);
        }
      }
    }
    paragraphs.end();
    return paragraphs.blocks.all();
  }

  private void add(Line line, boolean newPage) {
    if (previous != null && begins(line, previous, newPage)) {
      end();
    }
    if (first == null) {
      first = line;
    }
    paragraph = Joins.join(paragraph, line.text());
    Blocks.checkLength(paragraph.length());
    widest = Math.max(widest, line.end());
    previous = line;
    lines++;
  }

  private void end() {
    if (first != null) {
      boolean heading = isLarge(first) && paragraph.length() <= LONGEST_HEADING;
      boolean title = heading && first.size() == largest && lines == largestLines;
      blocks.add(
          title ? Block.Kind.TITLE : heading ? Block.Kind.HEADING : Block.Kind.WORDS, paragraph);
    }
    paragraph = "";
    first = null;
    previous = null;
    lines = 0;
    widest = -Float.MAX_VALUE;
  }

  private boolean isLarge(Line line) {
    return line.size() >= LARGER * body;
  }

  /// Whether a new paragraph begins with this line.
  private boolean begins(Line line, Line before, boolean newPage) {
    float step = line.y() - before.y();
    boolean elsewhere = newPage || step < 0;
    if (!line.isSizeOf(before) || BULLET.matcher(line.text()).matches()) {
      return true;
    }
    if (isLarge(line)) {
      return elsewhere || step > HEADING_GAP * line.size();
    }
    boolean ended = ENDS.indexOf(before.text().charAt(before.text().length() - 1)) >= 0;
    boolean brief = Math.max(widest, line.end()) - before.end() > SHORTER * line.size();
    if (Markers.marks(line.text()) && (ended || brief || Markers.marks(before.text()))) {
      return true;
    }
    if (elsewhere) {
      return ended;
    }
    boolean full = Joins.standsClose(before.text().codePointBefore(before.text().length()));
    return step > GAP * leading || isIndented(line, before) || (brief && (ended || full));
  }

  /// The further lines of a list's item are indented too.
  private boolean isIndented(Line line, Line before) {
    float indent = (line.start() - before.start()) / line.size();
    boolean listed = first != null && BULLET.matcher(first.text()).matches();
    return indent > INDENT && indent < MOST_INDENT && !listed;
  }
}
