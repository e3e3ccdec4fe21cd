package org.mingbai.triage;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.mingbai.language.LocaleFolder;
import org.mingbai.lessons.Lesson;
import org.mingbai.lessons.Source;

/// What is asked about the house in one language, as it can be kept.
record AboutUsLesson(LocaleFolder folder) implements Lesson<AboutUs> {
  @Override
  public String name() {
    return "about-us-" + folder.language().tag();
  }

  @Override
  public Source source() {
    return Taught.by(AboutUs.samples(folder));
  }

  @Override
  public AboutUs learn() {
    return new AboutUs(folder);
  }

  @Override
  public void write(AboutUs learnt, DataOutput out) throws IOException {
    learnt.write(out);
  }

  @Override
  public AboutUs read(DataInput in) throws IOException {
    return AboutUs.read(in);
  }
}
