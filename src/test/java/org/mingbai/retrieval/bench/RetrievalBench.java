package org.mingbai.retrieval.bench;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.mingbai.language.Embeddings;
import org.mingbai.language.Language;
import org.mingbai.llm.BgeEmbeddings;
import org.mingbai.retrieval.Entry;
import org.mingbai.retrieval.Hit;
import org.mingbai.retrieval.SearchIndex;

/// Our engine, the same without models, and Lucene's own analyzer for the language, on the same
/// passages and questions in one run: share found first and among three, and milliseconds a
/// question. Arguments: the folder with `xquad-zh`, `xquad-en`, `xquad-ar`.
public final class RetrievalBench {
  private static final int MOST = 3;
  private static final long SEED = 20261126;

  private RetrievalBench() {}

  private record Asked(String text, Set<String> right) {}

  private record Engine(String name, Function<String, List<String>> find) {}

  public static void main(String[] args) throws IOException {
    Path data = Path.of(args.length > 0 ? args[0] : "../shared/data/retrieval");
    try (BgeEmbeddings models = new BgeEmbeddings(Files.createTempDirectory("bench"))) {
      System.out.println("set                 engine     R@1    R@3    p50 ms  p99 ms");
      for (String tag : List.of("zh", "en", "ar")) {
        bench(data.resolve("xquad-" + tag), Language.of(tag), models);
      }
      size(data.resolve("xquad-en"));
    }
  }

  private static void bench(Path set, Language language, Embeddings models) throws IOException {
    List<Entry> entries = entries(set);
    List<Asked> asked =
        Files.readAllLines(set.resolve("queries.tsv")).stream()
            .map(line -> line.split("\t"))
            .map(row -> new Asked(row[2], Set.of(row[3].split(","))))
            .toList();
    SearchIndex words = SearchIndex.of(language, entries, List.of());
    List<Engine> engines = new ArrayList<>();
    if (models.speak(language)) {
      engines.add(ours("hybrid", words.with(models)));
    }
    engines.add(ours("lexical", words));
    engines.add(stock(language, entries));
    String name = set.getFileName().toString();
    report(name, engines, asked, UnaryOperator.identity());
    if (language.tag().equals("zh")) {
      Transliterator traditional = Transliterator.getInstance("Simplified-Traditional");
      report(name + " traditional", engines, asked, traditional::transliterate);
    } else {
      Random random = new Random(SEED);
      report(name + " two typos", engines, asked, text -> mistyped(text, random));
    }
  }

  private static Engine ours(String name, SearchIndex index) {
    return new Engine(
        name,
        question -> index.find(question, MOST, id -> true).best().stream().map(Hit::id).toList());
  }

  private static Engine stock(Language language, List<Entry> entries) throws IOException {
    Analyzer analyzer =
        switch (language.tag()) {
          case "zh" -> new CJKAnalyzer();
          case "ar" -> new ArabicAnalyzer();
          default -> new EnglishAnalyzer();
        };
    ByteBuffersDirectory folder = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(folder, new IndexWriterConfig(analyzer))) {
      for (Entry entry : entries) {
        Document document = new Document();
        document.add(new StringField("id", entry.id(), Field.Store.YES));
        document.add(new TextField("text", entry.title() + "\n" + entry.body(), Field.Store.NO));
        writer.addDocument(document);
      }
    }
    IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(folder));
    QueryBuilder builder = new QueryBuilder(analyzer);
    return new Engine(
        "stock",
        question -> {
          try {
            var query = builder.createBooleanQuery("text", question);
            List<String> ids = new ArrayList<>();
            if (query != null) {
              for (ScoreDoc hit : searcher.search(query, MOST).scoreDocs) {
                ids.add(searcher.storedFields().document(hit.doc).get("id"));
              }
            }
            return ids;
          } catch (IOException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private static void report(
      String set, List<Engine> engines, List<Asked> asked, UnaryOperator<String> written) {
    List<Asked> questions =
        asked.stream().map(q -> new Asked(written.apply(q.text()), q.right())).toList();
    for (Engine engine : engines) {
      questions.subList(0, 200).forEach(q -> engine.find().apply(q.text()));
      long[] nanos = new long[questions.size()];
      int first = 0;
      int three = 0;
      for (int i = 0; i < nanos.length; i++) {
        long start = System.nanoTime();
        List<String> found = engine.find().apply(questions.get(i).text());
        nanos[i] = System.nanoTime() - start;
        Set<String> right = questions.get(i).right();
        first += !found.isEmpty() && right.contains(found.getFirst()) ? 1 : 0;
        three += found.stream().anyMatch(right::contains) ? 1 : 0;
      }
      Arrays.sort(nanos);
      System.out.println(
          String.format(
              Locale.ROOT,
              "%-19s %-9s %.3f  %.3f  %6.2f  %6.2f",
              set,
              engine.name(),
              first / (double) nanos.length,
              three / (double) nanos.length,
              nanos[nanos.length / 2] / 1e6,
              nanos[nanos.length * 99 / 100] / 1e6));
    }
  }

  /// Two letters of a question changed, dropped, doubled or swapped with the next.
  private static String mistyped(String text, Random random) {
    StringBuilder typed = new StringBuilder(text);
    int changed = 0;
    for (int tries = 0; tries < 200 && changed < 2; tries++) {
      int at = random.nextInt(typed.length());
      if (!Character.isLetter(typed.charAt(at))) {
        continue;
      }
      switch (random.nextInt(4)) {
        case 0 -> typed.setCharAt(at, typed.charAt(random.nextInt(typed.length())));
        case 1 -> typed.deleteCharAt(at);
        case 2 -> typed.insert(at, typed.charAt(at));
        default -> {
          if (at + 1 < typed.length()) {
            char next = typed.charAt(at + 1);
            typed.setCharAt(at + 1, typed.charAt(at));
            typed.setCharAt(at, next);
          }
        }
      }
      changed++;
    }
    return typed.toString();
  }

  /// How long 2,500 sheets take by words.
  private static void size(Path set) throws IOException {
    List<Entry> entries = entries(set);
    List<Entry> many = new ArrayList<>();
    for (int i = 0; i < 2500; i++) {
      Entry one = entries.get(i % entries.size());
      many.add(new Entry("s" + i, "", List.of(), one.title(), one.body(), List.of()));
    }
    long start = System.nanoTime();
    SearchIndex index = SearchIndex.of(Language.ENGLISH, many, List.of());
    double seconds = (System.nanoTime() - start) / 1e9;
    boolean found = !index.find(entries.getFirst().body(), 1, id -> true).best().isEmpty();
    System.out.println(
        String.format(Locale.ROOT, "2500 sheets by words: %.2f s, %s", seconds, found));
  }

  private static List<Entry> entries(Path set) throws IOException {
    return Files.readAllLines(set.resolve("docs.tsv")).stream()
        .map(line -> line.split("\t"))
        .map(row -> new Entry(row[0], "", List.of(), row[2], row[3], List.of()))
        .toList();
  }
}
