package org.punctual.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.zip.CRC32;

/**
 * The rows that exist before the measurements: owners with a key each, and their appointments with
 * two reminders each. Each owner has a full day of 24 appointments. All other appointments are in
 * the past.
 */
final class Seed {

  static final String CREATED =
      "select count(*) from appointment where time_zone = 'Europe/Vienna'";
  static final String REMINDERS =
      "select count(*) from reminder r join appointment a on a.id = r.appointment_id"
          + " where a.time_zone = 'Europe/Vienna'";
  static final String USAGE = "select count(*) from usage_record where operation <> 'RAW'";
  static final String OVERLAPS =
      "select count(*) from (select owner_id, starts_at, lag(ends_at) over"
          + " (partition by owner_id order by starts_at) as before from appointment"
          + " where status <> 'CANCELED') a where before > starts_at";

  private static final int HOURS_A_DAY = 24;
  private static final int MOST_OWNERS = 1_000;
  private static final String ALPHABET =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  private final int appointments;
  private final Instant day;

  Seed(int appointments) {
    this.appointments = appointments;
    this.day = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(30));
  }

  int owners() {
    return Math.min(MOST_OWNERS, appointments / HOURS_A_DAY);
  }

  /** The start, in UTC, of the full day of each owner. */
  Instant day() {
    return day;
  }

  /** The secret of an owner's key. */
  String key(int owner) {
    String body = "punctual_k%07d_%032d".formatted(owner, owner);
    CRC32 crc = new CRC32();
    crc.update(body.getBytes(StandardCharsets.US_ASCII));
    StringBuilder digits = new StringBuilder();
    for (long rest = crc.getValue(); digits.length() < 6; rest /= ALPHABET.length()) {
      digits.append(ALPHABET.charAt((int) (rest % ALPHABET.length())));
    }
    return body + digits.reverse();
  }

  /** The statements that make the rows. */
  String sql() {
    StringBuilder keys = new StringBuilder("create temp table secret (n int, value text);\n");
    for (int owner = 0; owner < owners(); owner++) {
      keys.append("insert into secret values (%d, '%s');\n".formatted(owner, key(owner)));
    }
    return keys + Sql.rows(owners(), appointments / owners(), day);
  }

  /** A script of pgbench: {@code create} or {@code list}. */
  String script(String name) {
    return name.equals("create") ? Sql.create(owners()) : Sql.list(owners(), day);
  }
}
