package org.mingbai.mediation;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.mingbai.people.Member;

/// Which colleagues a note calls by `@login`: those who may see the case, and those who may not and
/// are told nothing.
record Calls(List<Member> heard, List<Member> unheard) {
  static Calls in(String text, Member author, List<Member> staff, Predicate<Member> sees) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    List<Member> called =
        staff.stream()
            .filter(m -> m.active() && !m.id().equals(author.id()) && calls(plain, m.login()))
            .toList();
    return new Calls(
        called.stream().filter(sees).toList(), called.stream().filter(sees.negate()).toList());
  }

  private static boolean calls(String plain, String login) {
    return Pattern.compile(
            "(?<![\\p{L}\\p{N}])@" + Pattern.quote(login) + "(?![\\p{L}\\p{M}\\p{N}])")
        .matcher(plain)
        .find();
  }
}
