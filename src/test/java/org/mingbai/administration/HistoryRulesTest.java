package org.mingbai.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mingbai.administration.HistoryRules.Change;
import org.mingbai.administration.HistoryRules.Entry;
import org.mingbai.administration.HistoryRules.Fact;
import org.mingbai.grievance.Contact;
import org.mingbai.grievance.Organisation;
import org.mingbai.grievance.Organisations.State;

/// What was changed from state to state, and what may be put back.
class HistoryRulesTest {
  private static final Contact POLICE = contact("police", "999", false);
  private static final Contact CLINIC = contact("clinic", "12", false);

  private static Contact contact(String id, String number, boolean confirmed) {
    return new Contact(id, "KE", "police", id, number, "en", "", "", "memory", confirmed);
  }

  private static Organisation house(String name, Contact... contacts) {
    return new Organisation(
        name.isEmpty() ? Map.of() : Map.of("en", name),
        List.of("KE"),
        List.of(),
        List.of(),
        Map.of(),
        List.of(contacts),
        7);
  }

  /// The newest first.
  private static List<State> states(Organisation... newestFirst) {
    return java.util.stream.IntStream.range(0, newestFirst.length)
        .mapToObj(i -> new State(Instant.EPOCH.plusSeconds(100 - i), "m" + i, newestFirst[i]))
        .toList();
  }

  @Test
  void each_change_says_how_it_stood_before_and_after() {
    List<State> states =
        states(house("Two", contact("police", "112", false), CLINIC), house("", POLICE, CLINIC));
    assertThat(HistoryRules.contacts(states, "KE").getFirst().changes())
        .containsExactly(new Change(Fact.NUMBER, "police", "999", "112"));
    assertThat(HistoryRules.facts(states).getFirst().changes())
        .containsExactly(new Change(Fact.NAME, "en", "", "Two"));
    assertThat(HistoryRules.contacts(states, "UG")).isEmpty();
    assertThat(HistoryRules.facts(states(house("One"), house("One")))).isEmpty();
  }

  @Test
  void only_the_last_change_of_a_thing_may_be_put_back() {
    List<State> states =
        states(
            house("", contact("police", "113", false), CLINIC),
            house("", contact("police", "112", false), contact("clinic", "13", true)),
            house("", contact("police", "112", false), CLINIC),
            house("", POLICE, CLINIC));
    List<Entry> entries = HistoryRules.contacts(states, "KE");
    assertThat(entries).extracting(Entry::last).containsExactly(true, false, false);
    assertThat(entries.get(1).changes())
        .containsExactly(
            new Change(Fact.NUMBER, "clinic", "12", "13"),
            new Change(Fact.CONFIRMED, "clinic", "false", "true"));
  }

  @Test
  void what_is_put_back_touches_nothing_else() {
    Organisation now = house("Name", contact("police", "112", true), contact("clinic", "13", true));
    Entry entry =
        HistoryRules.contacts(
                states(
                    now,
                    house("", contact("police", "112", true), CLINIC),
                    house("", POLICE, CLINIC)),
                "KE")
            .getFirst();
    assertThat(HistoryRules.contactsBack(now, entry))
        .isEqualTo(house("Name", contact("police", "112", true), CLINIC));
    Entry named = HistoryRules.facts(states(now, house("", POLICE))).getFirst();
    assertThat(HistoryRules.factsBack(now, named))
        .isEqualTo(house("", contact("police", "112", true), contact("clinic", "13", true)));
  }
}
