package org.mingbai.conversation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingbai.conversation.Dialogue.Phase;
import org.mingbai.conversation.Said.Cue;
import org.mingbai.grievance.Assessment;
import org.mingbai.grievance.CodeMask;
import org.mingbai.grievance.Grievance;
import org.mingbai.grievance.MessageKind;
import org.mingbai.grievance.Organisation;
import org.mingbai.grievance.Places;
import org.mingbai.grievance.Site;
import org.mingbai.intake.Corrections;
import org.mingbai.intake.IntakePaths;
import org.mingbai.intake.Matters;
import org.mingbai.intake.Mentions;
import org.mingbai.intake.Plain;
import org.mingbai.intake.Question;
import org.mingbai.intake.Slots;
import org.mingbai.language.Language;
import org.mingbai.language.Languages;
import org.mingbai.masking.Masking;
import org.mingbai.triage.TriageDesk;

/// Makes a kept message ready for the rules: its cues and corrections, and what triage makes of it
/// and of the story so far.
final class Listening {
  private static final int STORY = 4000;

  /// A longer message is never a secret alone; fewer letters beside one tell nothing.
  private static final int SECRET = 100;

  private static final int FEW = 14;
  private static final int FEW_DENSE = 5;
  private static final String DAY = "day:";
  private static final List<String> AGAIN =
      List.of(Slots.WHERE, Slots.WHEN, Slots.PEOPLE, Slots.AMOUNT);

  /// What is made of a message without words.
  static final Assessment NOTHING =
      new Assessment(
          MessageKind.REPLY, 0, List.of(), Set.of(), Map.of(), List.of(), Assessment.Basis.NONE);

  private final TriageDesk triage;
  private final Cues cues;
  private final Corrections corrections;
  private final Mentions mentions;
  private final Masking masking;
  private final Matters matters;
  private final IntakePaths paths;

  Listening(TriageDesk triage, Languages languages, Masking masking, IntakePaths paths) {
    this.triage = triage;
    this.cues = new Cues(languages);
    this.corrections = new Corrections(languages);
    this.mentions = new Mentions(languages);
    this.masking = masking;
    this.matters = new Matters(triage);
    this.paths = paths;
  }

  /// A message with what was made of it.
  record Understood(Said said, Assessment assessment) {}

  Understood hear(Talk talk, Message heard, Dialogue d, Organisation organisation) {
    String choice = heard.choices().stream().map(Message.Choice::id).findFirst().orElse(null);
    return choice == null ? words(talk, heard, d, organisation) : tapped(heard, choice, d);
  }

  private Understood words(Talk talk, Message heard, Dialogue d, Organisation organisation) {
    Language language = Language.of(d.locale());
    String text = heard.text();
    Said.Secret secret = secret(text, d.understood().get(Slots.COUNTRY));
    String beside = secret == Said.Secret.NONE ? "" : beside(text, d);
    boolean wordless = text.codePoints().noneMatch(Character::isLetterOrDigit);
    boolean announces = cues.announces(text, language);
    Map<String, String> corrected = corrections.in(text, language, d.understood());
    boolean readBack = d.telling().phase() == Phase.READBACK;
    boolean takesBack = corrections.takesBack(text, language, readBack);
    Said said =
        new Said(
            heard.sequence(),
            text,
            null,
            cues.in(text, language),
            corrected,
            wordless,
            announces,
            secret,
            namelike(text),
            "",
            paths,
            beside.isEmpty());
    Assessment made =
        mentioned(assessed(talk, said, beside.isEmpty() ? text : beside, d), text, language);
    Said asked = made.asks().ofUs().map(us -> said.also(Cue.ofUs(us))).orElse(said);
    Said whole =
        AbsorbingRules.mayHoldOther(d)
            ? asked.besides(matters.other(text, language, certain(d), made))
            : asked;
    Understood understood = new Understood(whole, placed(made, text, organisation));
    return takesBack && made.kind() != MessageKind.QUESTION ? putRight(understood, d) : understood;
  }

  /// "Sorry, at Kikuube": what she tells after taking back goes where another value stood.
  private static Understood putRight(Understood heard, Dialogue d) {
    Assessment a = heard.assessment();
    Map<String, String> corrected = new HashMap<>(heard.said().corrected());
    for (String slot : AGAIN) {
      String told = a.facts().get(slot);
      String known = d.understood().get(slot);
      if (corrected.isEmpty() && told != null && known != null && !known.contains(told)) {
        corrected.put(slot, told);
      }
    }
    return corrected.isEmpty()
        ? heard
        : new Understood(heard.said().correcting(corrected), a.kind(MessageKind.CORRECTION));
  }

  /// What is still to be asked of a story that was told at once on a form, besides what every form
  /// asks.
  List<Question> open(Grievance told, String locale) {
    Dialogue known = Dialogue.fresh(locale, Story.understood(told));
    Assessment a = mentioned(assess(told.what(), known), told.what(), Language.of(known.locale()));
    boolean chosen = told.category() != null;
    Dialogue heard = DialogueRules.warned(AbsorbingRules.withFacts(known, a), a);
    Dialogue d =
        chosen
            ? heard.telling(heard.telling().along(AbsorbingRules.path(heard, paths)))
            : AbsorbingRules.categorized(heard, paths, a);
    List<String> open = AskingRules.open(d);
    return d.telling().questions().stream()
        .filter(q -> Slots.MORE.contains(q.slot()) && open.contains(q.slot()))
        .limit(AbsorbingRules.way(d, paths, a).most())
        .toList();
  }

  /// What a message tells beside a secret; "" where that is nothing. Of a long one all is heard.
  private String beside(String text, Dialogue d) {
    if (text.length() > SECRET) {
      return text;
    }
    String rest =
        masking.beside(text.replace(CodeMask.MASK, " "), d.understood().get(Slots.COUNTRY));
    int letters = Plain.letters(rest);
    if (letters <= (Plain.dense(rest) ? FEW_DENSE : FEW)) {
      return "";
    }
    Assessment a = assess(rest, d);
    boolean tells =
        a.kind() == MessageKind.COMPLAINT
            || a.kind() == MessageKind.QUESTION
            || !a.facts().isEmpty()
            || !a.redLines().isEmpty();
    return tells ? rest : "";
  }

  private Said.Secret secret(String text, @Nullable String country) {
    if (text.contains(CodeMask.MASK) || CodeMask.over(text).masked()) {
      return Said.Secret.CODE;
    }
    if (text.contains(Masking.MASK)) {
      return Said.Secret.PASSWORD;
    }
    return masking.tellsPaper(text, country) ? Said.Secret.DOCUMENT : Said.Secret.NONE;
  }

  /// What her words tell beside the story is a fact too.
  private Assessment mentioned(Assessment a, String text, Language language) {
    Map<String, String> facts = new HashMap<>(mentions.in(text, language));
    facts.putAll(a.facts());
    String whom = facts.getOrDefault("whom", "");
    if (!whom.isEmpty() && facts.getOrDefault(Slots.DONE, "").contains(whom)) {
      // "I write for my brother" is no step she took.
      facts.remove(Slots.DONE);
    }
    return a.facts(facts);
  }

  /// A message that is answered without being listened to.
  Understood nothing(Message heard) {
    return new Understood(silence(heard, null, false), NOTHING.kind(MessageKind.GREETING));
  }

  private Said silence(Message heard, @Nullable String choice, boolean announces) {
    return new Said(
        heard.sequence(),
        "",
        choice,
        Set.of(),
        Map.of(),
        false,
        announces,
        Said.Secret.NONE,
        false,
        "",
        paths);
  }

  /// A tap says what its label says; only "complain about this" brings words along.
  private Understood tapped(Message heard, String choice, Dialogue d) {
    String label = heard.choices().getFirst().label();
    Said said = silence(heard, choice, true);
    Dialogue.About about = d.ties().about();
    Assessment a = about != null && choice.equals("complaint") ? assess(about.words(), d) : NOTHING;
    Map<String, String> facts = choice.startsWith(DAY) ? Map.of(Slots.WHEN, label) : a.facts();
    return new Understood(
        said,
        new Assessment(NOTHING.kind(), 0, a.categories(), Set.of(), facts, a.because(), a.basis()));
  }

  private Assessment assessed(Talk talk, Said said, String words, Dialogue d) {
    Assessment own = assess(words, d);
    Dialogue.About about = d.ties().about();
    if (said.announces() && about != null) {
      return merged(own, assess(about.words(), d));
    }
    boolean telling = d.telling().phase() != Phase.OPEN && !d.telling().story().isEmpty();
    if (!telling || words.length() > STORY) {
      return own;
    }
    String story = Slots.brief(Story.told(talk, d) + " " + words, STORY);
    String done = own.facts().getOrDefault(Slots.DONE, d.understood().get(Slots.DONE));
    return own.categoriesOf(assess(matter(story, done), d.asking(null)));
  }

  /// What she did about it already ("I asked the office twice, nobody answered") says little of
  /// what it is about, unless it is all she tells.
  private static String matter(String story, @Nullable String done) {
    String rest = done == null ? story : story.replace(done, " ").strip();
    return Plain.letters(rest) > (Plain.dense(rest) ? FEW_DENSE : FEW) ? rest : story;
  }

  private Assessment assess(String text, Dialogue d) {
    return triage.assess(
        text, Language.of(d.locale()), d.understood().get(Slots.COUNTRY), open(d.asked()));
  }

  /// What was asked about the complaint; a question about an answer leaves everything open.
  private static @Nullable String open(@Nullable String asked) {
    if (asked == null || asked.equals("answer") || asked.equals("question")) {
      return null;
    }
    if (asked.equals(AskingRules.EITHER)) {
      return Slots.WHEN;
    }
    return asked.startsWith("change:") ? asked.substring("change:".length()) : asked;
  }

  /// The category, if it is more than the guess of a read-back.
  private static @Nullable String certain(Dialogue d) {
    return AbsorbingRules.unguessed(d).understood().get(Slots.CATEGORY);
  }

  private static Assessment merged(Assessment own, Assessment told) {
    Map<String, String> facts = new HashMap<>(told.facts());
    facts.putAll(own.facts());
    return own.categoriesOf(told).facts(facts);
  }

  /// A known site named in her words is a fact, and tells the country.
  private static Assessment placed(Assessment a, String text, Organisation organisation) {
    Optional<Site> site =
        text.length() > STORY ? Optional.empty() : Places.within(text, organisation);
    if (site.isEmpty()) {
      return a;
    }
    Map<String, String> facts = new HashMap<>(a.facts());
    facts.put(Slots.SITE, site.get().id());
    facts.putIfAbsent(Slots.COUNTRY, site.get().country());
    return a.facts(facts);
  }

  /// Names of persons, places or firms alone: a few words, each with a capital.
  private static boolean namelike(String text) {
    String[] words = text.strip().split("\\s+");
    return words.length <= 5 && Arrays.stream(words).allMatch(Listening::capital);
  }

  private static boolean capital(@Nullable String word) {
    return word != null
        && !word.isEmpty()
        && Character.isUpperCase(word.codePointAt(0))
        && word.codePoints().noneMatch(Character::isDigit);
  }
}
