package org.punctual.bench;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.random.RandomGenerator;

/** Lists the seeded day of an owner: 24 appointments with two reminders each. */
final class ListCalls implements Calls {

  private final Seed seed;

  ListCalls(Seed seed) {
    this.seed = seed;
  }

  @Override
  public byte[] next(RandomGenerator random) {
    return ("GET /api/v1/appointments?date="
            + seed.day().atOffset(ZoneOffset.UTC).toLocalDate()
            + "&timeZone=UTC HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
            + seed.key(random.nextInt(seed.owners()))
            + "\r\n\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public int success() {
    return 200;
  }
}
