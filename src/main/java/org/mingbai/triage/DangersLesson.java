package org.mingbai.triage;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.mingbai.language.LocaleFolder;
import org.mingbai.lessons.Lesson;
import org.mingbai.lessons.Source;

/// The dangers of one language, as they can be kept. Nothing is heard by a lesson of other words: a
/// sentence more in `dangers.tsv` and it is learnt anew.
record DangersLesson(LocaleFolder folder) implements Lesson<Dangers> {
  @Override
  public String name() {
    return "dangers-" + folder.language().tag();
  }

  @Override
  public Source source() {
    Source source = Taught.by(folder.dangers());
    source.add(Dangers.far(folder));
    return source;
  }

  @Override
  public Dangers learn() {
    return new Dangers(folder);
  }

  @Override
  public void write(Dangers learnt, DataOutput out) throws IOException {
    learnt.write(out);
  }

  @Override
  public Dangers read(DataInput in) throws IOException {
    return Dangers.read(in);
  }
}
