package org.mingbai.office;

import org.mingbai.web.PageFrame;

/// What every staff page knows beside its frame: which section it is in, who looks, what was just
/// done (a message key, or empty), and where a reader gets this page again.
record DeskFrame(
    PageFrame page,
    String section,
    boolean mediator,
    boolean administrator,
    boolean sheets,
    String done,
    String again) {
  /// The same after something was done.
  DeskFrame told(String key) {
    return new DeskFrame(page, section, mediator, administrator, sheets, key, again);
  }

  String t(String key, Object... namesAndValues) {
    return page.t(key, namesAndValues);
  }

  /// The address of a staff page in this language: `/inbox`.
  String link(String to) {
    return page.link("/desk" + to);
  }

  boolean in(String other) {
    return section.equals(other);
  }

  /// This page in another language.
  String in(PageFrame.Tongue tongue) {
    return "/" + tongue.language().tag() + again;
  }
}
