package org.mingbai.office;

import java.util.List;
import java.util.Optional;
import org.mingbai.casework.CaseFile;
import org.mingbai.people.Member;
import org.mingbai.staffroom.Option;

/// What a case's page offers about passing it on: to whom, in which language, what was asked, and
/// what the reader may answer.
record HandOver(CasePage page, List<Member> others) {
  HandOver {
    // whoever stands aside from the case cannot be asked
    others = others.stream().filter(m -> page.file().recusal(m.id()).isEmpty()).toList();
  }

  private CaseFile file() {
    return page.file();
  }

  /// She has it and has not asked anybody yet.
  boolean gives() {
    return page.view().mine() && !file().closed() && file().offer().isEmpty();
  }

  /// Nobody has it, and she did not ask anybody yet: she may ask a colleague to take it.
  boolean assigns() {
    return free() && !asked();
  }

  private boolean free() {
    return file().handler().isEmpty() && !file().closed();
  }

  /// She asked another, who has not answered yet.
  boolean asked() {
    String reader = page.who().id();
    boolean hers = page.view().mine() || file().handler().isEmpty();
    return hers && file().offer().filter(o -> o.by().equals(reader)).isPresent();
  }

  /// The message key of what is said about it, for a case of hers or one that nobody has.
  String of(String key) {
    return "desk.hand." + key + (free() ? ".free" : "");
  }

  /// What another asks her, in words.
  Optional<String> asks() {
    boolean hers = page.view().mine();
    return file()
        .offer()
        .filter(o -> !hers && o.reaches(page.who().id()))
        .map(o -> page.frame().t("desk.hand.asked", "name", o.byName(), "reason", o.reason()));
  }

  /// Was she asked by name? Only then can she say no.
  boolean byName() {
    return file().offer().filter(o -> page.who().id().equals(o.to())).isPresent();
  }

  /// As a supervisor she may take it from whoever has it.
  Optional<String> over() {
    return page.view().supervises() && !file().closed() && asks().isEmpty()
        ? page.elsewhere()
        : Optional.empty();
  }

  /// The languages of this house; that of the case is chosen.
  List<Option> languages() {
    return page.desk().folders().stream()
        .map(f -> new Option(f.language().tag(), f.ownName()))
        .toList();
  }
}
