package org.mingbai.people;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Adds and changes members; a change of roles or a suspension ends their sessions at once
/// (SEC-22).
final class MemberBook {
  private final StaffBooks books;

  MemberBook(StaffBooks books) {
    this.books = books;
  }

  Optional<Member> add(String login, Standing standing, String by) {
    Member member =
        new Member(
                Fresh.id(),
                login,
                "",
                standing.roles(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                true)
            .with(standing);
    boolean added = books.accounts().add(Account.invited(member), by);
    SecurityLog.event(added ? "member-added" : "member-not-added", member.id(), by);
    return added ? Optional.of(member) : Optional.empty();
  }

  Changes change(String id, Standing standing, Member by) {
    return act(id, m -> m.with(standing), by);
  }

  Changes activate(String id, boolean active, Member by) {
    return act(id, m -> m.active(active), by);
  }

  private Changes act(String id, UnaryOperator<Member> how, Member by) {
    Optional<Account> found = books.accounts().find(id);
    while (found.isPresent()) {
      Account was = found.get();
      Member next = how.apply(was.member());
      if (!by.administers(was.member().standing()) || !by.administers(next.standing())) {
        return Changes.NOT_HERS;
      }
      if (lastAdministrator(was, next)) {
        return Changes.LAST_ADMINISTRATOR;
      }
      if (next.equals(was.member()) || books.accounts().keep(was.member(next), by.id())) {
        settle(was.member(), next, by.id());
        return more(was.member(), next) ? Changes.OTHERWISE : Changes.DONE;
      }
      found = books.accounts().find(id);
    }
    return Changes.NOT_HERE;
  }

  private boolean lastAdministrator(Account was, Member next) {
    boolean stays = next.active() && next.holds(Role.ADMINISTRATOR, null, null);
    List<Account> others =
        books.accounts().all().stream().filter(a -> !a.member().id().equals(next.id())).toList();
    return was.joined()
        && was.member().active()
        && was.member().holds(Role.ADMINISTRATOR, null, null)
        && !stays
        && JoinBook.noAdministrator(others);
  }

  private void settle(Member was, Member next, String by) {
    boolean otherRoles = !was.roles().equals(next.roles()) || !was.units().equals(next.units());
    if (otherRoles || !next.active()) {
      books.sessions().endAll(next.id());
    }
    // Whoever holds a link given before must not become what she is made now.
    if (!next.active() || more(was, next)) {
      books.invitations().withdraw(next.id());
    }
    SecurityLog.event(what(was, next, otherRoles), next.id(), by);
  }

  /// Is anything of what she may do, or where, another?
  static boolean more(Member was, Member next) {
    return !was.roles().equals(next.roles())
        || !was.units().equals(next.units())
        || !was.countries().equals(next.countries())
        || !was.sites().equals(next.sites());
  }

  private static String what(Member was, Member next, boolean otherRoles) {
    if (was.active() != next.active()) {
      return next.active() ? "restored" : "suspended";
    }
    return otherRoles ? "roles-changed" : "member-changed";
  }
}
