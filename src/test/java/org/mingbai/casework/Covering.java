package org.mingbai.casework;

import org.mingbai.language.Languages;
import org.mingbai.masking.Masking;

/// One cover for all tests: the languages are read once.
public final class Covering {
  public static final Covers COVERS = new Covers(new Masking(Languages.read(null)));

  private Covering() {}
}
