package org.punctual.web.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.punctual.domain.account.Account;
import org.punctual.domain.apikey.ApiKey;
import org.punctual.domain.apikey.Scope;
import org.punctual.web.SignedIn;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RevocationTest {

  private final SignedIn ada = new SignedIn();
  private final Keys keys =
      new Keys(ada.me(), ada.punctual.issuing, ada.punctual.browsingUsage, ada.punctual.clock);
  private final Revocation page =
      new Revocation(ada.me(), ada.punctual.issuing, keys, ada.ownerFeedback());

  @Test
  void The_dialog_names_the_key_and_revokes_nothing_yet() {
    page.ask(issue(ada.ada, "CRM").id().toString());

    assertThat(page.getName()).isEqualTo("CRM");
    assertThat(keys.getWorking()).hasSize(1);
    assertThat(ada.feedback.shown()).containsExactly("open: revocation");
  }

  @Test
  void The_button_revokes_the_key_in_the_dialog() {
    issue(ada.ada, "Website");
    page.setId(issue(ada.ada, "CRM").id().toString());
    page.revoke();

    assertThat(keys.getWorking()).extracting(KeyCard::name).containsExactly("Website");
    assertThat(keys.getEnded()).extracting(KeyCard::name).containsExactly("CRM");
    assertThat(ada.feedback.shown())
        .containsExactly("done: Revoked: CRM. It no longer works.", "close: revocation");
  }

  @Test
  void An_owner_can_not_revoke_the_key_of_another_owner() {
    Account eve = ada.register("eve@example.org");
    ApiKey hers = issue(eve, "Hers");
    page.setId(hers.id().toString());
    page.revoke();

    assertThat(ada.feedback.shown())
        .containsExactly("refuse: revocation: key-unknown", "close: revocation");
    assertThat(ada.punctual.issuing.list(eve.id()).get(0).life().revokedAt()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "none", "00000000-0000-0000-0000-000000000000"})
  void An_invalid_id_is_answered_like_an_unknown_key(String id) {
    page.setId(id);
    page.revoke();

    assertThat(ada.feedback.shown())
        .containsExactly("refuse: revocation: key-unknown", "close: revocation");
  }

  private ApiKey issue(Account owner, String name) {
    return ada.punctual
        .issuing
        .issue(owner.id(), name, Set.of(Scope.APPOINTMENTS_READ), Optional.empty())
        .key();
  }
}
