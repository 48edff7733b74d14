package org.punctual.it.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.punctual.it.live.AtOnce;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.Owners;
import org.punctual.it.live.Partner;
import org.punctual.it.live.Partner.Answer;

/** Partners call two servers a hundred thousand times, and count their calls. */
@ExtendWith(SharedCampaign.class)
class UsageCampaign {

  private static final int CALLS = 100_000;
  private static final int OWNERS = 20;

  /** So few hours that most are taken already. */
  private static final int HOURS = 50;

  private static final List<Kind> KINDS =
      List.of(
          new Kind("me.get", partner -> partner.get("/api/v1/me")),
          new Kind("unknown", partner -> partner.get("/api/v1/nothing")),
          new Kind("appointments.get", partner -> partner.get("/api/v1/appointments/none")),
          new Kind("appointments.list", partner -> partner.get("/api/v1/appointments?limit=9")),
          new Kind("appointments.create", partner -> partner.submit("Counted", anyHour(), 60)));

  /** A type of request. */
  private record Kind(String operation, Function<Partner, Answer> call) {}

  /** The key and the operation of calls that are counted together. */
  private record Account(String key, String operation) {}

  /** The number of calls, and of the calls that failed. */
  private record Total(int calls, int errors) {

    Total plus(Total other) {
      return new Total(calls + other.calls, errors + other.errors);
    }
  }

  private final Map<Account, Total> counted = new ConcurrentHashMap<>();

  @Test
  void every_call_is_counted_once_though_both_servers_stop(Campaign campaign) {
    try (ProvingGround ground = campaign.ground()) {
      List<String> keys = Owners.enlist(OWNERS, ground.postgres());
      Random dice = campaign.dice();
      AtOnce.all(
          IntStream.range(0, campaign.scaled(CALLS))
              .mapToObj(
                  number ->
                      calling(
                          ground.servers().get(number % ground.servers().size()),
                          keys.get(dice.nextInt(keys.size())),
                          KINDS.get(dice.nextInt(KINDS.size()))))
              .toList());

      ground.servers().forEach(LiveServer::stop);
      ground.servers().get(0).restart();

      Map<Account, Total> stored = stored(keys, ground.servers().get(0));
      campaign.note(
          "Usage of two servers that stop",
          "%,d calls as the clients count, %,d as the servers do"
              .formatted(sum(counted), sum(stored)));
      assertThat(stored).isEqualTo(counted);
    }
  }

  private Callable<Answer> calling(LiveServer server, String key, Kind kind) {
    return () -> {
      Answer answer = kind.call().apply(new Partner(server, key));
      Total one = new Total(1, answer.status() < 400 ? 0 : 1);
      counted.merge(new Account(key, kind.operation()), one, Total::plus);
      return answer;
    };
  }

  private static Instant anyHour() {
    return Instant.now()
        .truncatedTo(ChronoUnit.DAYS)
        .plus(Duration.ofDays(2))
        .plus(Duration.ofHours(ThreadLocalRandom.current().nextInt(HOURS)));
  }

  private static Map<Account, Total> stored(List<String> keys, LiveServer server) {
    Map<Account, Total> stored = new ConcurrentHashMap<>();
    for (String key : keys) {
      JsonObject usage = new Partner(server, key).get("/api/v1/usage").json();
      usage
          .getJsonArray("days")
          .getValuesAs(JsonObject.class)
          .forEach(
              day ->
                  stored.merge(
                      new Account(key, day.getString("operation")),
                      new Total(day.getInt("calls"), day.getInt("errors")),
                      Total::plus));
    }
    return stored;
  }

  private static int sum(Map<Account, Total> totals) {
    return totals.values().stream().mapToInt(Total::calls).sum();
  }
}
