package org.mingbai.people;

import java.util.List;
import java.util.Optional;

/// Keeps accounts with every state they ever had. Logins are looked up by a keyed hash; all else
/// about a member is sealed.
public interface Accounts {
  /// Keeps the first state; false when the login is taken. `by` is the id of the member who did it.
  boolean add(Account first, String by);

  /// Keeps the next state, one version on; false when somebody else was first.
  boolean keep(Account next, String by);

  Optional<Account> find(String member);

  /// By the login in the one form in which logins are kept: small letters, NFKC.
  Optional<Account> withLogin(String login);

  List<Account> all();

  /// Spends a time step of a member's one-time code: true once for it, and never again for it or an
  /// older one.
  boolean spend(String member, long step);
}
