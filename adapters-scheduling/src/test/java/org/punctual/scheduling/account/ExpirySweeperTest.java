package org.punctual.scheduling.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.punctual.application.InMemoryPunctual;
import org.punctual.application.account.ForgettingExpired;
import org.punctual.application.appointment.CleaningUpRequests;
import org.punctual.application.appointment.IdempotencyKeys.Claim;
import org.punctual.application.appointment.IdempotencyKeys.Kept;
import org.punctual.application.appointment.IdempotencyKeys.SubmissionKey;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.OneTimeLink;
import org.punctual.domain.account.OneTimeLink.Purpose;
import org.punctual.domain.account.SessionClient;
import org.punctual.domain.account.SessionId;
import org.punctual.domain.apikey.ApiKeyId;
import org.punctual.domain.appointment.AppointmentId;
import org.punctual.domain.appointment.DecisionLink;
import org.punctual.scheduling.job.Tasks;

@DisplayName("What nobody can use any more")
class ExpirySweeperTest {

  private final InMemoryPunctual punctual = new InMemoryPunctual();
  private final ExpirySweeper sweeper =
      new ExpirySweeper(
          new ForgettingExpired(
              punctual.keepingSessions, punctual.links, punctual.ownerChanges, punctual.clock),
          punctual.archiving,
          new CleaningUpRequests(punctual.idempotencyKeys, punctual.decisionLinks, punctual.clock),
          new Tasks(punctual.executor, punctual.outages));
  private final Account ada = punctual.customer("Ada");

  @Test
  @DisplayName("is deleted within an hour")
  void is_deleted_within_an_hour() {
    OneTimeLink link =
        OneTimeLink.issued("hash", ada.id(), Purpose.RESET_PASSWORD, punctual.clock.instant());
    punctual.links.add(link);
    SessionId session = punctual.keepingSessions.begin(ada.id(), new SessionClient("", ""));
    sweeper.start();

    punctual.executor.runFor(Duration.ofMinutes(30));
    assertThat(punctual.links.find("hash")).contains(link);

    punctual.executor.runFor(Duration.ofMinutes(91));
    assertThat(punctual.links.find("hash")).isEmpty();
    assertThat(punctual.sessions.find(session)).isPresent();

    punctual.executor.runFor(Duration.ofHours(12));
    assertThat(punctual.sessions.find(session)).isEmpty();
  }

  @Test
  @DisplayName("is deleted a day after a submission")
  void includes_idempotency_keys() {
    SubmissionKey key = new SubmissionKey(ada.id(), new ApiKeyId(new UUID(0, 2)), "key");
    Claim old = new Claim(new UUID(0, 1), key, "digest", punctual.clock.instant());
    punctual.idempotencyKeys.claim(old);
    punctual.idempotencyKeys.complete(old, new Kept("/", "{}"));
    sweeper.start();

    punctual.executor.runFor(Duration.ofHours(23));
    assertThat(punctual.idempotencyKeys.claim(old)).isPresent();

    punctual.executor.runFor(Duration.ofHours(2));
    assertThat(punctual.idempotencyKeys.claim(old)).isEmpty();
  }

  @Test
  @DisplayName("is deleted a week after the start of an appointment")
  void includes_links_to_decide() {
    Instant start = punctual.clock.instant().plus(Duration.ofHours(2));
    DecisionLink link =
        new DecisionLink(
            "hash",
            new AppointmentId(new UUID(0, 3)),
            ada.id(),
            new DecisionLink.Seen(0, start),
            punctual.clock.instant());
    punctual.decisionLinks.addAll(List.of(link));
    sweeper.start();

    punctual.executor.runFor(Duration.ofDays(7));
    assertThat(punctual.decisionLinks.find("hash")).contains(link);

    punctual.executor.runFor(Duration.ofHours(4));
    assertThat(punctual.decisionLinks.find("hash")).isEmpty();
  }

  @Test
  @DisplayName("stays while the server is stopping")
  void stays_while_the_server_stops() {
    sweeper.start();
    sweeper.stop();
    assertThat(punctual.executor.plan()).isEmpty();
  }
}
