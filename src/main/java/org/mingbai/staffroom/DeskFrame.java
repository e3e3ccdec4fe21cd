package org.mingbai.staffroom;

import org.mingbai.mediation.CaseCounts;
import org.mingbai.web.PageFrame;

/// What every staff page knows beside its frame: which section it is in, who looks, how many cases
/// nobody can take (told only to who can help), what was just done (a message key, or empty), where
/// a reader gets this page again, and what calls for her.
public record DeskFrame(
    PageFrame page,
    String section,
    boolean mediator,
    boolean administrator,
    boolean administratorHere,
    boolean duty,
    boolean sheets,
    boolean custodian,
    boolean reviewer,
    int stranded,
    String done,
    String again,
    CaseCounts.Count calls) {
  /// The same after something was done.
  public DeskFrame told(String key) {
    return new DeskFrame(
        page,
        section,
        mediator,
        administrator,
        administratorHere,
        duty,
        sheets,
        custodian,
        reviewer,
        stranded,
        key,
        again,
        calls);
  }

  public String t(String key, Object... namesAndValues) {
    return page.t(key, namesAndValues);
  }

  /// The address of a staff page in this language: `/inbox`.
  public String link(String to) {
    return page.link("/desk" + to);
  }

  public boolean in(String other) {
    return section.equals(other);
  }

  /// This page in another language.
  public String in(PageFrame.Tongue tongue) {
    return "/" + tongue.language().tag() + again;
  }
}
