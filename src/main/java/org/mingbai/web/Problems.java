package org.mingbai.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;
import org.mingbai.language.Language;
import org.mingbai.language.Languages;
import org.mingbai.language.Phrasebook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says what went wrong in the asker's language: a problem document for machines, a small page for
/// people. It never fails itself.
final class Problems {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
  private static final Pattern DESK = Pattern.compile("^/[^/]+/desk(/|$)");

  /// A room of the desk, or a case in it, whatever was done there.
  private static final Pattern PLACE =
      Pattern.compile("^/[^/]+/desk(/cases/[A-Za-z0-9-]+|/[a-z]+)");

  private final Languages languages;
  private final Phrasebook phrases;
  private final TemplateEngine templates;
  private final Assets assets;
  private final JsonMapper json = JsonMapper.builder().build();

  Problems(Languages languages, Phrasebook phrases, TemplateEngine templates, Assets assets) {
    this.languages = languages;
    this.phrases = phrases;
    this.templates = templates;
    this.assets = assets;
  }

  /// What an error's form and language depend on: path, what the asker accepts, the languages she
  /// reads, and the talk's own language.
  record Asking(
      String path, @Nullable String accept, @Nullable String reads, @Nullable String speaks) {
    private static final String SPEAKS = "mingbai.speaks";

    static Asking of(Context ctx) {
      String speaks = ctx.attribute(SPEAKS);
      return new Asking(ctx.path(), ctx.header("Accept"), ctx.header("Accept-Language"), speaks);
    }

    static Asking of(Request request) {
      String path = request.getHttpURI().getPath();
      return new Asking(
          path == null ? "" : path,
          request.getHeaders().get(HttpHeader.ACCEPT),
          request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE),
          null);
    }

    /// Remembers the language of the body or the conversation, for problems met later in this
    /// request.
    static void remember(Context ctx, String locale) {
      ctx.attribute(SPEAKS, locale);
    }

    /// Does a machine ask?
    boolean wantsProblem() {
      if (path.equals("/api") || path.startsWith("/api/") || path.endsWith(".json")) {
        return true;
      }
      return accept != null && accept.contains("json") && !accept.contains("html");
    }
  }

  /// A problem ready to be sent.
  record Told(int status, String type, byte[] body) {}

  void answer(Context ctx, Refused refused) {
    Problem problem = refused.problem();
    if (refused.retryAfter() > 0) {
      ctx.header("Retry-After", Integer.toString(refused.retryAfter()));
    }
    if (problem == Problem.NO_TOKEN && Asking.of(ctx).wantsProblem()) {
      ctx.header("WWW-Authenticate", "Bearer");
    }
    Told told = tell(Asking.of(ctx), problem, refused.field());
    ctx.status(told.status()).contentType(told.type()).result(told.body());
  }

  Told tell(Asking asking, Problem problem, @Nullable String field) {
    Language language = language(asking);
    return asking.wantsProblem()
        ? document(problem, language, field)
        : page(asking, problem, language);
  }

  /// The path's language for pages; else what the asker reads, else what the talk is in.
  Language language(Asking asking) {
    String first = asking.path().startsWith("/") ? asking.path().substring(1).split("/", 2)[0] : "";
    if (!asking.wantsProblem() && !first.isEmpty()) {
      var named = languages.find(first);
      if (named.isPresent()) {
        return named.get().language();
      }
    }
    String reads = asking.reads();
    if (reads == null || reads.isBlank() || reads.strip().equals("*")) {
      return languages.find(asking.speaks()).map(f -> f.language()).orElse(Language.ENGLISH);
    }
    return languages.propose(reads);
  }

  private Told document(Problem problem, Language language, @Nullable String field) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("type", problem.type());
    fields.put("title", say(language, "web.problem." + problem.key()));
    fields.put("status", problem.status());
    fields.put("detail", say(language, "web.hint." + problem.key()));
    if (field != null) {
      fields.put("field", field);
    }
    try {
      return new Told(
          problem.status(),
          "application/problem+json; charset=utf-8",
          json.writeValueAsBytes(fields));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// The door, which leads back to where she was.
  private static String door(String path) {
    Matcher place = PLACE.matcher(path);
    return "/desk/sign-in" + (place.find() ? "?back=" + place.group(1) : "");
  }

  /// Staff whose session has ended are led to their own door.
  private Told page(Asking asking, Problem problem, Language language) {
    boolean door = problem == Problem.NO_TOKEN && DESK.matcher(asking.path()).find();
    String title = say(language, "web.problem." + problem.key());
    StringOutput out = new StringOutput(4096);
    try {
      Map<String, Object> blanks = new LinkedHashMap<>();
      blanks.put("language", language);
      blanks.put("title", title);
      blanks.put("hint", say(language, "web.hint." + problem.key()));
      blanks.put("home", say(language, door ? "desk.door.title" : "web.home"));
      blanks.put("to", "/" + language.tag() + (door ? door(asking.path()) : "/"));
      blanks.put("ways", say(language, "web.ways"));
      blanks.put("look", assets.url("look.css"));
      blanks.put("status", problem.status());
      templates.render("web/problem.jte", blanks, out);
    } catch (TemplateException broken) {
      LOG.error("the error page cannot be drawn", broken);
      out = new StringOutput();
      out.writeContent(
          "<!doctype html><html lang=\""
              + language.tag()
              + "\" dir=\""
              + language.direction()
              + "\"><meta charset=\"utf-8\"><title>"
              + problem.status()
              + "</title>");
    }
    byte[] body = out.toString().getBytes(StandardCharsets.UTF_8);
    return new Told(problem.status(), Pages.HTML, body);
  }

  /// A word missing in one language is said in English, and nothing ever throws.
  private String say(Language language, String key) {
    try {
      return phrases.say(language, key);
    } catch (RuntimeException missing) {
      return language.equals(Language.ENGLISH) ? key : say(Language.ENGLISH, key);
    }
  }
}
