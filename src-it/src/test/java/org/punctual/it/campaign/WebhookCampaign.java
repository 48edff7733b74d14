package org.punctual.it.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.punctual.domain.webhook.EndpointId;
import org.punctual.domain.webhook.WebhookSecret;
import org.punctual.it.live.AtOnce;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.Owners;
import org.punctual.it.live.Partner;
import org.punctual.it.live.Partner.Answer;
import org.punctual.it.live.Receiver;
import org.punctual.it.live.Waiting;

/** Ten thousand events go to a receiver with faults, and one of two servers is killed meanwhile. */
@ExtendWith(SharedCampaign.class)
class WebhookCampaign {

  private static final int EVENTS = 10_000;
  private static final int OF_AN_OWNER = 250;
  private static final Duration AHEAD = Duration.ofDays(30);

  /** About 100 ms of the work of all workers that are not stalled, at most. */
  private static final long REPEATED_AT_MOST = 4 * 50;

  /** The second repetition of a message waits for up to six minutes. */
  private static final Duration LIMIT = Duration.ofMinutes(15);

  private static final byte[] KEY = new byte[32];
  private static final Map<String, String> SETTINGS =
      Map.of("SECRET_KEY", Base64.getEncoder().encodeToString(KEY));

  private static final String OPEN =
      "select count(*) from webhook_message where state in ('WAITING', 'SENDING')";

  /** Messages whose third attempt failed wait for half an hour. */
  private static final String OPEN_SOON =
      OPEN + " and next_attempt_at < now() + interval '15 minutes'";

  private static final String HASTEN =
      "update webhook_message set next_attempt_at = now() where state = 'WAITING'";

  private static final String SENT = "select count(*) from webhook_message where state = 'SENT'";

  @Test
  void none_is_lost_when_a_server_is_killed(Campaign campaign) throws InterruptedException {
    FaultyReceiver faults = new FaultyReceiver(campaign.dice(), WebhookCampaign::secretOf);
    try (Receiver receiver = Receiver.start(faults);
        ProvingGround ground = ProvingGround.startWith(receiver.settings(SETTINGS))) {
      Random dice = campaign.dice();
      int events = campaign.scaled(EVENTS);
      int killedAfter = events / 5 + dice.nextInt(events * 3 / 5);
      Thread killer = new Thread(() -> killAfter(killedAfter, faults, ground));
      killer.start();

      List<String> submitted = submit(events, ground, receiver);

      killer.join();
      awaitNone(OPEN_SOON, ground);
      // The attempt that the killed server broke off was the third one for some messages.
      ground.postgres().execute(HASTEN);
      awaitNone(OPEN, ground);
      campaign.note(
          "Webhooks, faulty receiver, killed server",
          "%,d events, %,d attempts, %,d accepted, %d lost, %d accepted twice, %d waits undercut"
              .formatted(
                  events,
                  faults.attempts(),
                  faults.accepted(),
                  events - faults.accepted(),
                  faults.repeated(),
                  faults.undercut()));
      assertThat(faults.accepted()).as("accepted").isEqualTo(events);
      assertThat(ground.postgres().number(SENT)).as("stored as sent").isEqualTo(events);
      assertThat(appointmentsIn(faults.bodies())).containsExactlyInAnyOrderElementsOf(submitted);
      assertThat(faults.changed()).as("changed between attempts").isZero();
      assertThat(faults.undercut()).as("earlier than asked").isZero();
      assertThat(faults.unverified()).as("with a wrong signature").isZero();
      assertThat(faults.repeated()).as("accepted twice").isLessThanOrEqualTo(REPEATED_AT_MOST);
    }
  }

  /** Both servers deliver. The last one is killed once so many events have been accepted. */
  private static void killAfter(int accepted, FaultyReceiver faults, ProvingGround ground) {
    Waiting.until(
        LIMIT, () -> faults.accepted() >= accepted, () -> "only " + faults.accepted() + " arrived");
    ground.servers().get(ground.servers().size() - 1).kill();
  }

  /** Submits appointments at the server that is not killed, and returns their ids. */
  private static List<String> submit(int events, ProvingGround ground, Receiver receiver) {
    List<String> keys = Owners.enlist((events + OF_AN_OWNER - 1) / OF_AN_OWNER, ground.postgres());
    keys.forEach(key -> Owners.listen(key, id -> receiver.url("/" + id), ground.postgres()));
    LiveServer survivor = ground.servers().get(0);
    Instant first = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(AHEAD);
    return AtOnce.all(
        IntStream.range(0, events)
            .<Callable<String>>mapToObj(
                number ->
                    () ->
                        submitted(
                            new Partner(survivor, keys.get(number % keys.size())),
                            first.plus(2L * (number / keys.size()), ChronoUnit.HOURS)))
            .toList());
  }

  private static void awaitNone(String open, ProvingGround ground) {
    Waiting.until(
        LIMIT,
        () -> ground.postgres().number(open) == 0,
        () -> ground.postgres().number(open) + " messages are open");
  }

  private static String submitted(Partner partner, Instant start) {
    Answer answer = partner.submit("Reported", start);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json().getString("id");
  }

  private static WebhookSecret secretOf(String path) {
    return WebhookSecret.derived(KEY, new EndpointId(UUID.fromString(path.substring(1))), 1);
  }

  private static Set<String> appointmentsIn(List<String> bodies) {
    return bodies.stream()
        .map(body -> Json.createReader(new StringReader(body)).readObject())
        .map(body -> body.getJsonObject("data").getJsonObject("appointment").getString("id"))
        .collect(Collectors.toSet());
  }
}
