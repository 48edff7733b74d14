package org.punctual.persistence.operator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.punctual.application.operator.AccountDirectory;
import org.punctual.application.operator.AccountQuery;
import org.punctual.application.operator.AccountQuery.Beside;
import org.punctual.application.operator.AccountQuery.Side;
import org.punctual.application.operator.ListedAccount;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.AccountId;
import org.punctual.persistence.Rows;
import org.punctual.persistence.Rows.Query;
import org.punctual.persistence.account.JpaAccounts;

/** The accounts in the database. Ids contain the time of creation, and have the order of it. */
@ApplicationScoped
@Transactional
class JpaAccountDirectory implements AccountDirectory {

  private static final String SELECT =
      "select a.id, (select max(s.last_used_at) from owner_session s where s.account_id = a.id)"
          + " from account a where 1 = 1";

  private static final String BEGINS =
      " and (a.email_key like ? escape '!' or a.name_key like ? escape '!')";

  private static final Query COUNT = new Query("select count(*) from account", List.of());

  private final Rows rows;
  private final JpaAccounts accounts;

  @Inject
  JpaAccountDirectory(Rows rows, JpaAccounts accounts) {
    this.rows = rows;
    this.accounts = accounts;
  }

  /** The id of an account, and when its owner was last seen. */
  private record Found(AccountId id, Optional<Instant> lastUsedAt) {}

  @Override
  public Part list(AccountQuery query) {
    List<Found> found =
        rows.read(
            sqlOf(query),
            row ->
                new Found(
                    new AccountId(row.getObject(1, UUID.class)), Rows.optionalInstant(row, 2)));
    boolean hasMore = found.size() > query.most();
    List<Found> part = new ArrayList<>(hasMore ? found.subList(0, query.most()) : found);
    if (isBackwards(query)) {
      Collections.reverse(part);
    }
    return new Part(withAccounts(part), hasMore);
  }

  @Override
  public long count() {
    return rows.read(COUNT, row -> row.getLong(1)).get(0);
  }

  private List<ListedAccount> withAccounts(List<Found> part) {
    Map<AccountId, Account> byId =
        accounts.findAll(part.stream().map(Found::id).toList()).stream()
            .collect(Collectors.toMap(Account::id, Function.identity()));
    return part.stream()
        .flatMap(
            found ->
                Optional.ofNullable(byId.get(found.id())).stream()
                    .map(account -> new ListedAccount(account, found.lastUsedAt())))
        .toList();
  }

  private static Query sqlOf(AccountQuery query) {
    StringBuilder sql = new StringBuilder(SELECT);
    List<Object> parameters = new ArrayList<>();
    if (!query.beginning().isEmpty()) {
      String pattern = patternOf(query.beginning());
      sql.append(BEGINS);
      parameters.addAll(List.of(pattern, pattern));
    }
    boolean isBackwards = isBackwards(query);
    query
        .beside()
        .ifPresent(
            beside -> {
              sql.append(isBackwards ? " and a.id > ?" : " and a.id < ?");
              parameters.add(beside.account().value());
            });
    sql.append(" order by ").append(orderOf(query)).append(isBackwards ? "" : " desc");
    sql.append(" limit ?");
    parameters.add(query.most() + 1);
    return new Query(sql.toString(), parameters);
  }

  /**
   * The text of an id has the same order as the id. A search orders by it, because PostgreSQL would
   * otherwise read all accounts in the order of the primary key until enough of them match.
   */
  private static String orderOf(AccountQuery query) {
    return query.beginning().isEmpty() ? "a.id" : "cast(a.id as varchar(36))";
  }

  private static boolean isBackwards(AccountQuery query) {
    return query.beside().map(Beside::side).filter(side -> side == Side.NEWER).isPresent();
  }

  private static String patternOf(String beginning) {
    return beginning.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
  }
}
