package org.mingbai.language;

import java.lang.ref.SoftReference;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Spliterator;
import java.util.function.Supplier;

/// All that one folder under `locales/` says. `mixes` are the tags of languages whose words people
/// mix into this one. `uncovered` are questions that no sheet of it answers; `dangers` are
/// sentences by red line, and ordinary ones near in words (`none`).
public record LocaleFolder(
    Language language,
    String ownName,
    String englishName,
    String reviewed,
    List<String> serves,
    List<String> mixes,
    Map<String, String> messages,
    List<Sample> samples,
    List<Term> lexicon,
    List<SheetSource> sheets,
    List<String> uncovered,
    List<Sample> dangers) {
  /// The phrases a message lists, parted by a bar, as they are written; none when there is no such
  /// message.
  public List<String> listed(String key) {
    String listed = messages.getOrDefault(key, "").replace("''", "'");
    return Arrays.stream(listed.split("\\|")).map(String::strip).filter(p -> !p.isEmpty()).toList();
  }

  /// Lets go of the rows that only learning goes through; whoever asks for them again reads them
  /// again.
  void rest() {
    for (List<?> rows : List.of(samples, lexicon, dangers)) {
      if (rows instanceof Rows<?> again) {
        again.letGo();
      }
    }
  }

  /// Rows of a file: kept while there is room, read again where they were let go. A hundred
  /// thousand rows and more weigh as much as all that is learnt from them.
  static final class Rows<T> extends AbstractList<T> {
    private final Supplier<List<T>> reading;
    private volatile SoftReference<List<T>> kept;

    Rows(List<T> read, Supplier<List<T>> reading) {
      this.reading = reading;
      this.kept = new SoftReference<>(read);
    }

    private List<T> rows() {
      List<T> rows = kept.get();
      if (rows == null) {
        rows = reading.get();
        kept = new SoftReference<>(rows);
      }
      return rows;
    }

    void letGo() {
      kept.clear();
    }

    @Override
    public T get(int index) {
      return rows().get(index);
    }

    @Override
    public int size() {
      return rows().size();
    }

    @Override
    public Iterator<T> iterator() {
      return rows().iterator();
    }

    @Override
    public Spliterator<T> spliterator() {
      return rows().spliterator();
    }
  }
}
