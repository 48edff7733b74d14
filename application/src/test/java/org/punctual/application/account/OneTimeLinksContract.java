package org.punctual.application.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.application.Samples.NOW;

import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.punctual.application.Race;
import org.punctual.application.StoreContract;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.account.OneTimeLink;
import org.punctual.domain.account.OneTimeLink.Purpose;

/** What {@link OneTimeLinks} promise. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class OneTimeLinksContract extends StoreContract {

  @Test
  void A_link_can_be_found_any_number_of_times() {
    OneTimeLink link = added("a", adas());
    assertThat(store.links().find(link.tokenHash())).contains(link);
    assertThat(store.links().find(link.tokenHash())).contains(link);
  }

  @Test
  void A_link_is_taken_once() {
    OneTimeLink link = added("a", adas());
    assertThat(store.links().take(link.tokenHash())).contains(link);
    assertThat(store.links().take(link.tokenHash())).isEmpty();
    assertThat(store.links().find(link.tokenHash())).isEmpty();
  }

  @Test
  void Of_several_threads_that_take_a_link_at_the_same_moment_one_gets_it() {
    OneTimeLink link = added("a", adas());
    assertThat(Race.of(8, () -> store.call(() -> store.links().take(link.tokenHash()))))
        .containsOnlyOnce(Optional.of(link));
  }

  @Test
  void An_unknown_link_is_neither_found_nor_taken() {
    added("a", adas());
    assertThat(store.links().find("b")).isEmpty();
    assertThat(store.links().take("b")).isEmpty();
  }

  @Test
  void A_later_link_of_the_account_ends_the_earlier_links() {
    added("a", adas());
    OneTimeLink bobs = added("b", bobs());
    OneTimeLink later = added("c", adas());
    assertThat(store.links().find("a")).isEmpty();
    assertThat(store.links().find("b")).contains(bobs);
    assertThat(store.links().find("c")).contains(later);
  }

  @Test
  void A_link_for_another_purpose_stays() {
    OneTimeLink confirming = added("a", adas());
    OneTimeLink resetting = OneTimeLink.issued("b", adas(), Purpose.RESET_PASSWORD, NOW);
    store.links().add(resetting);
    assertThat(store.links().find("a")).contains(confirming);
    assertThat(store.links().find("b")).contains(resetting);
  }

  @Test
  void The_latest_link_of_an_account_is_found_by_its_purpose() {
    added("a", adas());
    OneTimeLink later = added("c", adas());
    added("b", bobs());
    assertThat(store.links().latest(adas(), Purpose.CONFIRM_ADDRESS)).contains(later);
    assertThat(store.links().latest(adas(), Purpose.RESET_PASSWORD)).isEmpty();
  }

  @Test
  void The_links_of_an_account_for_a_purpose_are_forgotten() {
    OneTimeLink bobs = added("b", bobs());
    OneTimeLink confirming = added("a", adas());
    store.links().add(OneTimeLink.issued("c", adas(), Purpose.RESET_PASSWORD, NOW));
    store.links().forget(adas(), Purpose.RESET_PASSWORD);
    assertThat(store.links().find("a")).contains(confirming);
    assertThat(store.links().find("b")).contains(bobs);
    assertThat(store.links().find("c")).isEmpty();
  }

  @Test
  void Expired_links_are_forgotten() {
    OneTimeLink link = added("a", adas());
    store.links().forgetExpired(link.expiresAt());
    assertThat(store.links().find("a")).contains(link);
    store.links().forgetExpired(link.expiresAt().plusSeconds(1));
    assertThat(store.links().find("a")).isEmpty();
  }

  private OneTimeLink added(String tokenHash, AccountId account) {
    OneTimeLink link = OneTimeLink.issued(tokenHash, account, Purpose.CONFIRM_ADDRESS, NOW);
    store.links().add(link);
    return link;
  }
}
