package org.mingbai.triage;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.mingbai.language.LocaleFolder;
import org.mingbai.language.Sample;
import org.mingbai.lessons.Lesson;
import org.mingbai.lessons.Source;
import org.mingbai.likeness.Meanings;

/// The categories of one language by words alone or by meaning too, as they can be kept.
record CategoriesLesson(LocaleFolder folder, Meanings meanings) implements Lesson<Categories> {
  static CategoriesLesson byWords(LocaleFolder folder) {
    return new CategoriesLesson(folder, Meanings.none(folder.language()));
  }

  @Override
  public String name() {
    return (meanings.read() ? "categories-meant-" : "categories-") + folder.language().tag();
  }

  @Override
  public Source source() {
    List<Sample> rows = new ArrayList<>(Categories.samples(folder));
    int told = rows.size();
    rows.addAll(Categories.names(folder));
    Source source = Taught.by(rows);
    source.add(String.valueOf(told));
    meanings.of(rows.stream().map(Sample::text).toList()).forEach(source::add);
    return source;
  }

  @Override
  public Categories learn() {
    return new Categories(folder, meanings);
  }

  @Override
  public void write(Categories learnt, DataOutput out) throws IOException {
    learnt.write(out);
  }

  @Override
  public Categories read(DataInput in) throws IOException {
    return Categories.read(in);
  }
}
