/// The search engine: texts in, ranked and calibrated hits out. The only home of Lucene; it knows
/// no sheet and no case. Lucene takes texts apart (a language's own analyzer, folded character
/// n-grams, Chinese unigrams with bigrams); the postings and BM25 are by hand and in memory: a few
/// thousand texts fit in megabytes and are built in a second, so there is no file that can break, a
/// question is a bag of bounded size and never a query language (SEC-27), and a text can be scored
/// as if one of its questions had not been written. That is how certainty is learnt: each variant
/// left out in turn, then with its whole entry gone, and sentences that nothing answers; a small
/// logistic model of lead, nearness and cover. Raw BM25 thresholds do not transfer between
/// languages. Scores are shares of each part's best, weighted and summed; a second signal is one
/// more addend.
@NullMarked
package org.mingbai.retrieval;

import org.jspecify.annotations.NullMarked;
