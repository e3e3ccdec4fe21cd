package org.mingbai.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// One way to take a text apart into terms, and how much its score counts; `piece` is the length of
/// its pieces of words, 0 where words stay whole.
record Way(
    String name, Analyzer analyzer, double weight, UnaryOperator<String> written, int piece) {
  /// The most distinct terms a question may have (SEC-27).
  static final int MOST_TERMS = 256;

  Way(String name, Analyzer analyzer, double weight) {
    this(name, analyzer, weight, UnaryOperator.identity(), 0);
  }

  /// The bag of terms of a text: each with the times it occurs; what lies beyond the bound is left
  /// out.
  Map<String, Integer> bag(String text, int most) {
    Map<String, Integer> bag = new LinkedHashMap<>();
    try (TokenStream stream = analyzer.tokenStream(name, written.apply(text))) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken() && bag.size() < most) {
        bag.merge(term.toString(), 1, Integer::sum);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bag;
  }
}
