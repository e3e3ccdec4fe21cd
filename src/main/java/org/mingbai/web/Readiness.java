package org.mingbai.web;

/// Can the house take a complaint right now: store, index and keys.
public interface Readiness {
  boolean ready();
}
