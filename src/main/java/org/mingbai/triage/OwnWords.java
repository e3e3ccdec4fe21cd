package org.mingbai.triage;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.mingbai.language.LocaleFolder;
import org.mingbai.language.Morphology;
import org.mingbai.language.Term;
import org.mingbai.language.Word;
import org.mingbai.language.Words;
import org.mingbai.lexicon.Lexicon;
import org.mingbai.likeness.Features;

/// The words in which people speak with us about their complaint ("I want to file a complaint"):
/// they say nothing of what it is about.
final class OwnWords {
  private static final Set<String> KINDS = Set.of("complaint", "file");

  private final Morphology morphology;
  private final Set<String> own = new HashSet<>();

  OwnWords(LocaleFolder folder) {
    morphology = new Morphology(folder);
    for (Term term : folder.lexicon()) {
      if (KINDS.contains(term.kind())) {
        List<Word> words = Words.of(term.words());
        words.forEach(word -> own.addAll(morphology.stems(word.form())));
      }
    }
  }

  /// The same words without these; where words are not parted by spaces, without the terms found.
  List<Word> without(List<Word> words, List<Lexicon.Match> matches) {
    boolean[] gone = new boolean[words.size()];
    for (int i = 0; i < gone.length; i++) {
      gone[i] = !Features.dense(words.get(i).form()) && own(words.get(i));
    }
    matches.stream()
        .filter(m -> KINDS.contains(m.kind()))
        .forEach(m -> {
          for (int i = m.from(); i < m.to(); i++) {
            gone[i] = true;
          }
        });
    return IntStream.range(0, gone.length).filter(i -> !gone[i]).mapToObj(words::get).toList();
  }

  private boolean own(Word word) {
    return morphology.readings(word.form()).stream().anyMatch(own::contains);
  }
}
