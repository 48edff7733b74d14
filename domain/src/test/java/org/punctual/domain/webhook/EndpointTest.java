package org.punctual.domain.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.punctual.domain.Fault;
import org.punctual.domain.account.AccountId;

class EndpointTest {

  private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");
  private static final Endpoint CREATED =
      Endpoint.created(
          new EndpointId(UUID.randomUUID()),
          new AccountId(UUID.randomUUID()),
          EndpointTerms.of("https://crm.example", Set.of(EventType.REMINDER_DUE), Targets.PUBLIC),
          NOW);

  @Test
  void signs_with_its_first_secret() {
    assertThat(CREATED.signing().versions(NOW)).containsExactly(1);
    assertThat(CREATED.signing().graceEnd(NOW)).isEmpty();
  }

  @Test
  void signs_with_two_secrets_for_a_day_after_a_rotation() {
    Signing rotated = CREATED.rotated(NOW).signing();
    Instant end = NOW.plus(Duration.ofDays(1));
    assertThat(rotated.versions(NOW)).containsExactly(2, 1);
    assertThat(rotated.versions(end.minusNanos(1))).containsExactly(2, 1);
    assertThat(rotated.graceEnd(NOW)).contains(end);
    assertThat(rotated.versions(end)).containsExactly(2);
    assertThat(rotated.graceEnd(end)).isEmpty();
  }

  @Test
  void never_signs_with_more_than_two_secrets() {
    assertThat(CREATED.rotated(NOW).rotated(NOW).signing().versions(NOW)).containsExactly(3, 2);
  }

  @Test
  void gets_messages_unless_it_is_disabled_or_deleted() {
    assertThat(CREATED.isEnabled()).isTrue();
    assertThat(CREATED.disabled(NOW).isEnabled()).isFalse();
    assertThat(CREATED.disabled(NOW).enabled()).isEqualTo(CREATED);
    assertThat(CREATED.deleted(NOW).isEnabled()).isFalse();
    assertThat(CREATED.deleted(NOW).enabled().isEnabled()).isFalse();
  }

  @Test
  void keeps_the_time_since_when_it_is_disabled() {
    assertThat(CREATED.disabled(NOW).disabled(NOW.plusSeconds(1)).life().disabledAt())
        .isEqualTo(Optional.of(NOW));
  }

  @Test
  void is_refused_with_every_fault_of_its_terms() {
    WebhookRefusal refusal =
        catchThrowableOfType(
            WebhookRefusal.class,
            () -> EndpointTerms.of("http://crm.example", Set.of(), Targets.PUBLIC));
    assertThat(refusal.faults())
        .extracting(Fault::reason)
        .isEqualTo(List.of(WebhookReason.URL_NOT_HTTPS, WebhookReason.EVENT_REQUIRED));
  }

  @Test
  void can_take_every_event_but_the_test() {
    assertThat(EventType.selectable()).doesNotContain(EventType.TEST).hasSize(5);
    assertThat(EventType.of("appointment.moved")).contains(EventType.APPOINTMENT_MOVED);
    assertThat(EventType.of("test")).isEmpty();
  }
}
