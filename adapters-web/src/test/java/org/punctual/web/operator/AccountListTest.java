package org.punctual.web.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.punctual.domain.account.Account;
import org.punctual.web.SignedIn;
import org.punctual.web.frame.SentParameters;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AccountListTest {

  private final SignedIn ada = new SignedIn();

  AccountListTest() {
    ada.punctual.operators.appoint(ada.ada);
  }

  @Test
  void The_own_account_and_operators_are_marked() {
    Account bob = ada.punctual.customer("Bob");
    ada.punctual.operators.appoint(bob);
    ada.punctual.customer("Eve");

    assertThat(at("/admin?text=ada").getCards())
        .satisfiesExactly(
            own -> {
              assertThat(own.own()).isTrue();
              assertThat(own.isOperator()).isTrue();
              assertThat(own.canBeAppointed()).isFalse();
            });
    assertThat(at("/admin?text=bob").getCards())
        .satisfiesExactly(other -> assertThat(other.canBeAppointed()).isFalse());
    assertThat(at("/admin?text=eve").getCards())
        .satisfiesExactly(customer -> assertThat(customer.canBeAppointed()).isTrue());
  }

  @Test
  void A_locked_account_cannot_be_appointed() {
    ada.punctual.locked(ada.punctual.customer("Eve"));

    assertThat(at("/admin?text=eve").getCards())
        .satisfiesExactly(
            locked -> {
              assertThat(locked.isLocked()).isTrue();
              assertThat(locked.canBeAppointed()).isFalse();
            });
  }

  @Test
  void A_short_list_has_no_other_pages() {
    AccountList list = at("/admin");

    assertThat(list.getCards()).map(AccountCard::email).containsExactly("ada@example.org");
    assertThat(list.getPrevious()).isEmpty();
    assertThat(list.getNext()).isEmpty();
  }

  @Test
  void The_links_lead_through_all_pages_and_back() {
    IntStream.range(0, 45).forEach(i -> ada.punctual.customer("Customer" + i));
    AccountList first = at("/admin?text=customer");
    AccountList second = at(first.getNext());
    AccountList third = at(second.getNext());

    assertThat(List.of(first, second, third))
        .map(list -> list.getCards().size())
        .containsExactly(20, 20, 5);
    assertThat(emails(first, second, third)).hasSize(45).doesNotHaveDuplicates();
    assertThat(first.getPrevious()).isEmpty();
    assertThat(third.getNext()).isEmpty();
    assertThat(at(third.getPrevious()).getCards()).isEqualTo(second.getCards());
    AccountList back = at(at(third.getPrevious()).getPrevious());
    assertThat(back.getCards()).isEqualTo(first.getCards());
    assertThat(back.getPrevious()).isEmpty();
    assertThat(back.getNext()).isEqualTo(first.getNext());
    assertThat(third.getFirst()).isEqualTo("/admin?text=customer");
  }

  @Test
  void A_form_sends_the_search_and_the_position_on() {
    String id = new UUID(1, 2).toString();

    AccountList list = at("/admin?text=ada&older=" + id);
    assertThat(list.getText()).isEqualTo("ada");
    assertThat(list.getOlder()).isEqualTo(id);
    assertThat(list.getNewer()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/admin?older=none", "/admin?newer=", "/admin?older=1-1-1-1"})
  void A_made_up_position_is_ignored(String address) {
    assertThat(at(address).getCards()).hasSize(1);
  }

  private static List<String> emails(AccountList... lists) {
    List<String> emails = new ArrayList<>();
    for (AccountList list : lists) {
      list.getCards().forEach(card -> emails.add(card.email()));
    }
    return emails;
  }

  private AccountList at(String address) {
    Map<String, String> parameters = new HashMap<>();
    String query = address.contains("?") ? address.substring(address.indexOf('?') + 1) : "";
    for (String part : query.split("&", -1)) {
      String[] pair = part.split("=", 2);
      parameters.put(pair[0], pair.length > 1 ? pair[1] : "");
    }
    return new AccountList(
        ada.me(), ada.punctual.operators.browsing, SentParameters.of(parameters));
  }
}
