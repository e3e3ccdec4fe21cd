package org.mingbai.retrieval;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.bn.BengaliAnalyzer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.mingbai.language.Language;
import org.mingbai.language.Simplified;

/// The ways in which texts of each language are taken apart; a language that is not named gets the
/// common ones.
final class Ways {
  private static final double WORDS = .5;
  private static final double GRAMS = .6;

  private Ways() {}

  static List<Way> of(Language language) {
    return switch (language.tag()) {
      case "zh" -> List.of(new Way("bag", chinese(), 1, Simplified::of, 0));
      case "ar" -> both(new ArabicAnalyzer(), 3);
      case "en" -> both(new EnglishAnalyzer(), 3);
      case "es" -> both(new SpanishAnalyzer(), 3);
      case "fr" -> both(new FrenchAnalyzer(), 3);
      case "hi" -> both(new HindiAnalyzer(), 3);
      case "ru" -> both(new RussianAnalyzer(), 3);
      case "pt" -> both(new PortugueseAnalyzer(), 3);
      case "id" -> both(new IndonesianAnalyzer(), 3);
      case "bn" -> both(new BengaliAnalyzer(), 3);
      case "sw" -> both(swahili(), 4);
      case "vi" -> List.of(new Way("words", new StandardAnalyzer(), 1));
      case "ur" ->
          List.of(
              new Way("words", new StandardAnalyzer(), 1),
              new Way("persian", new PersianAnalyzer(), .5),
              pieces(3, .4));
      default -> both(new StandardAnalyzer(), 3);
    };
  }

  private static List<Way> both(Analyzer words, int length) {
    return List.of(new Way("words", words, WORDS), pieces(length, GRAMS));
  }

  private static Way pieces(int length, double weight) {
    return new Way("grams", grams(length), weight, UnaryOperator.identity(), length);
  }

  /// Characters and pairs of characters in one bag, wide forms made narrow.
  private static Analyzer chinese() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer source = new StandardTokenizer();
        TokenStream narrow = new LowerCaseFilter(new CJKWidthFilter(source));
        return new TokenStreamComponents(
            source, new CJKBigramFilter(narrow, CJKBigramFilter.HAN, true));
      }
    };
  }

  private static Analyzer grams(int length) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer source = new StandardTokenizer();
        TokenStream folded = new ICUFoldingFilter(source);
        return new TokenStreamComponents(
            source, new NGramTokenFilter(folded, length, length, true));
      }
    };
  }

  private static Analyzer swahili() {
    CharArraySet stop =
        new CharArraySet(
            Arrays.asList(
                "na ya wa kwa ni la za cha vya katika kama au pia hii hiyo hizi hizo huyu huo hao hilo ile wao yeye mimi sisi wewe ninyi lakini ili kuwa tu bila je yangu yake yao wake wangu zangu zao"
                    .split(" ")),
            true);
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer source = new StandardTokenizer();
        return new TokenStreamComponents(source, new StopFilter(new LowerCaseFilter(source), stop));
      }
    };
  }
}
