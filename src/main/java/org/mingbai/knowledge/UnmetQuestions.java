package org.mingbai.knowledge;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/// Keeps questions that no sheet answered, for authors; none of them leads back to who asked.
public interface UnmetQuestions {
  /// Masked words only.
  void add(String locale, LocalDate week, String words);

  /// Those of one language, oldest first.
  List<UnmetQuestion> all(String locale);

  /// Forgets these; says how many there were.
  int remove(Collection<Long> numbers);

  /// Forgets those of weeks before this day; says how many there were.
  int sweep(LocalDate before);
}
