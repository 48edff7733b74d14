package org.punctual.scheduling.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.punctual.application.InMemoryPunctual;
import org.punctual.application.Samples;
import org.punctual.application.VirtualExecutor;
import org.punctual.application.usage.ArchivingUsage;
import org.punctual.application.usage.InMemoryUsageTotals;
import org.punctual.application.usage.UsageBatch;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.apikey.ApiKeyId;
import org.punctual.domain.usage.Operation;
import org.punctual.domain.usage.Retention;
import org.punctual.domain.usage.UsageRecord;
import org.punctual.scheduling.job.Tasks;

@DisplayName("The usage archiver")
class UsageArchiverTest {

  private static final Instant LONG_AGO = InMemoryPunctual.START.minus(Duration.ofDays(200));

  private final InMemoryPunctual punctual = new InMemoryPunctual();
  private final VirtualExecutor executor = new VirtualExecutor(punctual.clock);
  private final Tasks tasks = new Tasks(executor, punctual.outages);
  private final UsageArchiver archiver = new UsageArchiver(punctual.archiving, tasks);
  private final Account ada = punctual.customer("Ada");
  private final Account bob = punctual.customer("Bob");
  private final ApiKeyId key = Samples.key(ada.id(), "aaaaaaaa").id();

  @BeforeEach
  void start() {
    archiver.start();
  }

  @Test
  void archives_all_old_days_of_all_owners_within_a_minute_of_its_start() {
    called(ada, LONG_AGO);
    called(ada, LONG_AGO.plus(Duration.ofDays(1)));
    called(bob, LONG_AGO);
    called(bob, punctual.clock.instant());
    executor.runFor(Duration.ofMinutes(1));
    assertThat(punctual.usage.all()).extracting(UsageRecord::at).containsExactly(Samples.NOW);
  }

  @Test
  void archives_for_other_owners_if_it_fails_for_one() {
    archiver.stop();
    ArchivingUsage failing =
        new ArchivingUsage(
            new InMemoryUsageTotals(punctual.usage, punctual.accounts),
            punctual.accounts,
            new Retention(90),
            punctual.clock) {
          @Override
          public boolean archiveOldestDay(AccountId owner) {
            if (owner.equals(ada.id())) {
              throw new IllegalStateException("too many");
            }
            return super.archiveOldestDay(owner);
          }
        };
    new UsageArchiver(failing, tasks).start();
    called(ada, LONG_AGO);
    called(bob, LONG_AGO);
    executor.runFor(Duration.ofMinutes(1));
    assertThat(punctual.usage.all())
        .extracting(call -> call.caller().owner())
        .containsExactly(ada.id());
  }

  @Test
  void looks_again_each_hour() {
    executor.runFor(Duration.ofMinutes(1));
    called(ada, LONG_AGO);
    executor.runFor(Duration.ofMinutes(58));
    assertThat(punctual.usage.all()).hasSize(1);
    executor.runFor(Duration.ofMinutes(2));
    assertThat(punctual.usage.all()).isEmpty();
  }

  @Test
  void does_nothing_more_once_it_is_stopped() {
    archiver.stop();
    assertThat(executor.plan()).isEmpty();
  }

  private void called(Account owner, Instant at) {
    punctual.usage.add(
        UsageBatch.of(
            List.of(
                new UsageRecord(
                    new UsageRecord.Caller(owner.id(), key),
                    Operation.ME_GET,
                    at,
                    new UsageRecord.Answer(200, Duration.ofMillis(7))))));
  }
}
