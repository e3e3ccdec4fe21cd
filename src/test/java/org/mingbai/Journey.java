package org.mingbai;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingbai.language.Language;
import org.mingbai.language.Languages;
import org.mingbai.language.Phrasebook;
import org.mingbai.phrases.Ready;
import org.mingbai.phrases.ReadySentences;

/// One journey, read line by line: what complainants and mediators do, and what each must see. How
/// they do it, over HTTP or in a browser, is the cast's.
final class Journey {
  static final Languages LANGUAGES = Languages.read(null);
  static final Phrasebook PHRASES = new Phrasebook(LANGUAGES);
  private static final ReadySentences SENTENCES = new ReadySentences(LANGUAGES, PHRASES);
  private final HouseFixture house;
  private final Cast cast;
  private final Runnable fiveHours;
  private final Map<String, Cast.Complainant> complainants = new HashMap<>();
  private final Map<Cast.Complainant, List<String>> sent = new HashMap<>();

  /// Whose case a mediator is at; that of `she` until she turns to another.
  private final Map<String, String> turned = new HashMap<>();

  Journey(HouseFixture house, Cast cast, Runnable fiveHours) {
    this.house = house;
    this.cast = cast;
    this.fiveHours = fiveHours;
  }

  void walk(List<String> lines) {
    for (String line : lines) {
      if (!line.isBlank() && !line.startsWith("#")) {
        try {
          step(line.split(" ", 2)[0], line.split(" ", 2)[1]);
        } catch (AssertionError | RuntimeException e) {
          throw new AssertionError("at: " + line + "\n" + e.getMessage(), e);
        }
      }
    }
  }

  private void step(String who, String what) {
    if (who.equals("the")) {
      if (what.equals("house restarts")) {
        house.restart();
      } else {
        house.look();
      }
    } else if (who.equals("five")) {
      fiveHours.run();
    } else if (who.equals("picture")) {
      picture(what.split(" of ")[0], what.split(" of ")[1]);
    } else if (JourneyHouse.NAMES.containsKey(who)) {
      mediates(who, what);
    } else {
      complains(complainants.computeIfAbsent(who, w -> cast.complainant()), what);
    }
  }

  private void picture(String name, String of) {
    if (JourneyHouse.NAMES.containsKey(of)) {
      cast.picture(cast.mediator(of), name);
    } else {
      cast.picture(complainants.get(of), name);
    }
  }

  private static String after(String what, String verb) {
    return what.substring(verb.length()).strip();
  }

  private void complains(Cast.Complainant she, String what) {
    String[] words = what.split(" ");
    switch (words[0]) {
      case "opens" -> {
        if (words[1].equals("the")) {
          she.opensAgain();
        } else {
          she.opens(words[1], words[2]);
        }
      }
      case "says" -> {
        sent.computeIfAbsent(she, s -> new ArrayList<>()).add(after(what, "says"));
        she.says(after(what, "says"));
      }
      case "taps" -> she.taps(words[1]);
      case "skips" -> she.skips();
      case "loses" -> she.losesTheAnswer();
      case "said" -> she.saidOnce(sent.get(she));
      case "is" -> she.is(words[1]);
      case "hears" -> she.hears(true);
      case "never" -> never(she, words[1], what);
      case "has" -> {
        if (words[1].equals("one")) {
          she.hasOneCase();
        } else {
          she.hasReceipt();
        }
      }
      case "doubts" -> she.doubts();
      case "original" -> she.readsOriginal(after(what, "original"));
      case "comes" -> she.comesBack();
      case "sees" -> she.sees(after(what, "sees"));
      case "adds" -> she.adds(after(what, "adds"));
      case "refuses" -> refuses(she, what.endsWith("on her case page"));
      case "links" -> she.links(complainants.get(words[2]));
      case "unlinks" -> she.unlinks(complainants.get(words[2]));
      case "reads" -> reads(she, after(what, "reads"));
      default -> throw new IllegalArgumentException(what);
    }
  }

  private static void refuses(Cast.Complainant she, boolean onHerCase) {
    if (onHerCase) {
      she.refusesOnHerCase();
    } else {
      she.refuses();
    }
  }

  private static void never(Cast.Complainant she, String verb, String what) {
    switch (verb) {
      case "hears" -> she.hears(false);
      case "reads" -> she.neverReads(after(what, "never reads"));
      default -> she.neverSees(after(what, "never sees"));
    }
  }

  private static void reads(Cast.Complainant she, String what) {
    String[] words = what.split(" ");
    switch (words[0]) {
      case "key" ->
          she.reads(words.length > 2 ? said(words[1], words[2]) : said(she.locale(), words[1]));
      case "ready" -> she.reads(hers(she, ready(after(what, "ready"))));
      case "plural" ->
          she.reads(
              PHRASES.say(
                  Language.of(she.locale()),
                  words[1],
                  "before",
                  Integer.parseInt(words[2].split("=")[1])));
      case "once:" -> she.readsOnce(after(what, "once:"));
      case "it" -> she.readsOnce(said(she.locale(), words[2]));
      default -> she.reads(what);
    }
  }

  /// The fixed part of these words, before the first blank.
  private static String said(String locale, String key) {
    Language language = Language.of(locale);
    return switch (key) {
      case "chat.person.wait" -> PHRASES.say(language, key, "day", "\u0001").split("\u0001", 2)[0];
      case "chat.person.hours" -> PHRASES.say(language, key, "hours", 4);
      default -> PHRASES.say(language, key);
    };
  }

  private static Ready ready(String what) {
    String[] words = what.split(" ");
    Map<String, String> blanks = new LinkedHashMap<>();
    for (int i = 1; i < words.length; i++) {
      blanks.put(words[i].split("=", 2)[0], words[i].split("=", 2)[1]);
    }
    return new Ready(words[0], blanks);
  }

  private static String hers(Cast.Complainant she, Ready ready) {
    return SENTENCES.say(Language.of(she.locale()), ready).orElseThrow();
  }

  private void mediates(String login, String what) {
    Cast.Mediator who = cast.mediator(login);
    Cast.Complainant of = complainants.get(turned.getOrDefault(login, "she"));
    String[] words = what.split(" ");
    switch (words[0]) {
      case "turns" -> turned.put(login, words[2]);
      case "claims" -> who.acts(of, "claim");
      case "releases" -> who.acts(of, "release");
      case "accepts" -> who.acts(of, "accept");
      case "declines" -> who.acts(of, "decline");
      case "takes" -> who.acts(of, "take-over");
      case "replies" -> who.writes(of, "reply", "", after(what, "replies"));
      case "answers" -> who.writes(of, "reply", words[1].replace(":", ""), said(what));
      case "begins" -> who.begins(of, words[1].replace(":", ""), said(what));
      case "finds" -> who.findsBegun(of, words[1].replace(":", ""), said(what));
      case "notes" -> who.writes(of, "note", "", after(what, "notes"));
      case "closes" -> who.writes(of, "close", "", after(what, "closes"));
      case "writes" -> {
        // A reply in a language of hers: not sent, but kept to be translated.
        who.writes(of, "reply", words[1].replace(":", ""), said(what));
        who.sees(of, "Waits for a translation");
      }
      case "chooses" -> {
        Ready ready = ready(after(what, "chooses"));
        who.chooses(of, ready, hers(of, ready));
      }
      case "hands" -> hands(who, of, what);
      case "steps" -> who.stepsAside(of, words[2]);
      case "overrides:" -> who.overrides(of, after(what, "overrides:"));
      case "allows" -> who.decides(of, "allow");
      case "refuses" -> who.decides(of, "refuse");
      case "cannot" -> who.cannot(of, words[1].replace(":", ""), told(what));
      case "is" -> who.is(words[1]);
      case "never" -> who.neverSees(of, after(what, "never sees"));
      case "sees" -> sees(who, of, after(what, "sees"));
      case "translates:" -> who.translates(of, after(what, "translates:"));
      case "waits" -> who.settles(of, words[1]);
      case "asks" -> who.settles(of, "ask");
      case "doubts" -> who.settles(of, "wrong");
      case "idles" -> who.idles(of);
      case "queues" ->
          who.queues(of, words.length > 1 ? complainants.get(words[2]).reference() : "");
      default -> throw new IllegalArgumentException(what);
    }
  }

  private static String said(String what) {
    return what.split(": ", 2)[1];
  }

  private static String told(String what) {
    return what.contains(": ") ? said(what) : "";
  }

  private static void hands(Cast.Mediator who, Cast.Complainant of, String what) {
    String to = what.split("[ :]")[2];
    if (to.equals("language")) {
      who.hands(of, "", what.split("[ :]")[3], said(what));
    } else {
      who.hands(of, JourneyHouse.NAMES.get(to), of.locale(), said(what));
    }
  }

  private void sees(Cast.Mediator who, Cast.Complainant of, String what) {
    if (what.startsWith("in the queue: ")) {
      who.seesInQueue(after(what, "in the queue: "));
    } else if (what.endsWith(" linked")) {
      who.seesLinked(of, complainants.get("other"), what.equals("the other linked"));
    } else {
      who.sees(of, what);
    }
  }
}
