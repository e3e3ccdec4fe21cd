package org.mingbai.retrieval.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// One small square for each language: across, how sure the house said it was; up, how often it was
/// right. On the dashed line both are the same.
final class ReliabilityPicture {
  private static final int BINS = 10;
  private static final int FEWEST = 12;
  private static final int SIDE = 200;
  private static final int GAP = 60;
  private static final int ROW = 3;

  private final StringBuilder squares = new StringBuilder();
  private int drawn;

  /// A question with the chance that was said, whether the first sheet was right, and whether a
  /// sheet answers it at all.
  record Judged(double chance, boolean right, boolean covered) {}

  /// A bin's mean chance and share right, with how many questions lie in it.
  private record Point(double said, double was, int many) {}

  /// Questions that are covered and those that are not weigh the same together, as they do where
  /// certainty is learnt. Returns the figures in words.
  String draw(String tag, List<Judged> judged) {
    long covered = judged.stream().filter(Judged::covered).count();
    double[] weight = {.5 / Math.max(1, judged.size() - covered), .5 / Math.max(1, covered)};
    List<Point> points =
        IntStream.range(0, BINS)
            .mapToObj(bin ->
                judged.stream()
                    .filter(j -> Math.min(BINS - 1, (int) (j.chance() * BINS)) == bin)
                    .toList())
            .filter(in -> in.size() >= FEWEST)
            .map(in -> point(in, weight))
            .toList();
    double off = points.stream().mapToDouble(p -> p.many() * Math.abs(p.said() - p.was())).sum();
    double error = off / points.stream().mapToInt(Point::many).sum();
    square(tag, points, error);
    return String.format(
        Locale.ROOT,
        "%s: %d questions, said and was differ by %.3f; %s",
        tag,
        judged.size(),
        error,
        points.stream()
            .map(p -> String.format(Locale.ROOT, "%.2f>%.2f (%d)", p.said(), p.was(), p.many()))
            .collect(Collectors.joining(" ")));
  }

  private static Point point(List<Judged> in, double[] weight) {
    double all = 0;
    double said = 0;
    double was = 0;
    for (Judged one : in) {
      double w = weight[one.covered() ? 1 : 0];
      all += w;
      said += w * one.chance();
      was += one.right() ? w : 0;
    }
    return new Point(said / all, was / all, in.size());
  }

  private void square(String tag, List<Point> points, double error) {
    int x = GAP + drawn % ROW * (SIDE + GAP);
    int y = GAP + drawn / ROW * (SIDE + GAP + 20);
    drawn++;
    String line =
        points.stream()
            .map(p -> "%d,%d".formatted(at(p.said()), SIDE - at(p.was())))
            .collect(Collectors.joining(" "));
    squares.append("<g transform='translate(%d %d)'>%n".formatted(x, y));
    squares.append(
        String.format(
            Locale.ROOT, "<text y='-10' class='name'>%s  (off by %.2f)</text>%n", tag, error));
    squares.append("<rect width='%d' height='%d' class='frame'/>%n".formatted(SIDE, SIDE));
    squares.append("<path d='M0 %d L%d 0' class='even'/>%n".formatted(SIDE, SIDE));
    squares.append("<polyline points='%s' class='curve'/>%n".formatted(line));
    points.forEach(p ->
        squares.append(
            "<circle cx='%d' cy='%d' r='4' class='dot'/>%n"
                .formatted(at(p.said()), SIDE - at(p.was()))));
    for (int tick = 0; tick <= 2; tick++) {
      String share = tick == 1 ? "0.5" : tick == 0 ? "0" : "1";
      int place = SIDE * tick / 2;
      squares.append(
          "<text x='%d' y='%d' class='mid'>%s</text><text x='-8' y='%d' class='end'>%s</text>%n"
              .formatted(place, SIDE + 16, share, SIDE - place + 4, share));
    }
    squares.append("<text x='%d' y='%d' class='mid'>said</text>%n".formatted(SIDE / 2, SIDE + 32));
    squares.append(
        "<text transform='translate(-30 %d) rotate(-90)' class='mid'>was right</text></g>%n"
            .formatted(SIDE / 2));
  }

  private static int at(double share) {
    return (int) Math.round(share * SIDE);
  }

  String svg() {
    int width = GAP + ROW * (SIDE + GAP);
    int height = GAP + Math.ceilDiv(drawn, ROW) * (SIDE + GAP + 20);
    return """
    <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' width='%d' role='img'>
    <title>How often an answer is right by how sure the house said it was</title>
    <style>
    text{font:13px sans-serif;fill:#222}.name{font-weight:bold}.mid{text-anchor:middle}
    .end{text-anchor:end}.frame{fill:#fff;stroke:#999}.even{stroke:#999;stroke-dasharray:5 4}
    .curve{fill:none;stroke:#0b5fa5;stroke-width:2.5}.dot{fill:#0b5fa5}
    </style>
    <rect width='100%%' height='100%%' fill='#fff'/>
    %s</svg>
    """
        .formatted(width, height, width, squares);
  }
}
