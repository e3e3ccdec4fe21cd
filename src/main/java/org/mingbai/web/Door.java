package org.mingbai.web;

import java.util.Objects;

/// One way in: method, path, who may pass, what it speaks, the most bytes it takes, and how crowds
/// are met at it; `files`: its form may bring one file.
public record Door(
    String method, String path, Permit permit, Kind kind, int limit, Lane lane, boolean files) {
  public Door {
    // deny by default: a way in for which nobody said who may pass must not stand open (SEC-09)
    Objects.requireNonNull(permit, "no permit is declared for " + path);
  }

  /// The most bytes of a JSON body or a form.
  public static final int USUAL_LIMIT = 256 * 1024;

  /// What a door speaks.
  public enum Kind {
    PAGE,
    JSON,
    STREAM,
    PLAIN
  }

  /// How a crowd is met: refused for a while, or (a person's words) slowed and never refused; code
  /// guesses have their own.
  public enum Lane {
    USUAL,
    WORDS,
    CODE
  }

  public static Door page(String method, String path, Permit permit) {
    return new Door(method, path, permit, Kind.PAGE, USUAL_LIMIT, Lane.USUAL, false);
  }

  public static Door json(String method, String path, Permit permit) {
    return new Door(method, path, permit, Kind.JSON, USUAL_LIMIT, Lane.USUAL, false);
  }

  public static Door stream(String path, Permit permit) {
    return new Door("GET", path, permit, Kind.STREAM, 0, Lane.USUAL, false);
  }

  /// Speaks no language: files, and what machines look at.
  public static Door plain(String path) {
    return new Door("GET", path, Permit.PUBLIC, Kind.PLAIN, 0, Lane.USUAL, false);
  }

  /// Takes what people tell us: in a crowd it is slowed, never refused.
  public Door takesWords() {
    return new Door(method, path, permit, kind, limit, Lane.WORDS, files);
  }

  /// Takes a receipt code: wrong ones slow the next.
  public Door takesCode() {
    return new Door(method, path, permit, kind, limit, Lane.CODE, files);
  }

  /// With another body limit.
  public Door upTo(int bytes) {
    return new Door(method, path, permit, kind, bytes, lane, files);
  }

  /// Its form may bring one file of so many bytes beside its fields.
  public Door takesFile(int bytes) {
    return new Door(method, path, permit, kind, bytes + USUAL_LIMIT, lane, true);
  }

  boolean changes() {
    return !"GET".equals(method);
  }
}
