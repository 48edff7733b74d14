package org.punctual.scheduling.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.punctual.application.AdjustableClock;
import org.punctual.application.audit.AuditEvent;
import org.punctual.application.audit.AuditEvent.Kind;
import org.punctual.domain.account.AccountId;
import org.punctual.scheduling.audit.AuditBudget.LeftOut;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AuditBudgetTest {

  private final AdjustableClock clock = new AdjustableClock(Instant.parse("2026-11-23T12:00:00Z"));
  private final AuditBudget budget = new AuditBudget(clock);

  @Test
  void A_source_has_twenty_lines_of_a_kind_in_a_minute() {
    assertThat(admitted(Kind.API_UNAUTHORIZED, "eve", 5_000)).isEqualTo(20);
    assertThat(admitted(Kind.API_UNAUTHORIZED, "ada", 5)).isEqualTo(5);
    assertThat(admitted(Kind.SIGN_IN_REFUSED, "eve", 5)).isEqualTo(5);
  }

  @Test
  void Left_out_lines_are_reported_once_when_their_minute_is_over() {
    admitted(Kind.API_UNAUTHORIZED, "eve", 5_000);
    admitted(Kind.API_UNAUTHORIZED, "ada", 21);
    assertThat(budget.takeOfPastMinute()).isEmpty();

    clock.advance(Duration.ofMinutes(1));

    assertThat(budget.takeOfPastMinute())
        .containsExactly(new LeftOut(Kind.API_UNAUTHORIZED, 4_981, 2, "eve", 4_980));
    assertThat(budget.takeOfPastMinute()).isEmpty();
  }

  @Test
  void Each_minute_begins_anew() {
    admitted(Kind.API_UNAUTHORIZED, "eve", 5_000);
    clock.advance(Duration.ofMinutes(1));
    budget.takeOfPastMinute();
    assertThat(admitted(Kind.API_UNAUTHORIZED, "eve", 5_000)).isEqualTo(20);
  }

  @Test
  void A_hundred_thousand_clients_without_an_account_share_six_hundred_lines() {
    assertThat(admittedOfDifferentClients(Kind.API_UNAUTHORIZED, 100_000)).isEqualTo(600);
    assertThat(admittedOfDifferentClients(Kind.SIGN_IN_SLOWED, 100_000)).isLessThanOrEqualTo(600);
  }

  @Test
  void A_flood_without_an_account_displaces_no_line_of_an_account() {
    admittedOfDifferentClients(Kind.SIGN_IN_REFUSED, 100_000);
    for (long account = 0; account < 1_000; account++) {
      assertThat(budget.admits(event(Kind.KEY_REVOKED, account), "192.0.2.1")).isTrue();
    }
  }

  @Test
  void An_account_has_twenty_lines_of_a_kind_wherever_it_calls_from() {
    assertThat(
            IntStream.range(0, 100)
                .filter(number -> budget.admits(event(Kind.KEY_CREATED, 1), "client-" + number))
                .count())
        .isEqualTo(20);
  }

  private long admitted(Kind kind, String client, int lines) {
    return IntStream.range(0, lines)
        .filter(line -> budget.admits(AuditEvent.of(kind, Optional.empty()), client))
        .count();
  }

  private long admittedOfDifferentClients(Kind kind, int clients) {
    return IntStream.range(0, clients)
        .mapToLong(client -> admitted(kind, "client-" + client, 1))
        .sum();
  }

  private static AuditEvent event(Kind kind, long account) {
    return AuditEvent.of(kind, new AccountId(new UUID(0, account)));
  }
}
