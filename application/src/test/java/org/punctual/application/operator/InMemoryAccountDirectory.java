package org.punctual.application.operator;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.punctual.application.account.InMemoryAccounts;
import org.punctual.application.account.Sessions;
import org.punctual.application.operator.AccountQuery.Beside;
import org.punctual.application.operator.AccountQuery.Side;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.Session;

/** The accounts in memory. */
public final class InMemoryAccountDirectory implements AccountDirectory {

  private static final Comparator<Account> OLDEST_FIRST =
      Comparator.comparing(account -> account.id().value());

  private final InMemoryAccounts accounts;
  private final Sessions sessions;

  public InMemoryAccountDirectory(InMemoryAccounts accounts, Sessions sessions) {
    this.accounts = accounts;
    this.sessions = sessions;
  }

  @Override
  public Part list(AccountQuery query) {
    boolean isBackwards = query.beside().map(Beside::side).filter(Side.NEWER::equals).isPresent();
    List<Account> found =
        matching(query)
            .sorted(isBackwards ? OLDEST_FIRST : OLDEST_FIRST.reversed())
            .limit(query.most() + 1L)
            .toList();
    List<ListedAccount> part =
        found.stream()
            .limit(query.most())
            .sorted(OLDEST_FIRST.reversed())
            .map(this::listed)
            .toList();
    return new Part(part, found.size() > query.most());
  }

  @Override
  public long count() {
    return accounts.all().size();
  }

  private Stream<Account> matching(AccountQuery query) {
    String beginning = query.beginning().toLowerCase(Locale.ROOT);
    return accounts.all().stream()
        .filter(account -> begins(account, beginning))
        .filter(account -> query.beside().map(place -> isThere(account, place)).orElse(true));
  }

  private static boolean begins(Account account, String beginning) {
    return account.email().key().startsWith(beginning)
        || account.profile().name().value().toLowerCase(Locale.ROOT).startsWith(beginning);
  }

  private static boolean isThere(Account account, Beside place) {
    int order = account.id().value().compareTo(place.account().value());
    return place.side() == Side.OLDER ? order < 0 : order > 0;
  }

  private ListedAccount listed(Account account) {
    return new ListedAccount(
        account, sessions.ofOwner(account.id()).stream().findFirst().map(Session::lastUsedAt));
  }
}
