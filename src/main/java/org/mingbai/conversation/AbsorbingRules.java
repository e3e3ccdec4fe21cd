package org.mingbai.conversation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingbai.conversation.Said.Cue;
import org.mingbai.grievance.Assessment;
import org.mingbai.grievance.Category;
import org.mingbai.grievance.MessageKind;
import org.mingbai.grievance.Sensitivity;
import org.mingbai.intake.Fitting;
import org.mingbai.intake.IntakePath;
import org.mingbai.intake.IntakePaths;
import org.mingbai.intake.Plain;
import org.mingbai.intake.Proposals;
import org.mingbai.intake.Slots;

/// Taking in what she tells of a complaint: her story, its facts, its category, the answer to the
/// open question; pure.
final class AbsorbingRules {
  /// Asked for in a word or two: long words are more of the story.
  private static final Set<String> SHORT_ANSWERS =
      Set.of(Slots.WHERE, Slots.WHEN, Slots.AMOUNT, Slots.PEOPLE, "employer");

  /// Enough to choose what is asked; the matter itself is still to be confirmed.
  private static final double LIKELY = .3;

  /// Enough for it where a red line leads elsewhere.
  private static final double BESIDE = .5;

  private static final int STORY = 24;
  private static final int DENSE_STORY = 8;
  private static final int LONG_ANSWER = 200;
  private static final int NAMED = 80;

  /// Longer than any way to say yes, no, or "I do not know".
  private static final int MORE = 40;

  private static final int DENSE_MORE = 13;
  private static final int DENSE_ALARM = 10;
  private static final Set<MessageKind> TELLS_NOTHING =
      Set.of(MessageKind.QUESTION, MessageKind.GREETING, MessageKind.THANKS);
  private static final String ENDS = ".!。！।۔";

  private static final Set<String> FACTS = Set.of(Slots.SITE, Slots.COUNTRY);

  private AbsorbingRules() {}

  /// Takes in what she said: the answer to the open question, the facts in it, and the story it
  /// goes on telling.
  static Dialogue absorbed(Dialogue before, Said said, Assessment a) {
    Dialogue d = unguessed(before);
    String asked = d.asked() == null ? "" : d.asked();
    boolean slot = Slots.words(asked) && !asked.equals(Slots.WHAT);
    boolean beside =
        slot
            && !said.says(Cue.YES)
            && !said.says(Cue.NO)
            && Fitting.beside(asked, said.text(), a.facts());
    boolean elsewhere = beside || slot && !a.facts().containsKey(asked) && goesOn(asked, said, a);
    boolean named = !beside && names(asked, said, a);
    boolean answers = slot && (named || a.facts().containsKey(asked));
    String answer = Fitting.answer(asked, said.text(), a.facts());
    boolean story =
        !slot
            || elsewhere
            || Fitting.far(said.text(), answer)
            || said.text().length() > LONG_ANSWER
            || a.kind() == MessageKind.COMPLAINT
                && isLong(said)
                && !(answers && brief(asked, said, a));
    Dialogue next = slot && !elsewhere ? TellingRules.replaced(d, asked, answer) : d;
    next = withFacts(next, a);
    next = story ? withStory(next, said) : next;
    next = story ? categorized(next, said.paths(), a) : next;
    next = !slot || elsewhere ? withOther(next, said) : next;
    boolean begins = d.telling().phase() == Dialogue.Phase.TELLING && asked.equals(Slots.WHAT);
    boolean first = d.telling().story().isEmpty() || begins;
    int left = first ? AskingRules.budget(next, way(next, said.paths(), a)) : next.telling().left();
    return next.telling(next.telling().left(left).paused(false)).asking(null);
  }

  /// Does she tell something besides what she answers to a choice? In a few words a red line is
  /// easily misheard.
  static boolean tells(Said said, Assessment a) {
    boolean dense = Plain.dense(said.text());
    int letters = Plain.letters(said.text());
    boolean longer = letters > (dense ? DENSE_MORE : MORE) && !TELLS_NOTHING.contains(a.kind());
    boolean alarms = letters > (dense ? DENSE_ALARM : STORY) && !a.redLines().isEmpty();
    return !a.facts().isEmpty() || longer || alarms;
  }

  /// Does she rather go on telling than ask to go on or back?
  static boolean tellsOn(Said said, Assessment a) {
    return tells(said, a) && (!a.facts().isEmpty() || a.kind() == MessageKind.COMPLAINT);
  }

  /// What she tells besides her answer goes into the story, with the facts in it; what was asked
  /// stays open.
  static Dialogue besides(Dialogue d, Said said, Assessment a) {
    return tells(said, a) ? absorbed(d.asking(null), said, a).asking(d.asked()) : d;
  }

  /// She says hardly more than the answer.
  private static boolean brief(String asked, Said said, Assessment a) {
    String fact = a.facts().getOrDefault(asked, said.text());
    int more = Plain.letters(said.text()) - Plain.letters(fact);
    return more <= (Plain.dense(said.text()) ? DENSE_STORY : STORY);
  }

  /// Sentences of hers about another matter; once she was asked of one, no more.
  private static Dialogue withOther(Dialogue d, Said said) {
    return said.other().isBlank() || !mayHoldOther(d)
        ? d
        : d.tied(d.ties().other(new Dialogue.About(said.sequence(), said.other())));
  }

  /// Is it worth hearing whether she tells of another matter?
  static boolean mayHoldOther(Dialogue d) {
    return d.ties().other() == null && !d.telling().gone().contains(AskingRules.MATTERS);
  }

  /// The path of what is understood so far.
  static IntakePath path(Dialogue d, IntakePaths paths) {
    return paths.of(d.understood().get(Slots.CATEGORY), d.ties().warned());
  }

  /// What holds of her whatever she complains about: her country, and the place she came from.
  static Map<String, String> lasting(Dialogue d) {
    Map<String, String> kept = new LinkedHashMap<>(d.understood());
    kept.keySet().retainAll(Set.of(Slots.COUNTRY, Slots.SITE));
    return kept;
  }

  /// Words that go on with the story instead of answering where or when.
  private static boolean goesOn(String asked, Said said, Assessment a) {
    boolean free = !SHORT_ANSWERS.contains(asked);
    boolean complains = !names(asked, said, a) && a.kind() == MessageKind.COMPLAINT && isLong(said);
    boolean counts = asked.equals(Slots.AMOUNT) || asked.equals(Slots.PEOPLE);
    boolean misfits =
        asked.equals(Slots.WHEN) && said.namelike()
            || counts && isLong(said) && said.text().chars().noneMatch(Character::isDigit);
    return !free && (complains || misfits);
  }

  /// A few words that name somebody, and no whole sentence of a story.
  private static boolean names(String asked, Said said, Assessment a) {
    String text = said.text().strip();
    boolean sentence =
        a.kind() == MessageKind.COMPLAINT
            && !text.isEmpty()
            && ENDS.indexOf(text.codePointBefore(text.length())) >= 0;
    return asked.equals("employer") && text.length() <= NAMED && !sentence;
  }

  private static boolean isLong(Said said) {
    return Plain.letters(said.text()) > (Plain.dense(said.text()) ? DENSE_STORY : STORY);
  }

  static Dialogue withFacts(Dialogue d, Assessment a) {
    Dialogue next = d;
    for (String slot : a.facts().keySet()) {
      String found = a.facts().get(slot);
      boolean kept = FACTS.contains(slot) || Slots.words(slot) && !slot.equals(Slots.WHAT);
      if (kept && found != null && !Slots.known(next.understood(), slot)) {
        next = next.knowing(slot, Slots.brief(found, TellingRules.KEPT));
      }
    }
    return next;
  }

  private static Dialogue withStory(Dialogue d, Said said) {
    String before = d.understood().getOrDefault(Slots.WHAT, "");
    String what = before.isEmpty() ? said.text() : before + " " + said.text();
    return d.knowing(Slots.WHAT, Slots.brief(what, TellingRules.KEPT))
        .telling(d.telling().telling(said.sequence()));
  }

  /// A sure guess, one that is right in 95 of 100, is proposed in the read-back; others wait to be
  /// asked. What she chose herself stays.
  static Dialogue categorized(Dialogue d, IntakePaths paths, Assessment a) {
    Dialogue next = guessed(d, a);
    return next.telling(next.telling().along(way(next, paths, a)));
  }

  /// The path of what is understood, or where the class is not sure, of what it likely is. A
  /// sensitive class leads only where it is sure or she chose it: who is asked gently about
  /// something that did not happen is told that it did. What is less likely than all else together
  /// leads nobody away from where a red line leads.
  static IntakePath way(Dialogue d, IntakePaths paths, Assessment a) {
    String known = d.understood().get(Slots.CATEGORY);
    String leads = known == null ? likely(d, a) : known;
    boolean weak =
        leads != null && Sensitivity.sensitive(new Category(leads)) && !sure(d, leads, a);
    IntakePath led = paths.of(null, d.ties().warned());
    boolean beside = known == null && leads != null && certainty(a, leads) < BESIDE;
    boolean gently = beside && !led.name().equals(paths.general().name());
    return weak || gently ? led : paths.of(leads, d.ties().warned());
  }

  private static @Nullable String likely(Dialogue d, Assessment a) {
    List<String> keys = Proposals.of(a, d.redLines());
    boolean likely =
        !d.telling().gone().contains(AskingRules.CHOSEN)
            && !keys.isEmpty()
            && certainty(a, keys.getFirst()) >= LIKELY;
    return likely ? keys.getFirst() : null;
  }

  /// Her own choice, or sure now, or when it was understood: of what was not sure she was asked.
  private static boolean sure(Dialogue d, String category, Assessment a) {
    List<String> gone = d.telling().gone();
    boolean unasked = !gone.contains(Slots.CATEGORY) && d.understood().containsKey(Slots.CATEGORY);
    return unasked
        || gone.contains(AskingRules.CHOSEN)
        || certainty(a, category) >= a.basis().sure();
  }

  private static double certainty(Assessment a, String category) {
    return a.certainty(new Category(category).top());
  }

  private static Dialogue guessed(Dialogue d, Assessment a) {
    if (d.telling().gone().contains(AskingRules.CHOSEN) || a.categories().isEmpty()) {
      return d;
    }
    List<String> keys = Proposals.of(a, d.redLines());
    if (keys.isEmpty()) {
      return d;
    }
    if (ourService(keys.getFirst())
        && !ourService(d.understood().getOrDefault(Slots.CATEGORY, "process"))) {
      return d;
    }
    boolean sure = certainty(a, keys.getFirst()) >= a.basis().sure();
    Dialogue next = d.telling(d.telling().proposing(keys));
    boolean drops = !sure && ourService(d.understood().getOrDefault(Slots.CATEGORY, ""));
    return sure
        ? next.knowing(Slots.CATEGORY, keys.getFirst())
        : drops ? next.knowing(Slots.CATEGORY, null) : next;
  }

  /// For the read-back: where the category is open, the likeliest stands there as a guess. She sees
  /// it, and it decides nothing of what is asked or how gently.
  static Dialogue guessing(Dialogue d) {
    boolean open =
        !d.understood().containsKey(Slots.CATEGORY)
            && !d.telling().gone().contains(AskingRules.CHOSEN)
            && !d.telling().proposed().isEmpty();
    return open
        ? d.knowing(Slots.CATEGORY, d.telling().proposed().getFirst())
            .telling(d.telling().gone(AskingRules.GUESSED))
        : d;
  }

  /// As it was before the read-back guessed: what else she tells is heard without it.
  static Dialogue unguessed(Dialogue d) {
    List<String> gone = d.telling().gone();
    boolean chosen = gone.contains(AskingRules.CHOSEN);
    return chosen || !gone.contains(AskingRules.GUESSED)
        ? d
        : d.knowing(Slots.CATEGORY, null).telling(d.telling().without(AskingRules.GUESSED));
  }

  /// That nobody answered her is part of many stories; it never takes the place of the matter
  /// itself.
  private static boolean ourService(String category) {
    return category.equals("process") || category.startsWith("process.");
  }
}
