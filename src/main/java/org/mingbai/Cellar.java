package org.mingbai;

import java.time.InstantSource;
import org.mingbai.casework.Cases;
import org.mingbai.casework.RememberedCases;
import org.mingbai.conversation.Conversations;
import org.mingbai.conversation.RememberedConversations;
import org.mingbai.database.Database;
import org.mingbai.drafts.Drafts;
import org.mingbai.grievance.StoreUnavailable;
import org.mingbai.knowledge.Media;
import org.mingbai.knowledge.SheetBook;
import org.mingbai.knowledge.UnmetQuestions;
import org.mingbai.mediation.Looks;
import org.mingbai.mediation.SavedViews;
import org.mingbai.mediation.SeenMarks;
import org.mingbai.notices.NoticeDesk;
import org.mingbai.papers.MediaFolder;
import org.mingbai.passkeys.PasskeyUses;
import org.mingbai.people.StaffBooks;
import org.mingbai.roster.Rosters;
import org.mingbai.store.SqlAccounts;
import org.mingbai.store.SqlCases;
import org.mingbai.store.SqlCodeCounts;
import org.mingbai.store.SqlConversations;
import org.mingbai.store.SqlDrafts;
import org.mingbai.store.SqlFeed;
import org.mingbai.store.SqlInvitations;
import org.mingbai.store.SqlLetterboxes;
import org.mingbai.store.SqlLetters;
import org.mingbai.store.SqlLooks;
import org.mingbai.store.SqlMailboxes;
import org.mingbai.store.SqlOrganisations;
import org.mingbai.store.SqlPasskeyUses;
import org.mingbai.store.SqlRosters;
import org.mingbai.store.SqlSavedViews;
import org.mingbai.store.SqlSeenMarks;
import org.mingbai.store.SqlSessions;
import org.mingbai.store.SqlSheets;
import org.mingbai.store.SqlUnmetQuestions;
import org.mingbai.store.SqlWrongTries;
import org.mingbai.tidings.TidingsDesk;
import org.mingbai.vault.KeysUnfit;
import org.mingbai.vault.Vault;

/// The lowest floor: keys, database, and the ports over it.
record Cellar(
    Vault vault,
    Database database,
    SqlFeed feed,
    SqlOrganisations organisations,
    Cases cases,
    Conversations conversations,
    SheetBook sheets,
    Media media,
    UnmetQuestions unmet,
    StaffBooks books,
    PasskeyUses passkeys,
    Rosters rosters,
    Looks looks,
    SavedViews views,
    Drafts drafts,
    SeenMarks seen,
    NoticeDesk.Books post,
    TidingsDesk.Books tidings)
    implements AutoCloseable {
  private static final long REMEMBERED_BYTES = 24L << 20;

  /// Opens keys and database; keys that are not this database's own are refused.
  static Cellar open(Settings settings, InstantSource time) {
    Database.Place place = place(settings);
    Vault vault = Vault.open(settings.home().resolve("keys"), !Database.stands(place));
    Database database = Database.open(place);
    if (!database.knows(vault.seals(), vault.receipts())) {
      database.close();
      throw new KeysUnfit(
          "The keys in "
              + settings.home().resolve("keys")
              + " are not those this database was begun with.");
    }
    SqlFeed feed = new SqlFeed(database);
    NoticeDesk.Books post = post(database, vault);
    return new Cellar(
        vault,
        database,
        feed,
        new SqlOrganisations(database, vault.seals(), feed, time),
        new RememberedCases(
            new SqlCases(database, vault.seals(), vault.receipts()), feed, REMEMBERED_BYTES),
        new RememberedConversations(
            new SqlConversations(database, vault.seals(), vault.receipts()),
            feed,
            REMEMBERED_BYTES),
        new SqlSheets(database, vault.seals()),
        new MediaFolder(settings.home().resolve("media")),
        new SqlUnmetQuestions(database, vault.seals()),
        books(database, vault, time),
        new SqlPasskeyUses(database, vault.receipts()),
        new SqlRosters(database, vault.seals()),
        new SqlLooks(database),
        new SqlSavedViews(database, vault.seals(), vault.receipts()),
        new SqlDrafts(database, vault.seals()),
        new SqlSeenMarks(database),
        post,
        tidings(database, vault, post));
  }

  private static TidingsDesk.Books tidings(Database database, Vault vault, NoticeDesk.Books post) {
    return new TidingsDesk.Books(
        new SqlLetterboxes(database, vault.seals()),
        new SqlCodeCounts(database),
        post.letters(),
        vault.receipts());
  }

  private static NoticeDesk.Books post(Database database, Vault vault) {
    return new NoticeDesk.Books(
        new SqlMailboxes(database, vault.seals()),
        new SqlLetters(database, vault.seals()),
        vault.receipts());
  }

  private static StaffBooks books(Database database, Vault vault, InstantSource time) {
    return new StaffBooks(
        new SqlAccounts(database, vault.seals(), vault.receipts(), time),
        new SqlSessions(database),
        new SqlInvitations(database, vault.seals()),
        new SqlWrongTries(database, vault.receipts()));
  }

  /// Where the database lies.
  static Database.Place place(Settings settings) {
    return settings.databaseUrl() == null
        ? Database.Place.file(settings.home().resolve("mingbai.db"))
        : Database.Place.server(settings.databaseUrl(), null, null);
  }

  /// Does the store answer?
  boolean answers() {
    try {
      return cases.freshCodes(1).size() <= 1;
    } catch (StoreUnavailable e) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      organisations.close();
      feed.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      database.close();
    }
  }
}
