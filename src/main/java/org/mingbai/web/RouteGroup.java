package org.mingbai.web;

/// A room's doors; it opens them once, before the server starts.
public interface RouteGroup {
  void register(Doors doors);
}
