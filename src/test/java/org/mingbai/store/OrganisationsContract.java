package org.mingbai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingbai.Patience;
import org.mingbai.database.Database;
import org.mingbai.grievance.Contact;
import org.mingbai.grievance.Organisation;
import org.mingbai.grievance.Organisations;
import org.mingbai.grievance.Site;

/// What every keeper of the organisation must do.
abstract class OrganisationsContract {
  private Grounds grounds;
  private SqlFeed feed;

  abstract Grounds grounds();

  @BeforeEach
  void prepare() {
    grounds = grounds();
    feed = new SqlFeed(grounds.database);
  }

  @AfterEach
  void leave() throws Exception {
    feed.close();
    grounds.close();
  }

  private SqlOrganisations organisations() {
    return new SqlOrganisations(
        grounds.database, grounds.vault.seals(), feed, InstantSource.fixed(Samples.NOON));
  }

  private static Organisation named(String name) {
    return new Organisation(
        Map.of("en", name),
        List.of("KE"),
        List.of("en", "sw"),
        List.of(new Site("quarry", "KE", Map.of("en", "Quarry"), List.of("kokoto"))),
        Map.of("KE", "8-17"),
        List.of(new Contact("c", "KE", "police", "Police", "999", "en", "", "", "text", true)),
        5);
  }

  @Test
  void a_fresh_house_has_the_shipped_contacts_and_nothing_else() {
    Organisation fresh = organisations().current();
    assertThat(fresh.names()).isEmpty();
    assertThat(fresh.countries()).isEmpty();
    assertThat(fresh.sites()).isEmpty();
    assertThat(fresh.promiseDays()).isEqualTo(7);
    assertThat(fresh.contacts()).hasSize(64).noneMatch(Contact::confirmed);
    assertThat(fresh.contacts())
        .extracting(Contact::id)
        .doesNotHaveDuplicates()
        .contains("cn-police", "ke-gbv-helpline-2");
    assertThat(fresh.contacts().getFirst().whatFor()).isEqualTo("danger, crime");
  }

  @Test
  void the_last_state_counts_and_all_stay_in_the_history() {
    SqlOrganisations organisations = organisations();
    organisations.keep(named("One"), "member-1");
    organisations.keep(named("Two"), "member-1");
    assertThat(organisations.current()).isEqualTo(named("Two"));
    assertThat(organisations().current()).isEqualTo(named("Two"));
    assertThat(new Ledger(grounds.database).verify())
        .isEqualTo(new Ledger.Verdict(true, 0, 0, 2, null));
  }

  @Test
  void the_history_tells_the_newest_first_and_begins_with_the_fresh_house() {
    SqlOrganisations organisations = organisations();
    assertThat(organisations.history(5))
        .containsExactly(new Organisations.State(Instant.EPOCH, "", organisations.current()));
    organisations.keep(named("One"), "member-1");
    organisations.keep(named("Two"), "member-2");
    assertThat(organisations.history(5))
        .extracting(s -> s.organisation().names().get("en"), Organisations.State::member)
        .containsExactly(tuple("Two", "member-2"), tuple("One", "member-1"), tuple(null, ""));
    assertThat(organisations.history(1))
        .extracting(s -> s.organisation().names().get("en"))
        .containsExactly("Two", "One");
    assertThat(organisations.history(2)).hasSize(3);
  }

  @Test
  void another_nodes_change_is_seen_within_a_second_or_two() throws Exception {
    try (Database other = Database.open(grounds.place);
        SqlFeed otherFeed = new SqlFeed(other);
        SqlOrganisations there =
            new SqlOrganisations(other, grounds.vault.seals(), otherFeed, InstantSource.system())) {
      assertThat(there.current().names()).isEmpty();
      organisations().keep(named("One"), "member-1");
      Patience.within(Duration.ofSeconds(3), () -> there.current().equals(named("One")));
    }
  }
}
