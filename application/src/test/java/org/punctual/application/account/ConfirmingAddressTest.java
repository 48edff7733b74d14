package org.punctual.application.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.domain.RefusalAssertions.assertRefused;
import static org.punctual.domain.account.AccountReason.LINK_INVALID;
import static org.punctual.domain.account.AccountReason.TOO_MANY_TRIES;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.punctual.application.InMemoryPunctual;
import org.punctual.application.InMemoryTransaction;
import org.punctual.domain.Fault;
import org.punctual.domain.account.Account;

class ConfirmingAddressTest {

  private final InMemoryPunctual punctual = new InMemoryPunctual();
  private final Account ada = punctual.customer("Ada");

  @Nested
  class A_link {

    @Test
    void is_mailed_with_256_random_bits_of_which_only_the_hash_is_kept() {
      String token = mailedToken();

      assertThat(Base64.getUrlDecoder().decode(token)).hasSize(32);
      assertThat(punctual.links.find(token)).isEmpty();
      assertThat(punctual.mails.links().get(0).account()).isEqualTo(ada);
    }

    @Test
    void confirms_the_address_when_it_is_used() {
      String token = mailedToken();
      punctual.clock.advance(Duration.ofHours(1));

      Account confirmed = punctual.access.confirming.confirm(token);

      assertThat(confirmed.confirmedAt()).contains(punctual.clock.instant());
      assertThat(punctual.accounts.find(ada.id())).contains(confirmed);
    }

    @Test
    void works_once() {
      String token = mailedToken();
      punctual.access.confirming.confirm(token);

      assertThat(punctual.access.confirming.works(token)).isFalse();
      assertRefused(LINK_INVALID, () -> punctual.access.confirming.confirm(token));
    }

    @Test
    void is_not_used_by_being_opened() {
      String token = mailedToken();

      assertThat(punctual.access.confirming.works(token)).isTrue();
      assertThat(punctual.access.confirming.works(token)).isTrue();
      assertThat(punctual.accounts.find(ada.id())).contains(ada);
    }

    @Test
    void expires_after_24_hours() {
      String token = mailedToken();
      punctual.clock.advance(Duration.ofHours(24).minusNanos(1));
      assertThat(punctual.access.confirming.works(token)).isTrue();

      punctual.clock.advance(Duration.ofNanos(1));

      assertThat(punctual.access.confirming.works(token)).isFalse();
      assertRefused(LINK_INVALID, () -> confirm(token));
    }

    @Test
    void stops_working_when_another_is_mailed() {
      String first = mailedToken();
      String second = mailedToken();

      assertThat(second).isNotEqualTo(first);
      assertThat(punctual.access.confirming.works(first)).isFalse();
      assertThat(punctual.access.confirming.works(second)).isTrue();
    }

    @Test
    void that_nobody_mailed_is_refused() {
      assertRefused(LINK_INVALID, () -> confirm("made up"));
    }

    private Account confirm(String token) {
      return InMemoryTransaction.call(() -> punctual.access.confirming.confirm(token));
    }
  }

  @Nested
  class No_link_is_mailed {

    @Test
    void to_an_address_that_is_confirmed() {
      punctual.access.confirming.sendLink(punctual.mailedCustomer("Bob").id());

      assertThat(punctual.mails.links()).isEmpty();
    }

    @Test
    void without_a_mail_server() {
      punctual.mails.turnOff();

      punctual.access.confirming.sendLink(ada.id());

      assertThat(punctual.mails.links()).isEmpty();
      assertThat(punctual.access.confirming.isOn()).isFalse();
    }
  }

  @Nested
  class Links {

    @Test
    void are_mailed_five_times_an_hour_and_no_more() {
      for (int i = 0; i < 5; i++) {
        punctual.access.confirming.sendLink(ada.id());
      }

      assertRefused(
          List.of(Fault.of(TOO_MANY_TRIES, 60L)),
          () -> punctual.access.confirming.sendLink(ada.id()));
      assertThat(punctual.mails.links()).hasSize(5);
      assertThat(punctual.access.confirming.works(punctual.mails.lastToken())).isTrue();
    }

    @Test
    void are_mailed_to_another_customer_all_the_same() {
      for (int i = 0; i < 5; i++) {
        punctual.access.confirming.sendLink(ada.id());
      }

      punctual.access.confirming.sendLink(punctual.customer("Bob").id());

      assertThat(punctual.mails.links()).hasSize(6);
    }
  }

  private String mailedToken() {
    punctual.access.confirming.sendLink(ada.id());
    return punctual.mails.lastToken();
  }
}
