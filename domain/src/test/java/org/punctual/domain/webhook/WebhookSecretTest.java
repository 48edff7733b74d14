package org.punctual.domain.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class WebhookSecretTest {

  private static final WebhookSecret SECRET = new WebhookSecret("whsec_plJ3nmyCDGBKInavdOK15jsl");

  @Test
  void the_example_of_the_standard_has_its_signature() {
    String signature =
        SECRET.sign(
            "msg_loFOjxBNrRLzqYUf",
            Instant.ofEpochSecond(1_731_705_121),
            "{\"event_type\":\"ping\",\"data\":{\"success\":true}}");
    assertThat(signature).isEqualTo("v1,rAvfW3dJ/X/qxhsaXPOyyCGmRKsaKWcsNccKXlIktD0=");
  }

  @Test
  void id_time_and_body_are_all_signed() {
    Instant at = Instant.ofEpochSecond(1_800_000_000);
    assertThat(SECRET.sign("a", at, "body"))
        .isEqualTo(SECRET.sign("a", at.plusMillis(999), "body"))
        .isNotEqualTo(SECRET.sign("b", at, "body"))
        .isNotEqualTo(SECRET.sign("a", at.plusSeconds(1), "body"))
        .isNotEqualTo(SECRET.sign("a", at, "body "));
  }

  @Test
  void the_secret_has_the_form_of_the_standard_and_is_not_printed() {
    WebhookSecret made = WebhookSecret.of(new byte[32]);
    assertThat(made.value()).matches("whsec_[A-Za-z0-9+/]{43}=");
    assertThat(made).hasToString("whsec_(secret)");
  }
}
