package org.mingbai.llm;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.mingbai.language.Embeddings;
import org.mingbai.language.Language;
import org.mingbai.language.Learnt;

/// Two small BGE models that run in this process, Chinese and English, each loaded when first
/// asked. Their work is done on a few platform threads of their own: it is long and native, and
/// must not hold the threads that carry requests.
public final class BgeEmbeddings implements Embeddings, AutoCloseable {
  private static final int THREADS = 2;
  private static final int PATIENCE_SECONDS = 10;

  private final ExecutorService pool =
      Executors.newFixedThreadPool(
          THREADS, Thread.ofPlatform().name("embeddings-", 1).daemon().factory());

  // The models' own batches would queue behind the very task that waits for them: they run here.
  private final Map<String, Learnt<EmbeddingModel>> models;

  /// Its native parts are unpacked into this folder.
  public BgeEmbeddings(Path folder) {
    Unpacked.into(folder);
    models =
        Map.of(
            "zh", new Learnt<>(() -> BgeModel.of("zh", folder)),
            "en", new Learnt<>(() -> BgeModel.of("en", folder)));
  }

  /// Loads both models now, while there is room.
  public void load() {
    for (Learnt<EmbeddingModel> model : models.values()) {
      float[] _ = done(pool.submit(() -> unit(model.get(), "-")));
    }
  }

  @Override
  public boolean speak(Language language) {
    return models.containsKey(language.tag());
  }

  /// Many texts are read a few at a time: what a person says meanwhile waits for these, not for
  /// all.
  @Override
  public List<float[]> of(Language language, List<String> texts) {
    Learnt<EmbeddingModel> model = models.get(language.tag());
    if (model == null) {
      throw new IllegalArgumentException("no model for " + language.tag());
    }
    try {
      List<float[]> vectors = new ArrayList<>(texts.size());
      for (int from = 0; from < texts.size(); from += THREADS) {
        List<String> few = texts.subList(from, Math.min(texts.size(), from + THREADS));
        few.stream()
            .map(text -> pool.submit(() -> unit(model.get(), text)))
            .toList()
            .forEach(part -> vectors.add(done(part)));
      }
      return vectors;
    } catch (RejectedExecutionException | CancellationException e) {
      throw new IllegalStateException("the models are closed", e);
    }
  }

  private static float[] unit(EmbeddingModel model, String text) {
    // Nothing but blanks and control characters is refused by the model's library.
    String words = text.trim().isEmpty() ? "-" : text;
    Embedding embedding = model.embed(TextSegment.from(words)).content();
    embedding.normalize();
    return embedding.vector();
  }

  private static float[] done(Future<float[]> part) {
    try {
      return part.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a text was read", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the model failed", e.getCause());
    }
  }

  /// What is being read is read to its end: the models must not go while they work.
  @Override
  public void close() {
    for (Runnable waiting : pool.shutdownNow()) {
      if (waiting instanceof Future<?> part) {
        part.cancel(false);
      }
    }
    try {
      boolean ended = pool.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (!ended) {
        throw new IllegalStateException("a model did not end its work");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
