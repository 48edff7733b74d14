package org.punctual.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.Postgres;

/**
 * The bench in small: the API beside the same statements by JDBC, in turns. It sees a call that got
 * twice as slow, and no less, because machines are noisy and the server is hardly warm.
 */
@Isolated("it measures how fast the server is")
@TestInstance(Lifecycle.PER_CLASS)
@DisplayNameGeneration(ReplaceUnderscores.class)
@DisplayName("The API beside raw statements")
@Tag("slow")
class SmallBenchIT {

  private static final int APPOINTMENTS = 24_000;
  private static final int CONNECTIONS = 8;
  private static final int WARM_UP = 2_000;
  private static final int CALLS = 1_000;
  private static final int ROUNDS = 3;
  private static final Duration RAW_SPAN = Duration.ofSeconds(1);

  /** Somewhat less than half of 0.26, which was reached. */
  private static final double LEAST_CREATE = 0.11;

  /** Somewhat less than half of 0.23, which was reached. */
  private static final double LEAST_LIST = 0.10;

  private final Seed seed = new Seed(APPOINTMENTS);
  private final List<Connection> connections = new ArrayList<>();
  private Postgres postgres;
  private LiveServer server;
  private Load load;

  @BeforeAll
  void start(@TempDir Path home) throws Exception {
    postgres = Postgres.startDurable();
    Map<String, String> settings = new HashMap<>(Postgres.settings(postgres.port()));
    settings.put("PENDING_MAX", "0");
    settings.put("API_RATE_PER_MINUTE", "0");
    server = LiveServer.start(home, settings);
    postgres.execute(seed.sql());
    for (int number = 0; number < CONNECTIONS; number++) {
      connections.add(postgres.connect());
    }
    load = new Load(server.port(), CONNECTIONS);
  }

  @AfterAll
  void stop() throws Exception {
    for (Connection connection : connections) {
      connection.close();
    }
    server.close();
    postgres.close();
  }

  @Test
  void Creating_is_not_twice_as_slow_as_it_was() throws Exception {
    assertThat(ratio("create", new CreateCalls(seed))).isGreaterThan(LEAST_CREATE);
    assertThat(postgres.number(Seed.CREATED)).isEqualTo(load.created());
    assertThat(postgres.number(Seed.OVERLAPS)).isZero();
  }

  @Test
  void Listing_is_not_twice_as_slow_as_it_was() throws Exception {
    assertThat(ratio("list", new ListCalls(seed))).isGreaterThan(LEAST_LIST);
  }

  /** The median ratio of the rates of some rounds. Each call must succeed. */
  private double ratio(String name, Calls calls) throws Exception {
    postgres.execute("analyze");
    JdbcLoad raw = new JdbcLoad(connections, seed.script(name), seed.owners());
    load.run(calls, WARM_UP);
    raw.run(RAW_SPAN);
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      Figures api = load.run(calls, CALLS);
      Figures statements = raw.run(RAW_SPAN);
      ratios.add(api.rate() / statements.rate());
      System.out.printf(
          "%s: API %.0f/s, p99 %.1f ms; statements %.0f/s; ratio %.2f%n",
          name, api.rate(), api.millis(0.99), statements.rate(), ratios.get(round));
    }
    assertThat(load.failures()).isZero();
    return ratios.stream().sorted().skip(ROUNDS / 2).findFirst().orElseThrow();
  }
}
