package org.mingbai.masking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingbai.language.Languages;
import org.mingbai.language.Word;
import org.mingbai.language.Words;
import org.mingbai.masking.Hidden.Kind;

/// Finds and masks what could tell who somebody is, in any of the languages the house speaks.
public final class Masking {
  /// What stands in the place of something masked.
  public static final String MASK = "▪▪▪▪▪";

  private static final Set<Kind> PAPERS = Set.of(Kind.DOCUMENT, Kind.CARD, Kind.ACCOUNT);

  /// Signs that part words, where nothing stands before or behind them.
  private static final Pattern EDGES =
      Pattern.compile("^[\\p{Punct}\\s،؛。，；：！？।۔]+|[,;:\\s،؛，；：]+$");

  /// Beyond this length a text is read in parts of it, each on its own.
  private static final int PART = 4000;

  private final CuedSecrets secrets;
  private final CuedNames names;

  public Masking(Languages languages) {
    secrets = new CuedSecrets(languages);
    names = new CuedNames(languages);
  }

  /// What could tell who somebody is, in the order of the text, none over another; `country` (ISO
  /// 3166) says how numbers are read, null where nobody knows it.
  public List<Hidden> in(String text, @Nullable String country) {
    List<Hidden> found = new ArrayList<>();
    for (int from = 0; from < text.length(); from = cut(text, from)) {
      int at = from;
      apart(text.substring(from, cut(text, from)), country)
          .forEach(h -> found.add(new Hidden(h.kind(), at + h.start(), at + h.end())));
    }
    return found;
  }

  /// Where the part that begins here ends: at a blank, if there is one near.
  private static int cut(String text, int from) {
    int end = Math.min(text.length(), from + PART);
    int blank = end == text.length() ? end : text.lastIndexOf(' ', end);
    return blank > from + PART / 2 ? blank : end;
  }

  private List<Hidden> apart(String text, @Nullable String country) {
    String flat = Flat.of(text);
    List<Word> words = Words.of(text);
    List<Hidden> all = new ArrayList<>(secrets.passwords(text, words));
    all.addAll(secrets.documents(text, words));
    all.addAll(Written.in(flat));
    all.addAll(PhoneNumbers.in(flat, country));
    all.addAll(new PaperNumbers(flat, country).all());
    all.addAll(names.in(text, words));
    // What is surer stands over what is less sure: the kinds are in that order.
    all.sort(Comparator.comparing(Hidden::kind).thenComparingInt(Hidden::start));
    List<Hidden> kept = new ArrayList<>();
    for (Hidden one : all) {
      if (kept.stream().noneMatch(one::meets)) {
        kept.add(one);
      }
    }
    kept.sort(Comparator.comparingInt(Hidden::start));
    return kept;
  }

  /// The text with passwords that were told by their cue masked: nobody should keep them.
  public String withoutPasswords(String text) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (Hidden one : secrets.passwords(text, Words.of(text))) {
      out.append(text, at, one.start()).append(MASK);
      at = one.end();
    }
    return at == 0 ? text : out.append(text.substring(at)).toString();
  }

  /// What is said beside passwords (masked already) and numbers of papers, without the words that
  /// lead to them; "" where nothing is.
  public String beside(String text, @Nullable String country) {
    List<Word> words = Words.of(text);
    List<Hidden> hidden = new ArrayList<>(papers(text, country));
    for (int at = text.indexOf(MASK); at >= 0; at = text.indexOf(MASK, at + MASK.length())) {
      hidden.add(new Hidden(Kind.PASSWORD, at, at + MASK.length()));
    }
    hidden.sort(Comparator.comparingInt(Hidden::start));
    StringBuilder rest = new StringBuilder();
    int from = 0;
    for (Hidden secret : hidden) {
      int lead = Math.max(from, secrets.lead(text, words, secret.start()));
      rest.append(text, from, lead).append(' ');
      from = Math.max(from, secret.end());
    }
    String left = rest.append(text.substring(from)).toString();
    return EDGES.matcher(left).replaceAll("").strip();
  }

  /// Does it tell the number of a paper, a card or an account, by its cue or its check digits?
  public boolean tellsPaper(String text, @Nullable String country) {
    return !papers(text, country).isEmpty();
  }

  /// The numbers of papers, cards and accounts in it.
  List<Hidden> papers(String text, @Nullable String country) {
    return in(text, country).stream().filter(h -> PAPERS.contains(h.kind())).toList();
  }
}
