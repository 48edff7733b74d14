package org.punctual.it.campaign;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.punctual.it.live.MailSink.Mail;
import org.punctual.it.live.Postgres;

/**
 * Records in the database which server changed which delivery, and reports changes by a server that
 * did not hold the claim.
 */
record FenceWatch(Postgres postgres) {

  private static final String TABLE =
      """
      create table delivery_change (
        delivery text, fence bigint, fence_after bigint, state text, state_after text,
        holder text, holder_after text, writer text, at timestamptz)\
      """;

  private static final String CALLED_OFF =
      "create table called_off (reminder_id uuid, answered timestamptz)";

  private static final String FUNCTION =
      """
      create function note_change() returns trigger language plpgsql as $$
      begin
        insert into delivery_change values (
          old.id, old.fence, new.fence, old.state, new.state, old.holder, new.holder,
          current_setting('application_name'), clock_timestamp());
        return new;
      end $$\
      """;

  private static final String TRIGGER =
      """
      create trigger note_change before update on delivery
        for each row execute function note_change()\
      """;

  /** Counts changes without the claim. Each server claims under its own name. */
  private static final String UNDER_AN_OLD_FENCE =
      """
      with claimant as (
        select distinct holder_after as holder, writer from delivery_change
        where fence_after > fence)
      select count(*) from delivery_change c left join claimant k on k.holder = c.holder
      where c.fence_after < c.fence
        or c.state in ('SENT', 'FAILED', 'SKIPPED')
        or c.fence_after = c.fence and c.state <> c.state_after and c.state_after <> 'SKIPPED'
          and k.writer is distinct from c.writer\
      """;

  private static final String BEGUN_AFTERWARDS =
      """
      select count(*) from delivery_change c
        join delivery d on d.id = c.delivery join called_off using (reminder_id)
      where d.round_number = 1 and c.state_after = 'SENDING' and c.at > answered\
      """;

  /**
   * Finds each mail that was claimed again, the instant of the second claim, and how often sending
   * began since then.
   */
  private static final String TAKEN_OVER =
      """
      select d.reminder_id || ' ' || to_char(t.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
        || ' ' || (select count(*) from delivery_change b
          where b.delivery = t.delivery and b.state_after = 'SENDING' and b.at > t.at)
      from (
        select delivery, min(at) as at from delivery_change
        where fence_after > fence and fence > 0 group by delivery) t
      join delivery d on d.id = t.delivery where d.channel = 'MAIL'\
      """;

  /** A reminder that another server claimed, and how often sending began since then. */
  private record TakenOver(String reminder, Instant at, long begun) {

    static TakenOver parse(String text) {
      String[] parts = text.split(" ", 3);
      return new TakenOver(parts[0], Instant.parse(parts[1]), Long.parseLong(parts[2]));
    }

    boolean cameMoreOftenAmong(Map<String, List<Mail>> mails) {
      return mails.getOrDefault(reminder, List.of()).stream()
              .filter(mail -> mail.at().isAfter(at))
              .count()
          > begun;
    }
  }

  /** Begins to watch. */
  static FenceWatch over(Postgres postgres) {
    postgres.execute(TABLE);
    postgres.execute(CALLED_OFF);
    postgres.execute(FUNCTION);
    postgres.execute(TRIGGER);
    return new FenceWatch(postgres);
  }

  /** How many changes were recorded. */
  long changes() {
    return postgres.number("select count(*) from delivery_change");
  }

  /**
   * How many changes lowered a fence, changed a settled delivery, or sent or settled a delivery
   * that another server had claimed.
   */
  long underAnOldFence() {
    return postgres.number(UNDER_AN_OLD_FENCE);
  }

  /**
   * The first round of a reminder that must not be sent any more, because its appointment was
   * canceled or moved. The answer to that action came at an instant.
   */
  record CalledOff(String reminder, Instant answered) {

    private String asRow() {
      return "('%s', '%s')".formatted(reminder, answered);
    }
  }

  void noteCalledOff(List<CalledOff> calledOff) {
    postgres.execute(
        "insert into called_off values "
            + calledOff.stream().map(CalledOff::asRow).collect(Collectors.joining(", ")));
  }

  /** How often sending began after the answer. */
  long begunAfterwards() {
    return postgres.number(BEGUN_AFTERWARDS);
  }

  /** How many mails a server sent after another server had claimed them. */
  long sentAfterTakeOver(List<Mail> mails) {
    Map<String, List<Mail>> byReminder =
        mails.stream().collect(Collectors.groupingBy(Mail::reminder));
    return postgres.texts(TAKEN_OVER).stream()
        .map(TakenOver::parse)
        .filter(one -> one.cameMoreOftenAmong(byReminder))
        .count();
  }
}
