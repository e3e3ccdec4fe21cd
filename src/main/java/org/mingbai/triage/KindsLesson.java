package org.mingbai.triage;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.mingbai.language.LocaleFolder;
import org.mingbai.lessons.Lesson;
import org.mingbai.lessons.Source;

/// The kinds of message of one language, as they can be kept.
record KindsLesson(LocaleFolder folder) implements Lesson<Kinds> {
  @Override
  public String name() {
    return "kinds-" + folder.language().tag();
  }

  @Override
  public Source source() {
    return Taught.by(Kinds.samples(folder));
  }

  @Override
  public Kinds learn() {
    return new Kinds(folder);
  }

  @Override
  public void write(Kinds learnt, DataOutput out) throws IOException {
    learnt.write(out);
  }

  @Override
  public Kinds read(DataInput in) throws IOException {
    return Kinds.read(in);
  }
}
