package org.mingbai;

import java.nio.file.Path;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.mingbai.knowledge.SheetDesk;
import org.mingbai.language.Embeddings;
import org.mingbai.language.LanguageDetector;
import org.mingbai.llm.BgeEmbeddings;
import org.mingbai.llm.KeptEmbeddings;
import org.mingbai.llm.RememberedEmbeddings;
import org.mingbai.triage.TriageDesk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Everything that takes a while to learn, once the door is open; a house that closes meanwhile
/// need not learn to the end.
final class Learning implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Learning.class);
  private static final long LONGEST_END_MILLIS = 5_000;

  private final Settings settings;
  private final LanguageDetector detector;
  private final SheetDesk sheets;
  private final TriageDesk triage;
  private final Thread thread =
      Thread.ofPlatform().name("learning").daemon().unstarted(this::learn);
  private @Nullable BgeEmbeddings models;
  private volatile boolean closing;

  Learning(Settings settings, LanguageDetector detector, SheetDesk sheets, TriageDesk triage) {
    this.settings = settings;
    this.detector = detector;
    this.sheets = sheets;
    this.triage = triage;
  }

  void begin() {
    thread.start();
  }

  private void learn() {
    try {
      // Whoever writes first waits for these: nothing else comes before them.
      detector.learn();
      triage.learnToListen();
      Embeddings embeddings = embeddings();
      sheets.readSheets();
      // What people tell is not remembered, only what they ask of the sheets.
      triage.hearMeaning(embeddings);
      sheets.weighMeaning(new RememberedEmbeddings(embeddings));
      int _ = triage.rest(Chores.UNHEARD);
      Room.giveBack();
    } catch (RuntimeException | OutOfMemoryError e) {
      if (!closing) {
        sheets.learningFailed();
        LOG.error("not everything was learnt; words alone are heard where it was not", e);
      }
    }
  }

  private Embeddings embeddings() {
    if (!settings.embeddings()) {
      return Embeddings.none();
    }
    Path cache = settings.cache();
    BgeEmbeddings own = new BgeEmbeddings(cache);
    synchronized (this) {
      models = own;
      if (closing) {
        own.close();
      }
    }
    try {
      // before the sheets are read: there is room for it only now
      own.load();
    } catch (IllegalStateException | RejectedExecutionException e) {
      if (!closing) {
        sheets.lose(own);
        LOG.error("the models for meaning cannot be loaded; words alone are heard", e);
      }
      return Embeddings.none();
    }
    return new KeptEmbeddings(own, cache);
  }

  /// Native models must have ended their work before the machine under them goes.
  @Override
  public void close() {
    synchronized (this) {
      closing = true;
      thread.interrupt();
      if (models != null) {
        models.close();
      }
    }
    try {
      // what it writes lies in the folder of a house that is about to be closed
      thread.join(LONGEST_END_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
