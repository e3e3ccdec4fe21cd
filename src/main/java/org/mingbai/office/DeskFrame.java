package org.mingbai.office;

import org.mingbai.web.PageFrame;

/// What every staff page knows beside its frame: which section it is in, who looks, and what was just done (a message key, or empty).
record DeskFrame(PageFrame page, String section, boolean mediator, boolean administrator, String done) {
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
}
