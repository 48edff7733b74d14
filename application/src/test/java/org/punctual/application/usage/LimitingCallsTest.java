package org.punctual.application.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.punctual.application.InMemoryPunctual;
import org.punctual.application.Race;
import org.punctual.application.operation.ApiSettings;
import org.punctual.application.operation.FakeStoreHealth;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.usage.Allowance;
import org.punctual.domain.usage.RateLimit;

/** It is noon, and the limit is 120 calls a minute. */
class LimitingCallsTest {

  private static final int LIMIT = 120;

  private final InMemoryPunctual punctual = new InMemoryPunctual();
  private final InMemoryCallCounts counts = new InMemoryCallCounts(punctual.accounts);
  private final AccountId ada = punctual.customer("Ada").id();
  private final AccountId bob = punctual.customer("Bob").id();
  private final FakeStoreHealth store = new FakeStoreHealth();
  private final LimitingCalls server = server(LIMIT);
  private final LimitingCalls otherServer = server(LIMIT);

  @Nested
  class An_owners_calls {

    @Test
    void count_down_to_none_and_the_next_is_refused() {
      assertThat(allowances(server, LIMIT))
          .extracting(Allowance::remaining)
          .containsExactlyElementsOf(
              IntStream.range(0, LIMIT).mapToObj(i -> (long) LIMIT - 1 - i).toList());
      assertThat(server.count(ada)).contains(new Allowance(LIMIT, LIMIT + 1, 60));
      assertThat(server.count(ada)).contains(new Allowance(LIMIT, LIMIT + 1, 60));
    }

    @Test
    void are_all_there_again_when_the_clocks_next_minute_begins() {
      allowances(server, LIMIT + 5);
      punctual.clock.advance(Duration.ofMillis(59_999));
      assertThat(server.count(ada)).contains(new Allowance(LIMIT, LIMIT + 1, 1));
      punctual.clock.advance(Duration.ofMillis(1));
      assertThat(server.count(ada)).contains(new Allowance(LIMIT, 1, 60));
    }

    @Test
    void are_not_anothers() {
      allowances(server, LIMIT + 5);
      assertThat(server.count(bob)).contains(new Allowance(LIMIT, 1, 60));
    }

    @Test
    void may_be_any_number_when_there_is_no_limit() {
      assertThat(server(0).count(ada)).isEmpty();
      assertThat(counts.exchanges()).isZero();
    }

    @Test
    void count_once_when_two_reports_overlap() {
      Tally tally = new Tally(new RateLimit(LIMIT), punctual.clock.instant());
      tally.count(calls -> 0);
      long inFlight = tally.take();
      tally.count(calls -> inFlight + calls);
      tally.reported(inFlight, inFlight);
      assertThat(tally.count(calls -> 0)).isEqualTo(3);
    }

    @Test
    void are_accepted_exactly_up_to_the_limit_when_many_come_at_once() {
      List<Long> granted = Race.of(8, () -> granted(server, 100));
      assertThat(granted.stream().mapToLong(Long::longValue).sum()).isEqualTo(LIMIT);
    }
  }

  @Nested
  class Two_servers {

    @Test
    void together_let_through_no_more_than_five_percent_too_many() {
      long granted = 0;
      for (int i = 0; i < LIMIT; i++) {
        granted += granted(server, 1) + granted(otherServer, 1);
      }
      assertThat(granted).isBetween((long) LIMIT, LIMIT + LIMIT / 20L);
    }

    @Test
    void do_so_also_when_all_come_to_one_after_the_other() {
      assertThat(granted(server, 100) + granted(otherServer, 100))
          .isBetween((long) LIMIT, LIMIT + LIMIT / 20L);
    }

    @Test
    void do_so_also_when_many_come_at_once() {
      List<Long> granted = Race.of(8, () -> granted(server, 50) + granted(otherServer, 50));
      assertThat(granted.stream().mapToLong(Long::longValue).sum())
          .isBetween((long) LIMIT, LIMIT + LIMIT / 20L);
    }

    @Test
    void know_of_each_others_calls_after_an_exchange() {
      server.count(ada);
      server.exchange();
      otherServer.count(ada);
      otherServer.exchange();
      assertThat(otherServer.count(ada)).contains(new Allowance(LIMIT, 3, 60));
    }

    @Test
    void are_exact_where_a_hundredth_is_less_than_one_call() {
      LimitingCalls one = server(10);
      LimitingCalls another = server(10);
      assertThat(granted(one, 6) + granted(another, 6)).isEqualTo(10);
    }
  }

  @Nested
  class The_store {

    @Test
    void is_not_asked_for_a_call_now_and_then() {
      for (int i = 0; i < 10; i++) {
        server.count(ada);
        assertThat(counts.exchanges()).isEqualTo(i);
        punctual.clock.advance(Duration.ofMillis(500));
        server.exchange();
      }
    }

    @Test
    void is_asked_once_in_a_while_by_a_fast_caller() {
      LimitingCalls generous = server(1_000);
      granted(generous, 1_000);
      assertThat(counts.exchanges()).isEqualTo(1_000 / 11);
    }

    @Test
    void is_not_asked_for_calls_that_are_refused() {
      allowances(server, LIMIT);
      int exchanges = counts.exchanges();
      allowances(server, 500);
      server.exchange();
      server.exchange();
      assertThat(counts.exchanges()).isEqualTo(exchanges);
    }

    @Test
    void gets_no_report_of_a_minute_that_is_over() {
      server.count(ada);
      punctual.clock.advance(Duration.ofMinutes(1));
      server.exchange();
      assertThat(counts.exchanges()).isZero();
    }

    @Test
    void may_be_unavailable_and_gets_the_report_later() {
      counts.breakDown(true);
      assertThat(granted(server, LIMIT + 5)).isEqualTo(LIMIT);
      assertThatIllegalStateException().isThrownBy(server::exchange);
      counts.breakDown(false);
      server.exchange();
      assertThat(granted(otherServer, 5)).isLessThanOrEqualTo(1);
    }

    /**
     * Each call would wait until its connection gives up, and all other calls of the owner would
     * wait for it.
     */
    @Test
    void is_not_asked_while_it_is_known_to_be_unavailable() {
      store.fail();
      assertThat(granted(server, LIMIT + 5)).isEqualTo(LIMIT);
      assertThat(counts.exchanges()).isZero();
      store.recover();
      server.exchange();
      assertThat(granted(otherServer, 5)).isLessThanOrEqualTo(1);
    }
  }

  private LimitingCalls server(int perMinute) {
    return new LimitingCalls(counts, store, new ApiSettings(perMinute, 90), punctual.clock);
  }

  private List<Allowance> allowances(LimitingCalls on, int calls) {
    return Stream.generate(() -> on.count(ada).orElseThrow()).limit(calls).toList();
  }

  private long granted(LimitingCalls on, int calls) {
    return allowances(on, calls).stream().filter(allowance -> !allowance.isExceeded()).count();
  }
}
