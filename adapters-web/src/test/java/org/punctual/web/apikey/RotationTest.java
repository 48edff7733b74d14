package org.punctual.web.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.punctual.domain.account.Account;
import org.punctual.domain.apikey.ApiKey;
import org.punctual.domain.apikey.GracePeriod;
import org.punctual.domain.apikey.Scope;
import org.punctual.web.SignedIn;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RotationTest {

  private final SignedIn ada = new SignedIn();
  private final Keys keys =
      new Keys(ada.me(), ada.punctual.issuing, ada.punctual.browsingUsage, ada.punctual.clock);
  private final FreshKey fresh = new FreshKey(ada.me(), ada.punctual.issuing);
  private final Rotation page = new Rotation(fresh, keys, ada.ownerFeedback());

  @Test
  void The_dialog_names_the_key_and_offers_seven_days_first() {
    page.ask(issue(ada.ada, "CRM").id().toString());

    assertThat(page.getName()).isEqualTo("CRM");
    assertThat(page.getGrace()).isEqualTo(GracePeriod.SEVEN_DAYS);
    assertThat(keys.getWorking()).hasSize(1);
    assertThat(ada.feedback.shown()).containsExactly("open: rotation");
  }

  @Test
  void The_button_shows_the_secret_of_the_successor_which_works() {
    page.setId(issue(ada.ada, "CRM").id().toString());
    page.rotate();

    assertThat(fresh.getName()).isEqualTo("CRM");
    assertThat(ada.punctual.recognising.recognise(fresh.getSecret())).isPresent();
    assertThat(keys.getWorking()).extracting(KeyCard::isReplaced).containsExactly(false, true);
    assertThat(ada.feedback.shown())
        .containsExactly(
            "done: Rotated: CRM. The new key is below.", "show: issued", "close: rotation");
  }

  @Test
  void The_old_key_works_for_the_chosen_time() {
    page.setId(issue(ada.ada, "CRM").id().toString());
    page.setGrace(GracePeriod.ONE_DAY);
    page.rotate();

    assertThat(keys.getWorking().get(1).expiresAt())
        .contains(ada.punctual.clock.instant().plus(Duration.ofDays(1)));
  }

  @Test
  void A_second_press_makes_no_key_and_leaves_the_secret_in_view() {
    page.setId(issue(ada.ada, "CRM").id().toString());
    page.rotate();
    ada.feedback.shown().clear();
    page.rotate();

    assertThat(keys.getWorking()).hasSize(2);
    assertThat(ada.feedback.shown())
        .containsExactly("refuse: rotation: key-replaced", "close: rotation");
  }

  @Test
  void An_owner_can_not_rotate_the_key_of_another_owner() {
    Account eve = ada.register("eve@example.org");
    page.setId(issue(eve, "Hers").id().toString());
    page.rotate();

    assertThat(fresh.isMade()).isFalse();
    assertThat(ada.feedback.shown())
        .containsExactly("refuse: rotation: key-unknown", "close: rotation");
    assertThat(ada.punctual.issuing.list(eve.id())).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "none", "00000000-0000-0000-0000-000000000000"})
  void An_invalid_id_is_answered_like_an_unknown_key(String id) {
    page.setId(id);
    page.rotate();

    assertThat(ada.feedback.shown())
        .containsExactly("refuse: rotation: key-unknown", "close: rotation");
  }

  @Test
  void Every_grace_period_and_every_refusal_has_a_text() {
    Stream<String> periods = page.getGraces().stream().map(one -> "keys.grace." + one.code());
    Stream<String> refusals =
        Stream.of("key-replaced", "key-ended", "too-many-replaced-keys").map("refusal."::concat);

    assertThat(Stream.concat(periods, refusals))
        .allSatisfy(key -> assertThat(ada.ownerFeedback().text(key, 10)).isNotBlank());
  }

  private ApiKey issue(Account owner, String name) {
    return ada.punctual
        .issuing
        .issue(owner.id(), name, Set.of(Scope.APPOINTMENTS_READ), Optional.empty())
        .key();
  }
}
