package org.mingbai.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where the parts of a sent form lie in its body (multipart/form-data). Read strictly, in memory,
/// and without writing anything down.
final class FormParts {
  private static final Pattern BOUNDARY =
      Pattern.compile(";\\s*boundary=(?:\"([^\"]{1,70})\"|([^\\s;\",]{1,70}))\\s*(?:;|$)");
  private static final Pattern DISPOSITION =
      Pattern.compile("^content-disposition:\\s*form-data\\s*;", Pattern.CASE_INSENSITIVE);
  private static final Pattern NAME = Pattern.compile(";\\s*name=\"([^\"]{1,100})\"");
  private static final Pattern FILE = Pattern.compile(";\\s*filename\\*?=(\"\")?");
  private static final byte[] LINE = {'\r', '\n'};
  private static final byte[] BLANK = {'\r', '\n', '\r', '\n'};
  private static final int LONGEST_HEAD = 2_000;

  private final byte[] body;
  private final byte[] mark;
  private final List<Part> parts = new ArrayList<>();

  /// Words, a file, or the place of a file where none was chosen.
  enum Sort {
    WORDS,
    FILE,
    NO_FILE
  }

  /// One field: its name as it was sent, what it brings, and where its content begins and ends.
  record Part(byte[] name, Sort sort, int from, int to) {
    byte[] bytes(byte[] body) {
      return Arrays.copyOfRange(body, from, to);
    }
  }

  private FormParts(byte[] body, String boundary) {
    this.body = body;
    this.mark = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
  }

  /// The parts in the order in which they came; anything out of shape is refused.
  static List<Part> of(byte[] body, String type, int most) {
    Matcher boundary = BOUNDARY.matcher(type);
    if (!boundary.find()) {
      throw new Refused(Problem.BAD_TYPE);
    }
    String named = boundary.group(1) == null ? boundary.group(2) : boundary.group(1);
    FormParts form = new FormParts(body, named);
    form.read(most);
    return List.copyOf(form.parts);
  }

  private void read(int most) {
    // the first mark stands without a line end before it
    if (!stands(Arrays.copyOfRange(mark, 2, mark.length), 0)) {
      throw new Refused(Problem.BAD_REQUEST);
    }
    int at = mark.length - 2;
    while (!stands(new byte[] {'-', '-'}, at)) {
      if (!stands(LINE, at) || parts.size() == most) {
        throw new Refused(Problem.BAD_REQUEST);
      }
      at = part(at + 2);
    }
  }

  /// Reads the part that begins here; says where the mark after it ends.
  private int part(int start) {
    int blank = find(BLANK, start, Math.min(body.length, start + LONGEST_HEAD));
    int end = blank < 0 ? -1 : find(mark, blank + BLANK.length, body.length);
    if (end < 0) {
      throw new Refused(Problem.BAD_REQUEST);
    }
    String head = new String(body, start, blank - start, StandardCharsets.ISO_8859_1);
    parts.add(named(disposition(head), blank + BLANK.length, end));
    return end + mark.length;
  }

  private static Part named(String disposition, int from, int to) {
    Matcher name = NAME.matcher(disposition);
    if (!name.find()) {
      throw new Refused(Problem.BAD_REQUEST);
    }
    byte[] called = name.group(1).getBytes(StandardCharsets.ISO_8859_1);
    Matcher file = FILE.matcher(disposition);
    if (!file.find()) {
      return new Part(called, Sort.WORDS, from, to);
    }
    boolean none = file.group(1) != null && from == to;
    return new Part(called, none ? Sort.NO_FILE : Sort.FILE, from, to);
  }

  private static String disposition(String head) {
    for (String line : head.split("\r\n", -1)) {
      if (DISPOSITION.matcher(line).find()) {
        return line;
      }
    }
    throw new Refused(Problem.BAD_REQUEST);
  }

  private boolean stands(byte[] wanted, int at) {
    return at + wanted.length <= body.length
        && Arrays.equals(body, at, at + wanted.length, wanted, 0, wanted.length);
  }

  private int find(byte[] wanted, int from, int to) {
    for (int i = from; i + wanted.length <= to; i++) {
      if (body[i] == wanted[0] && stands(wanted, i)) {
        return i;
      }
    }
    return -1;
  }
}
