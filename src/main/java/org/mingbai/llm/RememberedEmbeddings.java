package org.mingbai.llm;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.mingbai.language.Embeddings;
import org.mingbai.language.Language;

/// Remembers the vectors of single texts, which are questions: the same is asked again and again.
/// Long lists are sheets and go by.
public final class RememberedEmbeddings implements Embeddings {
  private static final int MOST = 2000;
  private static final int LONGEST = 200;

  private final Embeddings own;
  private final Cache<Asked, float[]> known = Caffeine.newBuilder().maximumSize(MOST).build();

  private record Asked(String language, String text) {}

  public RememberedEmbeddings(Embeddings own) {
    this.own = own;
  }

  @Override
  public boolean speak(Language language) {
    return own.speak(language);
  }

  @Override
  public List<float[]> of(Language language, List<String> texts) {
    if (texts.size() != 1 || texts.getFirst().length() > LONGEST) {
      return own.of(language, texts);
    }
    return List.of(
        known.get(
            new Asked(language.tag(), texts.getFirst()),
            asked -> own.of(language, List.of(asked.text())).getFirst()));
  }
}
