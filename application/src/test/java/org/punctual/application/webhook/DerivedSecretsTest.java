package org.punctual.application.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.punctual.application.operation.GivenSecret;
import org.punctual.domain.webhook.EndpointId;
import org.punctual.domain.webhook.WebhookSecret;

class DerivedSecretsTest {

  private static final String KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
  private static final EndpointId ENDPOINT =
      new EndpointId(UUID.fromString("0199a5d2-0000-7000-8000-000000000001"));

  private final List<String> stored = new ArrayList<>();

  @Test
  void are_the_same_on_every_server_with_the_same_key() {
    WebhookSecret first = secrets(Optional.of(KEY)).of(ENDPOINT, 1);
    assertThat(secrets(Optional.of(KEY)).of(ENDPOINT, 1)).isEqualTo(first);
    assertThat(secrets(Optional.of(KEY.replace("AAA=", "AAE="))).of(ENDPOINT, 1))
        .isNotEqualTo(first);
    assertThat(stored).isEmpty();
  }

  @Test
  void differ_for_each_endpoint_and_version() {
    WebhookSecrets secrets = secrets(Optional.of(KEY));
    WebhookSecret first = secrets.of(ENDPOINT, 1);
    assertThat(secrets.of(ENDPOINT, 2)).isNotEqualTo(first);
    assertThat(secrets.of(new EndpointId(UUID.randomUUID()), 1)).isNotEqualTo(first);
  }

  @Test
  void come_from_one_stored_key_when_the_administrator_set_none() {
    WebhookSecret first = secrets(Optional.empty()).of(ENDPOINT, 1);
    assertThat(secrets(Optional.empty()).of(ENDPOINT, 1)).isEqualTo(first);
    assertThat(stored).hasSize(1);
  }

  @Test
  void are_not_shown_by_the_setting() {
    assertThat(new GivenSecret(Optional.of(KEY)).toString()).doesNotContain(KEY);
  }

  private WebhookSecrets secrets(Optional<String> given) {
    return new DerivedSecrets(new GivenSecret(given), this::keep);
  }

  private String keep(String candidate) {
    if (stored.isEmpty()) {
      stored.add(candidate);
    }
    return stored.get(0);
  }
}
