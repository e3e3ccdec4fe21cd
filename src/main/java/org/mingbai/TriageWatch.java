package org.mingbai;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.mingbai.grievance.Placing;
import org.mingbai.grievance.RedLine;
import org.mingbai.grievance.Watch;
import org.mingbai.language.Language;
import org.mingbai.language.LanguageDetector;
import org.mingbai.triage.TriageDesk;

/// Triage listens to what comes in as a case, by whatever door.
record TriageWatch(TriageDesk triage, LanguageDetector detector) implements Watch {
  /// In the language of the page, and in that of the words where it is another.
  @Override
  public Set<RedLine> over(String text, String locale) {
    Set<RedLine> heard = new HashSet<>(triage.redLines(text, Language.of(locale)));
    Language own = detector.detect(text).language();
    if (!own.tag().equals(locale)) {
      heard.addAll(triage.redLines(text, own));
    }
    return heard;
  }

  @Override
  public Optional<Placing> about(String text) {
    return triage.about(text, detector.detect(text).language()).map(Placing::of);
  }
}
