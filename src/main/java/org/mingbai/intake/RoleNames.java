package org.mingbai.intake;

import java.util.List;
import java.util.Optional;
import org.mingbai.intake.Clause.Stretch;
import org.mingbai.language.LocaleFolder;
import org.mingbai.language.Term;

/// Finds who is named beside what he is, where no great letter and no blank shows a name: a family
/// name behind the role with one or two signs after it ("老板王建国"), or before it ("王老板").
final class RoleNames {
  private static final int GIVEN = 2;

  private final List<List<String>> roles;
  private final List<List<String>> called;
  private final List<List<String>> families;
  private final List<List<String>> ends;

  RoleNames(LocaleFolder folder) {
    roles = terms(folder, "name:role");
    called = terms(folder, "name:called");
    families = terms(folder, "name:family");
    ends = terms(folder, "name:end");
  }

  private static List<List<String>> terms(LocaleFolder folder, String kind) {
    return Clause.forms(
        folder.lexicon().stream().filter(t -> t.kind().equals(kind)).map(Term::words).toList());
  }

  Optional<String> in(Clause clause) {
    for (Stretch role : clause.all(roles)) {
      if (clause.behind(role.from(), families)) {
        return Optional.of(clause.words(role.from() - 1, role.to()));
      }
      int name = clause.past(role.to(), called);
      int given = clause.past(name, families);
      int to = given;
      while (given > name && to - given < GIVEN && clause.dense(to) && !clause.starts(to, ends)) {
        to++;
      }
      if (to > given || given > name && name > role.to()) {
        return Optional.of(clause.words(role.from(), to));
      }
    }
    return Optional.empty();
  }
}
