package org.punctual.bench;

import java.time.Duration;
import java.time.Instant;

/**
 * The SQL of the bench: rows like Punctual's, and the minimum of statements for the calls of the
 * API.
 */
final class Sql {

  private static final String OWNER =
      "('00000000-0000-7000-8000-' || lpad(cast(:o as text), 12, '0'))::uuid";

  private static final String ID =
      "(lpad(to_hex(cast(:high as bigint)), 16, '0') || lpad(to_hex(cast(:low as bigint)), 16,"
          + " '0'))::uuid";

  private Sql() {}

  /**
   * The rows of owners, keys, appointments and reminders. The first 24 appointments of an owner are
   * on the day.
   */
  static String rows(int owners, int each, Instant day) {
    return """
    insert into account select ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid,
      n || '@bench.example', n || '@bench.example', 'Owner ' || n, 'Europe/Vienna', 'en',
      'unusable', now(), null, false, false, false, now(), 1 from secret;
    insert into api_key select gen_random_uuid(),
      ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'k' || lpad(n::text, 7, '0'),
      encode(sha256(value::bytea), 'hex'), 'bench', 'appointments:read appointments:write',
      null, now(), null, null, 1 from secret;
    create temp table hour as
      select ('00000000-0000-7000-8000-' || lpad(o::text, 12, '0'))::uuid as owner_id, gen_random_uuid() as id,
        case when h < 24 then timestamptz '%3$s' + h * interval '1 hour'
          else timestamptz '%3$s' - (h + 1000) * interval '1 hour' end as at
      from generate_series(0, %2$d - 1) h, generate_series(0, %1$d - 1) o;
    insert into appointment select id, owner_id, 'Check-up', 'Bring the papers',
      E'check-up\\nbring the papers', at, at + interval '1 hour', 'UTC', null, null, 'CONFIRMED',
      null, 0, now(), now(), 1 from hour;
    insert into reminder select gen_random_uuid(), id, owner_id, m, at - m * interval '1 minute', 1,
      case when at > now() + interval '2 days' then 'SCHEDULED' else 'SENT' end,
      case when at > now() + interval '2 days' then null else at end, null,
      case when at > now() + interval '2 days' then null else at end,
      case when at > now() + interval '2 days' then 0 else 1 end,
      case when at > now() + interval '2 days' then at - m * interval '1 minute' end, 1
      from hour, (values (60), (1440)) as minutes (m);
    """
        .formatted(owners, each, day);
  }

  /**
   * Appointments with one reminder each, all due at the same instant.
   *
   * @param first the number of hours between the due time and the first appointment
   */
  static String due(int owners, int each, int first, Instant due) {
    return """
    create temp table hour as
      select ('00000000-0000-7000-8000-' || lpad(o::text, 12, '0'))::uuid as owner_id, gen_random_uuid() as id,
        h, date_trunc('hour', timestamptz '%4$s') + (h + 50000) * interval '1 hour' as at
      from generate_series(%3$d + 1, %3$d + %2$d) h, generate_series(0, %1$d - 1) o;
    insert into appointment select id, owner_id, 'Check-up', 'Bring the papers',
      E'check-up\\nbring the papers', at, at + interval '1 hour', 'UTC', null, null, 'CONFIRMED',
      null, 0, now(), now(), 1 from hour;
    insert into reminder select gen_random_uuid(), id, owner_id, 60, '%4$s', 1, 'SCHEDULED', null,
      null, null, 0, '%4$s', 1 from hour;
    """
        .formatted(owners, each, first, due);
  }

  /** Appointments in a hundred years, with a reminder each, which stay scheduled. */
  static String pending(int owners, int each) {
    return """
    create temp table hour as
      select ('00000000-0000-7000-8000-' || lpad(o::text, 12, '0'))::uuid as owner_id, gen_random_uuid() as id,
        timestamptz '2126-01-01 00:00Z' + h * interval '1 hour' as at
      from generate_series(1, %2$d) h, generate_series(0, %1$d - 1) o;
    insert into appointment select id, owner_id, 'Check-up', 'Bring the papers',
      E'check-up\nbring the papers', at, at + interval '1 hour', 'UTC', null, null, 'CONFIRMED',
      null, 0, now(), now(), 1 from hour;
    insert into reminder select gen_random_uuid(), id, owner_id, 60, at - interval '1 hour', 1,
      'SCHEDULED', null, null, null, 0, at - interval '1 hour', 1 from hour;
    """
        .formatted(owners, each);
  }

  /** Spreads the reminders that {@link #due} wrote evenly over the time after their due instant. */
  static String spread(Instant due, Duration span) {
    return """
    with place as (select id, row_number() over (order by id) - 1 as n, count(*) over () as all_of_them
      from reminder where due_at = '%1$s')
    update reminder r set due_at = due_at + n * interval '%2$d microseconds' / all_of_them,
      plan_at = plan_at + n * interval '%2$d microseconds' / all_of_them
      from place p where p.id = r.id;
    """
        .formatted(due, span.toNanos() / 1_000);
  }

  /**
   * The script of a creation: key, lock, overlap, insert, reminders and usage in one transaction of
   * eight statements.
   */
  static String create(int owners) {
    return """
    \\set o random(0, %1$d - 1)
    \\set n :n + 1
    \\set h :client_id * 1000000 + :n
    \\set high random(0, 4611686018427387903)
    \\set low random(0, 4611686018427387903)
    begin;
    select * from api_key k join account a on a.id = k.owner_id where k.public_part = 'k' || lpad(cast(:o as text), 7, '0');
    select * from account where id = %2$s for update;
    select id, starts_at from appointment where owner_id = %2$s and status <> 'CANCELED'
      and starts_at > timestamptz '2100-01-01 00:00Z' + (:h - 1) * interval '1 hour'
      and starts_at < timestamptz '2100-01-01 00:00Z' + (:h + 1) * interval '1 hour';
    insert into appointment values (%3$s, %2$s, 'Check-up', 'Bring the papers',
      E'check-up\\nbring the papers', timestamptz '2100-01-01 00:00Z' + :h * interval '1 hour',
      timestamptz '2100-01-01 01:00Z' + :h * interval '1 hour', 'UTC', null, null, 'PENDING', null, 0, now(), now(), 1);
    insert into reminder select gen_random_uuid(), %3$s, %2$s, m,
      timestamptz '2100-01-01 00:00Z' + :h * interval '1 hour' - m * interval '1 minute', 1, 'SCHEDULED', null, null, null, 0,
      timestamptz '2100-01-01 00:00Z' + :h * interval '1 hour' - m * interval '1 minute', 1
      from (values (60), (1440)) as minutes (m);
    insert into usage_record values (gen_random_uuid(), %2$s, %2$s, 'RAW', now(), 201, 1);
    commit;
    """
        .formatted(owners, OWNER, ID);
  }

  /** The script of a list: three statements for the key, the appointments and their reminders. */
  static String list(int owners, Instant day) {
    return """
    \\set o random(0, %1$d - 1)
    select * from api_key k join account a on a.id = k.owner_id where k.public_part = 'k' || lpad(cast(:o as text), 7, '0');
    select * from appointment where owner_id = %2$s and starts_at >= '%3$s'
      and starts_at < timestamptz '%3$s' + interval '1 day' order by starts_at, id limit 51;
    select r.* from appointment a join reminder r on r.appointment_id = a.id where a.owner_id = %2$s
      and a.starts_at >= '%3$s' and a.starts_at < timestamptz '%3$s' + interval '1 day' order by r.due_at, r.id;
    """
        .formatted(owners, OWNER, day);
  }
}
