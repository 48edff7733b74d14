package org.punctual.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.punctual.web.SignedIn;
import org.punctual.web.frame.SentParameters;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConfirmationTest {

  private final SignedIn ada = new SignedIn();

  @Test
  void Opening_the_link_confirms_nothing() {
    assertThat(opened(mailedToken()).getState()).isEqualTo("ready");
    assertThat(isConfirmed()).isFalse();
  }

  @Test
  void The_button_confirms_the_address() {
    Confirmation page = opened(mailedToken());
    page.confirm();

    assertThat(page.getState()).isEqualTo("done");
    assertThat(isConfirmed()).isTrue();
  }

  @Test
  void A_used_link_no_longer_works() {
    String token = mailedToken();
    opened(token).confirm();

    assertThat(opened(token).getState()).isEqualTo("invalid");
  }

  @Test
  void A_link_that_expired_between_opening_and_pressing_confirms_nothing() {
    Confirmation page = opened(mailedToken());
    ada.punctual.clock.advance(Duration.ofHours(24));
    page.confirm();

    assertThat(page.getState()).isEqualTo("invalid");
    assertThat(isConfirmed()).isFalse();
  }

  @Test
  void An_address_without_a_token_is_an_invalid_link() {
    Confirmation page =
        new Confirmation(ada.punctual.access.confirming, SentParameters.of(Map.of()));

    assertThat(page.getState()).isEqualTo("invalid");
  }

  private String mailedToken() {
    ada.punctual.access.confirming.sendLink(ada.ada.id());
    return ada.punctual.mails.lastToken();
  }

  private Confirmation opened(String token) {
    return new Confirmation(
        ada.punctual.access.confirming, SentParameters.of(Map.of("token", token)));
  }

  private boolean isConfirmed() {
    return ada.punctual.accounts.find(ada.ada.id()).orElseThrow().confirmedAt().isPresent();
  }
}
