package org.mingbai.api;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingbai.casework.CaseDesk.Filing;
import org.mingbai.casework.CaseDesk.Visit;
import org.mingbai.casework.CaseFile;
import org.mingbai.grievance.Slip;
import org.mingbai.language.Language;
import org.mingbai.language.Phrasebook;
import org.mingbai.mediation.Look;
import org.mingbai.mediation.Looks;

/// How cases look on the wire; the field names are a promise.
final class CaseShape {
  private final Phrasebook phrases;
  private final Looks looks;
  private final InstantSource clock;

  CaseShape(Phrasebook phrases, Looks looks, InstantSource clock) {
    this.phrases = phrases;
    this.looks = looks;
    this.clock = clock;
  }

  record Filed(String reference, String code, String received, Next next, Slip slip) {}

  record Next(String what, @Nullable String by, String who) {}

  record Story(
      String reference,
      String stage,
      String received,
      Next next,
      List<Clock> clocks,
      List<Step> timeline,
      List<Looked> looks) {}

  record Clock(String rule, String what, String from, String due, String state) {}

  record Step(
      String at,
      String what,
      String who,
      @Nullable String text,
      @Nullable Boolean ready,
      TalkShape.@Nullable Translation translation,
      @Nullable String until) {}

  /// Who of staff looked at it, by role and office (none: in no one country's alone), never by name
  /// (PRV-17).
  record Looked(String day, String role, @Nullable String unit, String purpose) {
    static Looked of(Look look) {
      String unit = look.unit().isEmpty() ? null : look.unit();
      return new Looked(look.day().toString(), look.role(), unit, look.purpose().key());
    }
  }

  /// A visit's answer; `case` is no name Java allows.
  record Came(String token, @com.fasterxml.jackson.annotation.JsonProperty("case") Story story) {}

  boolean knowsCategory(String key) {
    return phrases.knows("category." + key);
  }

  Filed filed(Filing.Filed filed, Language language) {
    CaseFile file = filed.file();
    return new Filed(
        file.reference(),
        filed.code().grouped(),
        file.receivedText(),
        next(file, language),
        filed.slip());
  }

  Came visit(Visit visit, Language language) {
    return new Came(visit.token(), story(visit.file(), language));
  }

  Story story(CaseFile file, Language language) {
    LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    List<Clock> clocks = file.clocks(today).stream().map(c -> clock(c, language)).toList();
    List<Step> steps = file.timeline().stream().map(s -> step(s, language)).toList();
    return new Story(
        file.reference(),
        file.stage().key(),
        file.receivedText(),
        next(file, language),
        clocks,
        steps,
        looks.at(file.id()).stream().map(Looked::of).toList());
  }

  private Next next(CaseFile file, Language language) {
    CaseFile.Next next = file.next();
    LocalDate by = next.by();
    return new Next(
        phrases.say(language, next.what()),
        by == null ? null : by.toString(),
        phrases.say(language, next.who()));
  }

  private Clock clock(CaseFile.Running c, Language language) {
    return new Clock(
        c.rule(),
        phrases.say(language, c.what()),
        c.from().toString(),
        c.due().toString(),
        c.state().key());
  }

  private Step step(CaseFile.Step s, Language language) {
    CaseFile.Rendering how = s.rendering();
    return new Step(
        s.at().truncatedTo(ChronoUnit.SECONDS).toString(),
        phrases.say(language, s.what()),
        phrases.say(language, s.who()),
        s.text(),
        s.ready() ? true : null,
        how == null ? null : TalkShape.Translation.of(how.original(), how.from()),
        s.until() == null ? null : s.until().truncatedTo(ChronoUnit.SECONDS).toString());
  }
}
