package org.mingbai.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingbai.conversation.Dialogue.Phase;
import org.mingbai.conversation.Line.Phrase;
import org.mingbai.conversation.Line.Pick;
import org.mingbai.conversation.Message.Kind;
import org.mingbai.intake.Slots;
import org.mingbai.knowledge.Answer;
import org.mingbai.knowledge.Sheet;
import org.mingbai.knowledge.SheetDesk;
import org.mingbai.language.Language;

/// Turns what the shelf says into lines: an answer with its source, a choice of three, or an honest
/// "I do not know".
final class Answering {
  private static final int CANDIDATES = 3;
  private final SheetDesk sheets;

  Answering(SheetDesk sheets) {
    this.sheets = sheets;
  }

  /// The lines of an answer; empty when no sheet covers the question.
  Optional<List<Line>> lines(Act.Answer act) {
    Dialogue d = act.then();
    String country = d.understood().get(Slots.COUNTRY);
    String site = d.understood().get(Slots.SITE);
    return switch (sheets.answer(act.question(), Language.of(d.locale()), country, site)) {
      case Answer.Found found ->
          Optional.of(followed(answer(d, found.sheet(), found.text(), found.next()), act.resume()));
      case Answer.Unsure unsure -> Optional.of(List.of(which(unsure)));
      case Answer.NotCovered _ -> Optional.empty();
    };
  }

  /// It says so too if only other languages have sheets on the rules of her country (UX-23).
  List<Line> unknown(Act.Answer act) {
    Dialogue d = act.then();
    Line line = Line.notice(Line.phrase("chat.answer.unknown"), ChoiceRules.about(d));
    List<Language> elsewhere =
        sheets.elsewhere(Language.of(d.locale()), d.understood().get(Slots.COUNTRY));
    if (!elsewhere.isEmpty()) {
      List<Line.Tag> tags = elsewhere.stream().map(l -> new Line.Tag(l.tag())).toList();
      line = line.followed(Line.phrase("page.sheets.elsewhere")).followed(new Phrase.Names(tags));
    }
    return followed(line, act.resume());
  }

  List<Line> sheet(Act.ShowSheet act) {
    Dialogue d = act.then();
    Optional<Sheet> sheet = sheets.sheet(act.sheet(), Language.of(d.locale()));
    Dialogue.About asked = d.ties().about();
    String question = asked == null ? "" : asked.words();
    Line line =
        sheet
            .map(s -> answer(d, s, sheets.inShort(s, question), s.firstStep()))
            .orElseGet(() -> Line.notice(Line.phrase("chat.answer.unknown"), ChoiceRules.about(d)));
    return followed(line, act.resume());
  }

  private static Line answer(Dialogue d, Sheet sheet, String text, String next) {
    boolean open = d.telling().phase() == Phase.OPEN;
    List<Phrase> phrases = new ArrayList<>(List.of(Line.words(text)));
    if (!next.isBlank()) {
      phrases.add(Line.words(next));
    }
    List<Pick> picks = new ArrayList<>();
    if (open) {
      phrases.add(Line.phrase("chat.answer.confirm"));
      picks.addAll(
          List.of(
              Line.pick("yes"),
              Line.pick("no"),
              new Pick("complaint", Line.phrase("chat.choice.about"))));
    }
    return Line.of(Kind.ANSWER, phrases, picks).withAnswer(source(sheet));
  }

  private static Message.Answer source(Sheet sheet) {
    List<Message.Cited> articles =
        sheet.articles().stream().map(c -> new Message.Cited(c.law(), c.article())).toList();
    return new Message.Answer(
        sheet.id(),
        sheet.version(),
        sheet.title(),
        sheet.country(),
        articles,
        sheet.inForceSince(),
        sheet.asAmended());
  }

  private static Line which(Answer.Unsure unsure) {
    List<Pick> picks = new ArrayList<>();
    unsure.candidates().stream()
        .limit(CANDIDATES)
        .map(Answer.Scored::sheet)
        .forEach(s -> picks.add(new Pick("sheet:" + s.id(), Line.words(s.title()))));
    picks.add(Line.pick("none"));
    return Line.of(Kind.CHOICES, List.of(Line.phrase("chat.answer.unsure")), picks);
  }

  private static List<Line> followed(Line line, List<Line> resume) {
    List<Line> all = new ArrayList<>(List.of(line));
    all.addAll(resume);
    return all;
  }
}
