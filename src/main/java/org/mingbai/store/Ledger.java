package org.mingbai.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingbai.database.Database;
import org.mingbai.database.Work;

/// The whole record under one eye: is every link where it was put, and does everything that points
/// find what it points to?
public final class Ledger {
  private static final int PAGE = 500;

  /// What was found; `firstBroken` names the first thing that is not as it was written.
  public record Verdict(
      boolean ok, long cases, long conversations, long events, @Nullable String firstBroken) {}

  private final Database database;

  public Ledger(Database database) {
    this.database = database;
  }

  public Verdict verify() {
    Walk walk = new Walk();
    Optional<String> broken =
        unsound()
            .or(() -> walk.streams())
            .or(() -> stray("event", "an event without its stream: number "))
            .or(() -> stray("case_row", "a case row without its stream: number "))
            .or(() -> stray("receipt", "a receipt without its case: number "))
            .or(() -> stray("talk_row", "a conversation row without its stream: number "))
            .or(() -> stray("sheet_row", "a sheet row without its stream: number "))
            .or(() -> missing("case", "case_row", "a case without its row: "))
            .or(() -> missing("talk", "talk_row", "a conversation without its row: "))
            .or(() -> missing("sheet", "sheet_row", "a sheet without its row: "));
    return new Verdict(broken.isEmpty(), walk.cases, walk.talks, walk.events, broken.orElse(null));
  }

  private Optional<String> unsound() {
    String found = database.unsoundness();
    return found.isEmpty() ? Optional.empty() : Optional.of("the database file: " + found);
  }

  private Optional<String> stray(String table, String what) {
    return named(
        what,
        "select t.stream from "
            + table
            + " t where not exists (select 1 from stream s where s.number = t.stream) limit 1");
  }

  private Optional<String> missing(String kind, String table, String what) {
    return named(
        what,
        "select id from stream s where kind = '"
            + kind
            + "' and not exists (select 1 from "
            + table
            + " t where t.stream = s.number) limit 1");
  }

  private Optional<String> named(String what, String sql) {
    return database.read(s -> s.one((r, c) -> r.getString(1), sql)).map(id -> what + id);
  }

  /// A stream as its row claims it, with the links found.
  private record Claim(String kind, long length, byte[] head) {}

  /// Goes through the streams in the order of their names, some hundred at a time.
  private final class Walk {
    private long cases;
    private long talks;
    private long events;

    Optional<String> streams() {
      String after = "";
      List<String> page = page(after);
      while (!page.isEmpty()) {
        List<String> names = page;
        Optional<String> broken = database.read(s -> check(s, names));
        if (broken.isPresent()) {
          return broken;
        }
        after = page.getLast();
        page = page(after);
      }
      return Optional.empty();
    }

    private List<String> page(String after) {
      return database.read(s ->
          s.all(
              (r, c) -> r.getString(1),
              "select id from stream where id > ? order by id limit ?",
              after,
              PAGE));
    }

    private Optional<String> check(Work work, List<String> names) {
      for (String name : names) {
        Optional<String> broken = check(work, name);
        if (broken.isPresent()) {
          return broken;
        }
      }
      return Optional.empty();
    }

    /// One question for row and links, so that a stream that grows or goes meanwhile is seen at one
    /// moment.
    private Optional<String> check(Work work, String name) {
      List<Claim> claims = new ArrayList<>();
      List<Link> links =
          work.all(
              (r, c) -> {
                claims.add(new Claim(r.getString(1), r.getLong(2), r.getBytes(3)));
                return link(r);
              },
              "select s.kind, s.length, s.head, e.sequence, e.day, e.type, e.payload, e.previous, e.hash"
                  + " from stream s left join event e on e.stream = s.number where s.id = ? order by e.sequence",
              name);
      return claims.isEmpty()
          ? Optional.empty()
          : count(claims.getFirst()).check(name, claims.getFirst(), links);
    }

    private Walk count(Claim claim) {
      cases += claim.kind().equals("case") ? 1 : 0;
      talks += claim.kind().equals("talk") ? 1 : 0;
      return this;
    }

    private Optional<String> check(String name, Claim claim, List<Link> links) {
      byte[] previous = Link.none();
      long at = 0;
      for (Link link : links) {
        if (link.sequence() != at) {
          return Optional.of(name + " " + at + ": missing");
        }
        if (!Arrays.equals(link.previous(), previous) || !link.holds(name)) {
          return Optional.of(name + " " + at + ": not as it was written");
        }
        previous = link.hash();
        at++;
        events++;
      }
      boolean whole = at == claim.length() && Arrays.equals(previous, claim.head());
      return whole ? Optional.empty() : Optional.of(name + " " + at + ": missing");
    }

    private static Link link(ResultSet r) throws SQLException {
      return new Link(
          r.getLong(4),
          String.valueOf(r.getString(5)),
          String.valueOf(r.getString(6)),
          bytes(r, 7),
          bytes(r, 8),
          bytes(r, 9));
    }

    /// A stream whose events are all gone still has its row; the row's link then fits nothing.
    private static byte[] bytes(ResultSet r, int column) throws SQLException {
      byte[] found = r.getBytes(column);
      return found == null ? new byte[0] : found;
    }
  }
}
