package org.punctual.application.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.application.Samples.NOW;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.punctual.application.Samples;
import org.punctual.application.StoreContract;
import org.punctual.application.operator.AccountQuery.Beside;
import org.punctual.application.operator.AccountQuery.Side;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.DisplayName;
import org.punctual.domain.account.Profile;
import org.punctual.domain.account.Session;
import org.punctual.domain.account.SessionClient;
import org.punctual.domain.account.SessionId;

/** What an {@link AccountDirectory} promises. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class AccountDirectoryContract extends StoreContract {

  @Test
  void Accounts_are_listed_with_the_newest_first_as_they_were_stored() {
    assertThat(list(AccountQuery.newest("", 10))).containsExactly(unseen(bob), unseen(ada));
    assertThat(store.accountDirectory().count()).isEqualTo(2);
  }

  @Test
  void A_change_of_an_account_is_seen() {
    Account locked = Samples.locked(ada);
    store.accounts().update(locked);

    assertThat(list(AccountQuery.newest("ada", 10))).containsExactly(unseen(locked));
  }

  @Test
  void The_last_use_of_any_session_of_the_owner_is_shown() {
    begin(ada, Duration.ZERO);
    begin(ada, Duration.ofMinutes(5));
    begin(ada, Duration.ofMinutes(2));

    assertThat(list(AccountQuery.newest("", 10)))
        .containsExactly(
            unseen(bob), new ListedAccount(ada, Optional.of(NOW.plus(Duration.ofMinutes(5)))));
  }

  @Test
  void Pages_lead_to_older_accounts_and_back_without_a_gap() {
    List<Account> more = IntStream.range(0, 5).mapToObj(i -> add("more" + i, "More")).toList();
    AccountDirectory.Part first = part(AccountQuery.newest("", 3));
    assertThat(first.accounts())
        .map(ListedAccount::account)
        .containsExactly(more.get(4), more.get(3), more.get(2));
    assertThat(first.hasMore()).isTrue();

    AccountDirectory.Part second = part(beside("", more.get(2), Side.OLDER));
    assertThat(second.accounts())
        .map(ListedAccount::account)
        .containsExactly(more.get(1), more.get(0), bob);
    assertThat(second.hasMore()).isTrue();

    AccountDirectory.Part last = part(beside("", bob, Side.OLDER));
    assertThat(last.accounts()).map(ListedAccount::account).containsExactly(ada);
    assertThat(last.hasMore()).isFalse();

    AccountDirectory.Part back = part(beside("", ada, Side.NEWER));
    assertThat(back).isEqualTo(second);
    assertThat(part(beside("", more.get(1), Side.NEWER)))
        .isEqualTo(new AccountDirectory.Part(first.accounts(), false));
  }

  @Test
  void A_beginning_finds_addresses_and_names_in_whatever_case() {
    Account ann = add("zoe", "Adam Ångström");
    add("x", "Not Ada");

    assertThat(list(AccountQuery.newest("AD", 10)))
        .map(ListedAccount::account)
        .containsExactly(ann, ada);
    assertThat(list(AccountQuery.newest("adam å", 10)))
        .map(ListedAccount::account)
        .containsExactly(ann);
    assertThat(list(AccountQuery.newest("ADA@EXAMPLE.COM", 10)))
        .map(ListedAccount::account)
        .containsExactly(ada);
  }

  @Test
  void A_beginning_is_meant_literally() {
    Account odd = add("o_d%d!", "100 % odd");

    for (String beginning : List.of("o_d%d!", "100 %")) {
      assertThat(list(AccountQuery.newest(beginning, 10)))
          .map(ListedAccount::account)
          .containsExactly(odd);
    }
    for (String beginning : List.of("%", "_", "!", "o_d_", "' or 1 = 1 --")) {
      assertThat(list(AccountQuery.newest(beginning, 10))).isEmpty();
    }
  }

  @Test
  void A_change_of_the_name_changes_what_finds_the_account() {
    Profile profile = ada.profile();
    store
        .accounts()
        .update(
            ada.presentedAs(
                Profile.of(new DisplayName("Countess"), profile.timeZone(), Locale.ENGLISH)));

    assertThat(list(AccountQuery.newest("count", 10))).hasSize(1);
  }

  private AccountQuery beside(String beginning, Account account, Side side) {
    return new AccountQuery(beginning, Optional.of(new Beside(account.id(), side)), 3);
  }

  private List<ListedAccount> list(AccountQuery query) {
    return part(query).accounts();
  }

  private AccountDirectory.Part part(AccountQuery query) {
    return store.accountDirectory().list(query);
  }

  private Account add(String localPart, String name) {
    Account account = Samples.account(localPart + "@example.net");
    Profile profile = account.profile();
    Account named =
        account.presentedAs(
            Profile.of(new DisplayName(name), profile.timeZone(), profile.language()));
    store.accounts().add(named);
    return named;
  }

  private void begin(Account owner, Duration usedAfter) {
    SessionClient client = SessionClient.of("192.0.2.1", "Browser");
    Session begun = Session.begun(new SessionId(UUID.randomUUID()), owner.id(), client, NOW);
    store.sessions().add(begun.usedAt(NOW.plus(usedAfter), client));
  }

  private static ListedAccount unseen(Account account) {
    return new ListedAccount(account, Optional.empty());
  }
}
