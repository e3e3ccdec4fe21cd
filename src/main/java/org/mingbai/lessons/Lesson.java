package org.mingbai.lessons;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/// Something learnt from words of the house, never of people, that can be written down.
public interface Lesson<T> {
  /// What its file is called: letters, digits and dashes.
  String name();

  /// All it is learnt from.
  Source source();

  T learn();

  void write(T learnt, DataOutput out) throws IOException;

  T read(DataInput in) throws IOException;
}
