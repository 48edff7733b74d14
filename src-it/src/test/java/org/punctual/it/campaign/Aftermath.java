package org.punctual.it.campaign;

import java.util.List;
import java.util.Set;
import org.punctual.it.campaign.AnsweredAttempts.Try;
import org.punctual.it.live.Postgres;

/** The state of due reminders in the database. */
record Aftermath(Postgres postgres) {

  /** How many reminders and deliveries are still to be processed. */
  long open() {
    return postgres.number(
        """
        select (select count(*) from delivery where state in ('WAITING', 'SENDING'))
          + (select count(*) from reminder where status = 'SCHEDULED' and due_at <= now())\
        """);
  }

  /**
   * The reminders with an abandoned attempt: a server marked the mail as sending, and stored no
   * result. Only these reminders may arrive twice.
   */
  Set<String> brokenOff() {
    return Set.copyOf(
        postgres.texts(
            """
            select reminder_id from delivery d where channel = 'MAIL' and attempts >
              (select count(*) from delivery_attempt a where a.delivery_id = d.id)\
            """));
  }

  /** The reminders whose mail was claimed more than once. */
  Set<String> takenOver() {
    return Set.copyOf(
        postgres.texts(
            "select distinct reminder_id from delivery where channel = 'MAIL' and fence > 1"));
  }

  /** The reminders that are stored as sent on every channel. */
  Set<String> sent() {
    return Set.copyOf(postgres.texts("select id from reminder where status = 'SENT'"));
  }

  /** The reminders that are stored as sent by mail. */
  Set<String> sentByMail() {
    return Set.copyOf(
        postgres.texts(
            "select reminder_id from delivery where channel = 'MAIL' and state = 'SENT'"));
  }

  /** The reminders that are stored as sent by mail, each with the number of its round. */
  Set<String> roundsSentByMail() {
    return Set.copyOf(
        postgres.texts(
            """
            select reminder_id || '.' || round_number from delivery
            where channel = 'MAIL' and state = 'SENT'\
            """));
  }

  /** The answered attempts to mail a reminder, in their order. */
  List<Try> triesByMail(String reminder) {
    return postgres
        .texts(
            """
            select attempt_number || ' ' || to_char(answered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
            from delivery_attempt where channel = 'MAIL' and reminder_id = '%s'
            order by attempt_number\
            """
                .formatted(reminder))
        .stream()
        .map(Try::parse)
        .toList();
  }

  /** The reminders that count as missed. */
  List<String> missed() {
    return postgres.texts("select id from reminder where skip_reason = 'MISSED'");
  }
}
