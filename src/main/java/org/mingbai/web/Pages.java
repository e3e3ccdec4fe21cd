package org.mingbai.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.mingbai.language.Language;
import org.mingbai.language.Languages;
import org.mingbai.language.Phrasebook;

/// Draws pages: chooses the language by the address's first segment, makes the frame, renders a
/// template.
public final class Pages {
  private static final int WORTH_PACKING = 800;
  static final String HTML = "text/html; charset=utf-8";
  private static final String WHO = "mingbai.staff";
  private final Languages languages;
  private final Phrasebook phrases;
  private final AntiForgery forms;
  private final TemplateEngine templates;
  private final Assets assets;
  private final WebSettings settings;

  Pages(
      Languages languages,
      Phrasebook phrases,
      AntiForgery forms,
      TemplateEngine templates,
      Assets assets,
      WebSettings settings) {
    this.languages = languages;
    this.phrases = phrases;
    this.forms = forms;
    this.templates = templates;
    this.assets = assets;
    this.settings = settings;
  }

  /// The language named by the path's `{lang}`; a page in a language we do not speak does not
  /// exist.
  public Language language(Context ctx) {
    String tag = ctx.pathParamMap().get("lang");
    if (tag == null) {
      return proposed(ctx);
    }
    return languages
        .find(tag)
        .map(f -> f.language())
        .filter(l -> l.tag().equals(tag))
        .orElseThrow(() -> new Refused(Problem.NOT_FOUND));
  }

  /// What the reader's browser asks for; only a proposal.
  public Language proposed(Context ctx) {
    return languages.propose(ctx.header("Accept-Language"));
  }

  /// The origin under which this page is trusted with passkeys, if it is.
  public Optional<URI> origin(Context ctx) {
    return settings.origin(ctx.header("Host"));
  }

  /// The frame of a page with this title.
  public PageFrame frame(Context ctx, String titleKey, Object... namesAndValues) {
    Language language = language(ctx);
    List<PageFrame.Tongue> tongues =
        languages.all().stream().map(f -> new PageFrame.Tongue(f.language(), f.ownName())).toList();
    String title = phrases.say(language, titleKey, namesAndValues);
    String query = Optional.ofNullable(ctx.req().getQueryString()).orElse("");
    String path =
        ctx.pathParamMap().containsKey("lang")
            ? ctx.path().substring(1 + language.tag().length())
            : ctx.path();
    return new PageFrame(
        language,
        title,
        forms.token(ctx),
        path,
        query,
        tongues,
        ctx.attribute(WHO),
        phrases,
        assets);
  }

  /// Renders `portal/start.jte`; the template takes the frame as `page` beside the blanks.
  public void render(Context ctx, String template, PageFrame page, Map<String, Object> blanks) {
    Map<String, Object> all = new HashMap<>(blanks);
    all.put("page", page);
    StringOutput out = new StringOutput(16 * 1024);
    templates.render(template, all, out);
    send(ctx, HTML, out.toString().getBytes(StandardCharsets.UTF_8));
  }

  /// Sends the reader on with a GET (303), so that reloading repeats nothing.
  public void forward(Context ctx, String path) {
    if (!path.startsWith("/") || path.startsWith("//")) {
      throw new IllegalArgumentException("only to a path of this house");
    }
    ctx.status(303).header("Location", path);
  }

  /// Remembers the language of a body, a conversation or a case, for problems met later in this
  /// request.
  public static void speaks(Context ctx, String locale) {
    Problems.Asking.remember(ctx, locale);
  }

  static void remember(Context ctx, StaffIdentity who) {
    ctx.attribute(WHO, who);
  }

  /// The signed-in member at a staff door.
  public static StaffIdentity staff(Context ctx) {
    StaffIdentity who = ctx.attribute(WHO);
    if (who == null) {
      throw new Refused(Problem.NO_TOKEN);
    }
    return who;
  }

  /// Text that holds nothing secret beside words an attacker could choose: packed with gzip.
  public static void send(Context ctx, String type, byte[] body) {
    ctx.contentType(type);
    ctx.header("Vary", "Accept-Encoding");
    if (body.length >= WORTH_PACKING && unpacks(ctx.header("Accept-Encoding"))) {
      ctx.header("Content-Encoding", "gzip");
      plain(ctx, packed(body));
    } else {
      plain(ctx, body);
    }
  }

  private static void plain(Context ctx, byte[] body) {
    ctx.res().setContentLength(body.length);
    ctx.result(body);
  }

  private static boolean unpacks(@Nullable String accepts) {
    if (accepts == null) {
      return false;
    }
    for (String part : accepts.toLowerCase(Locale.ROOT).split(",")) {
      String[] words = part.strip().split(";");
      if (words[0].strip().equals("gzip")) {
        return words.length < 2 || !words[1].strip().matches("q=0(\\.0*)?");
      }
    }
    return false;
  }

  private static byte[] packed(byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(body.length / 3 + 64);
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(body);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }
}
