package org.punctual.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.random.RandomGenerator;

/**
 * Creates appointments with two reminders. Each owner's appointments follow hour by hour, so that
 * none overlap.
 */
final class CreateCalls implements Calls {

  private final Seed seed;
  private final AtomicIntegerArray hours;

  CreateCalls(Seed seed) {
    this.seed = seed;
    this.hours = new AtomicIntegerArray(seed.owners());
  }

  @Override
  public byte[] next(RandomGenerator random) {
    int owner = random.nextInt(seed.owners());
    Instant start = seed.day().plus(Duration.ofHours(48L + hours.getAndIncrement(owner)));
    String body =
        """
        {"title":"Check-up","start":"%s","timeZone":"Europe/Vienna","notes":"Bring the papers",\
        "reminders":[{"minutesBefore":1440},{"minutesBefore":60}]}\
        """
            .formatted(start.toString());
    return ("POST /api/v1/appointments HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
            + seed.key(owner)
            + "\r\nContent-Type: application/json\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body)
        .getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public int success() {
    return 201;
  }
}
