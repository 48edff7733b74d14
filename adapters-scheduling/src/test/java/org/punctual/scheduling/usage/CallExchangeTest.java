package org.punctual.scheduling.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.punctual.application.InMemoryPunctual;
import org.punctual.application.VirtualExecutor;
import org.punctual.application.operation.ApiSettings;
import org.punctual.application.operation.FakeStoreHealth;
import org.punctual.application.usage.InMemoryCallCounts;
import org.punctual.application.usage.LimitingCalls;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.usage.Allowance;
import org.punctual.scheduling.job.Tasks;

@DisplayName("The exchange of counts of calls")
class CallExchangeTest {

  private final InMemoryPunctual punctual = new InMemoryPunctual();
  private final AccountId ada = punctual.customer("Ada").id();
  private final VirtualExecutor executor = new VirtualExecutor(punctual.clock);
  private final InMemoryCallCounts counts = new InMemoryCallCounts(punctual.accounts);
  private final LimitingCalls here = server();
  private final LimitingCalls elsewhere = server();
  private final CallExchange exchange =
      new CallExchange(here, new Tasks(executor, punctual.outages));

  @BeforeEach
  void start() {
    exchange.start();
  }

  @Test
  void exchanges_within_half_a_second_and_goes_on() {
    for (int i = 1; i < 5; i++) {
      here.count(ada);
      executor.runFor(Duration.ofMillis(500));
      assertThat(counts.exchanges()).isEqualTo(i);
    }
  }

  @Test
  void exchanges_the_rest_when_it_stops() {
    here.count(ada);
    exchange.stop();
    elsewhere.count(ada);
    elsewhere.exchange();
    assertThat(elsewhere.count(ada).map(Allowance::used)).contains(3L);
    assertThat(executor.plan()).isEmpty();
  }

  private LimitingCalls server() {
    return new LimitingCalls(counts, new FakeStoreHealth(), ApiSettings.DEFAULT, punctual.clock);
  }
}
