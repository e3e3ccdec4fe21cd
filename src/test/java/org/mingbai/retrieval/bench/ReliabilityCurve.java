package org.mingbai.retrieval.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.mingbai.knowledge.Sheet;
import org.mingbai.knowledge.SheetDesk;
import org.mingbai.language.Embeddings;
import org.mingbai.language.Language;
import org.mingbai.language.Languages;
import org.mingbai.language.LocaleFolder;
import org.mingbai.language.Sample;
import org.mingbai.llm.BgeEmbeddings;
import org.mingbai.retrieval.Entry;
import org.mingbai.retrieval.Hits;
import org.mingbai.retrieval.SearchIndex;

/// Draws how often an answer is right by how sure the house said it was: a third of the questions
/// of the sheets, and of those no sheet answers, is kept from an index and asked of it. Writes
/// `target/reliability.svg` (no test, run by hand).
public final class ReliabilityCurve {
  private static final List<String> LANGUAGES = List.of("zh", "en", "ar", "sw", "lg", "fr");
  private static final int PARTS = 3;

  private ReliabilityCurve() {}

  public static void main(String[] args) throws IOException {
    Languages languages = Languages.read(null);
    SheetDesk desk = new SheetDesk(languages, InstantSource.system());
    ReliabilityPicture picture = new ReliabilityPicture();
    try (BgeEmbeddings models = new BgeEmbeddings(Files.createTempDirectory("reliability"))) {
      for (String tag : LANGUAGES) {
        LocaleFolder folder = languages.find(tag).orElseThrow();
        List<ReliabilityPicture.Judged> judged =
            new Shelf(desk, folder, desk.shelf(folder.language(), null)).asked(models);
        System.out.println(picture.draw(tag, judged));
      }
    }
    Files.writeString(Path.of("target", "reliability.svg"), picture.svg());
  }

  /// Nothing of a question kept from the index is in it.
  private record Shelf(SheetDesk desk, LocaleFolder folder, List<Sheet> sheets) {
    List<ReliabilityPicture.Judged> asked(Embeddings models) {
      SearchIndex index =
          SearchIndex.of(
                  folder.language(),
                  sheets.stream().map(this::entry).toList(),
                  uncovered().stream().filter(q -> !kept(q)).toList())
              .with(models);
      List<ReliabilityPicture.Judged> judged = new ArrayList<>();
      for (Sheet sheet : sheets) {
        sheet.questions().stream()
            .filter(Shelf::kept)
            .map(q -> index.find(q, 1, held(sheet.country())))
            .forEach(h -> judged.add(judged(h, sheet.id())));
      }
      String home = folder.serves().stream().findFirst().orElse(null);
      uncovered().stream()
          .filter(Shelf::kept)
          .map(q -> index.find(q, 1, held(home)))
          .forEach(h -> judged.add(judged(h, "")));
      return judged;
    }

    private static ReliabilityPicture.Judged judged(Hits hits, String id) {
      boolean right = !hits.best().isEmpty() && hits.best().getFirst().id().equals(id);
      return new ReliabilityPicture.Judged(hits.answerable(), right, !id.isEmpty());
    }

    private Predicate<String> held(String country) {
      List<String> ids =
          sheets.stream()
              .filter(s -> s.country() == null || s.country().equals(country))
              .map(Sheet::id)
              .toList();
      return ids::contains;
    }

    private static boolean kept(String question) {
      return Math.floorMod(question.hashCode() / 31, PARTS) == 0;
    }

    private List<String> uncovered() {
      List<String> all = new ArrayList<>(folder.uncovered());
      all.addAll(texts("kind:off-topic"::equals));
      return all;
    }

    private List<String> texts(Predicate<String> wanted) {
      return folder.samples().stream()
          .filter(s -> wanted.test(s.label()))
          .map(Sample::text)
          .toList();
    }

    private Entry entry(Sheet sheet) {
      return new Entry(
          sheet.id(),
          sheet.country() == null ? "" : sheet.country(),
          sheet.questions().stream().filter(q -> !kept(q)).toList(),
          sheet.title(),
          String.join("\n", sheet.sections().values()),
          texts(label -> label.startsWith(sheet.topic() + ".")),
          folder.mixes().stream().flatMap(tag -> mixed(tag, sheet.id()).stream()).toList());
    }

    private List<String> mixed(String tag, String id) {
      return desk.sheet(id, Language.of(tag)).map(Sheet::questions).orElse(List.of());
    }
  }
}
