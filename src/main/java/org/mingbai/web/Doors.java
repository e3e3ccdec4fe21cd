package org.mingbai.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// The one register of ways in: rooms open their doors here, each with a permit; what is not listed
/// does not exist.
public final class Doors {
  private final Gate gate;
  private final Pages pages;
  private final Guesses guesses;
  private final Streams streams;
  private final List<Opened> opened = new ArrayList<>();

  /// What a request's credential opens; empty when it opens nothing, whatever the reason.
  @FunctionalInterface
  public interface Lock<T> {
    Optional<T> open(Context ctx);
  }

  /// Answers a request that opened its lock.
  @FunctionalInterface
  public interface Entering<T> {
    void answer(Context ctx, T opened) throws Exception;
  }

  record Opened(Door door, Handler handler) {}

  Doors(Gate gate, Pages pages, Guesses guesses, Streams streams) {
    this.gate = gate;
    this.pages = pages;
    this.guesses = guesses;
    this.streams = streams;
  }

  /// Draws pages for the rooms.
  public Pages pages() {
    return pages;
  }

  /// Keeps event streams open for the rooms.
  public Streams streams() {
    return streams;
  }

  /// Looks codes up within limits.
  public Guesses guesses() {
    return guesses;
  }

  /// Opens a door for everyone or for staff.
  public void open(Door door, Handler answer) {
    if (door.permit() instanceof Permit.Conversation || door.permit() instanceof Permit.Visit) {
      throw new IllegalArgumentException("this door needs a lock: " + door);
    }
    add(door, answer);
  }

  /// Opens a door for the holder of something; without it the request is refused before anything
  /// else is read.
  public <T> void open(Door door, Lock<T> lock, Entering<T> answer) {
    add(
        door,
        ctx -> answer.answer(ctx, lock.open(ctx).orElseThrow(() -> new Refused(Problem.NO_TOKEN))));
  }

  /// All doors, for the descriptions and the tests.
  public List<Door> all() {
    return opened.stream().map(Opened::door).toList();
  }

  List<Opened> opened() {
    return List.copyOf(opened);
  }

  /// The methods this path knows, for a refused one.
  String allowed(String path) {
    TreeSet<String> methods = new TreeSet<>();
    for (Opened o : opened) {
      if (fits(o.door().path(), path)) {
        methods.add(o.door().method());
        if (o.door().method().equals("GET") && o.door().kind() != Door.Kind.STREAM) {
          methods.add("HEAD");
        }
      }
    }
    return String.join(", ", methods);
  }

  private void add(Door door, Handler answer) {
    Optional<Opened> twin =
        opened.stream()
            .filter(
                o -> o.door().method().equals(door.method()) && o.door().path().equals(door.path()))
            .findFirst();
    if (twin.isPresent()) {
      throw new IllegalArgumentException("opened twice: " + door);
    }
    opened.add(new Opened(door, ctx -> gate.pass(door, ctx, answer)));
  }

  private static boolean fits(String pattern, String path) {
    String[] wanted = pattern.split("/", -1);
    String[] given =
        path.length() > 1 && path.endsWith("/")
            ? path.substring(0, path.length() - 1).split("/", -1)
            : path.split("/", -1);
    if (wanted.length != given.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (!wanted[i].startsWith("{") && !wanted[i].equals(given[i])) {
        return false;
      }
    }
    return true;
  }
}
