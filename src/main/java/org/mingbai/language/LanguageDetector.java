package org.mingbai.language;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mingbai.lessons.Lesson;
import org.mingbai.lessons.Lessons;
import org.mingbai.lessons.Source;

/// Tells which of the house's languages a text is in; trained from the locale folders at start. The
/// script of most letters decides which languages can be meant, character grams decide among them.
/// Certainty needs likelihood and evidence: short words, names and strange words are little
/// evidence.
public final class LanguageDetector {
  private static final double SURE = .9;
  private static final int ENOUGH = 3000;
  private static final double NAME = .28;
  private static final double EVIDENCE = 1.1;
  private static final double FAMILIAR = .36;

  private final Learnt<Map<UnicodeScript, ScriptModel>> models;
  private final Learnt<Map<String, Set<String>>> latin;
  private final Language fallback;

  public LanguageDetector(Languages languages) {
    this(languages, Lessons.unkept());
  }

  /// Or as it was learnt from the same folders before.
  public LanguageDetector(Languages languages, Lessons lessons) {
    this(texts(languages), new Learnt<>(() -> TrainingText.latin(languages)), lessons);
  }

  /// Learns from these texts alone, by language tag.
  public LanguageDetector(Map<String, List<String>> texts) {
    this(texts, new Learnt<>(Map::of), Lessons.unkept());
  }

  private LanguageDetector(
      Map<String, List<String>> texts, Learnt<Map<String, Set<String>>> latin, Lessons lessons) {
    this.latin = latin;
    models = new Learnt<>(() -> lessons.learnt(new ScriptsLesson(texts)));
    boolean english = texts.containsKey(Language.ENGLISH.tag()) || texts.isEmpty();
    fallback = english ? Language.ENGLISH : Language.of(new TreeMap<>(texts).firstKey());
  }

  /// Learns now, if it has not yet; else the first text waits for it.
  public void learn() {
    Learnt.all(List.of(models, latin));
  }

  private static Map<String, List<String>> texts(Languages languages) {
    Map<String, List<String>> texts = new TreeMap<>();
    for (LocaleFolder folder : languages.all()) {
      texts.put(folder.language().tag(), TrainingText.of(folder));
    }
    return texts;
  }

  /// The most likely language with a certainty that means something; never fails on odd text.
  /// Names, numbers, places and "ok" stay below one half; from .8 on the language may be acted
  /// upon.
  public Utterance detect(String text) {
    String head = text.length() > ENOUGH ? text.substring(0, ENOUGH) : text;
    Map<UnicodeScript, Integer> counts = Scripts.counts(head);
    ScriptModel model = models.get().get(Scripts.most(counts));
    if (model == null) {
      return new Utterance(text, fallback, 0);
    }
    List<Grams.Token> tokens = Grams.tokens(head);
    double[] chances = model.chances(tokens);
    int best = 0;
    for (int l = 1; l < chances.length; l++) {
      best = chances[l] > chances[best] ? l : best;
    }
    double even = 1.0 / Math.max(2, chances.length);
    double sure = chances.length == 1 ? 1 : Math.max(0, (chances[best] - even) / (1 - even));
    double evidence = evidence(model, tokens, best);
    return new Utterance(text, model.language(best), sure * (1 - Math.exp(-EVIDENCE * evidence)));
  }

  /// Are these words surely in this language? Asked where nobody else would read them before they
  /// go out, so it is more than "may be acted upon".
  public boolean surely(String text, Language language) {
    Utterance said = detect(text);
    return said.language().equals(language) && said.certainty() >= SURE;
  }

  /// The same for somebody who wrote in this language so far: its own words in Latin letters, as
  /// many a phone writes Bengali, are no other language.
  public Utterance detect(String text, Language spoken) {
    Utterance heard = detect(text);
    Set<String> own = latin.get().getOrDefault(spoken.tag(), Set.of());
    ScriptModel model = models.get().get(UnicodeScript.LATIN);
    if (own.isEmpty() || model == null || !model.knows(heard.language())) {
      return heard;
    }
    int mine = 0;
    int theirs = 0;
    for (Grams.Token token : Grams.tokens(text)) {
      boolean used = model.uses(token.form(), heard.language());
      boolean known = own.contains(token.form());
      mine += known && !used ? 1 : 0;
      theirs += used && !known ? 1 : 0;
    }
    return mine > theirs ? new Utterance(text, spoken, heard.certainty()) : heard;
  }

  /// How many words speak for a language, each as far as it is known, names hardly; where most are
  /// strange, none.
  private static double evidence(ScriptModel model, List<Grams.Token> tokens, int language) {
    long plain = tokens.stream().filter(t -> t.written() == Grams.Case.PLAIN).count();
    boolean shouting =
        tokens.size() > 2 && tokens.stream().allMatch(t -> t.written() == Grams.Case.SHOUTED);
    boolean mostlyNames = plain * 2 < tokens.size();
    double known = 0;
    double all = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Grams.Token token = tokens.get(i);
      boolean capital = token.written() != Grams.Case.PLAIN && !shouting;
      double weight = token.weight() * (capital && (i > 0 || mostlyNames) ? NAME : 1);
      known += weight * model.familiar(token, language);
      all += weight;
    }
    double share = known / Math.max(1e-9, all);
    return known * Math.min(1, share * share / FAMILIAR);
  }

  /// What tells the languages of each script apart, as it can be kept.
  private record ScriptsLesson(Map<String, List<String>> texts)
      implements Lesson<Map<UnicodeScript, ScriptModel>> {
    private static final String BY =
        Source.code(
            List.of(
                LanguageDetector.class,
                ScriptModel.class,
                Grams.class,
                Scripts.class,
                Words.class,
                Simplified.class));

    @Override
    public String name() {
      return "languages";
    }

    @Override
    public Source source() {
      Source source = new Source(BY);
      new TreeMap<>(texts)
          .forEach((tag, list) -> {
            source.add(tag);
            source.add(list);
          });
      return source;
    }

    @Override
    public Map<UnicodeScript, ScriptModel> learn() {
      Map<UnicodeScript, ScriptModel> models = new EnumMap<>(UnicodeScript.class);
      Map<UnicodeScript, List<String>> byScript = new EnumMap<>(UnicodeScript.class);
      new TreeMap<>(texts)
          .forEach((tag, list) -> {
            String all = String.join("\n", list);
            UnicodeScript script = Scripts.most(Scripts.counts(all));
            byScript.computeIfAbsent(script, s -> new ArrayList<>()).add(tag);
          });
      byScript.forEach((script, tags) ->
          models.put(
              script,
              ScriptModel.taught(
                  tags.stream().map(Language::of).toList(),
                  tags.stream().map(tag -> texts.getOrDefault(tag, List.of())).toList())));
      return models;
    }

    @Override
    public void write(Map<UnicodeScript, ScriptModel> models, DataOutput out) throws IOException {
      out.writeInt(models.size());
      for (Map.Entry<UnicodeScript, ScriptModel> model : models.entrySet()) {
        out.writeUTF(model.getKey().name());
        model.getValue().write(out);
      }
    }

    @Override
    public Map<UnicodeScript, ScriptModel> read(DataInput in) throws IOException {
      Map<UnicodeScript, ScriptModel> models = new EnumMap<>(UnicodeScript.class);
      int size = in.readInt();
      for (int i = 0; i < size; i++) {
        models.put(UnicodeScript.valueOf(in.readUTF()), ScriptModel.read(in));
      }
      return models;
    }
  }
}
