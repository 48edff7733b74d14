package org.punctual.it.live;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.punctual.it.live.MailSink.Mail;

/**
 * Writes down in the database who changed which delivery, and tells whether anybody did without
 * holding the claim on it.
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

  /** Each server claims under a name of its own. */
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

  /** Of each mail that was claimed once more, when it first was, and how often begun since. */
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

  /** What somebody else claimed, and how often it was begun since then. */
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

  /** How many changes were seen. */
  long changes() {
    return postgres.number("select count(*) from delivery_change");
  }

  /**
   * How many lowered a fence, changed what was settled, or sent and settled what somebody else had
   * claimed.
   */
  long underAnOldFence() {
    return postgres.number(UNDER_AN_OLD_FENCE);
  }

  /**
   * The first round of a reminder of which someone was told by then that it won't take place: its
   * appointment is canceled, or moved.
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

  /** How often sending began after that. */
  long begunAfterwards() {
    return postgres.number(BEGUN_AFTERWARDS);
  }

  /** How many mails came from one server after another had claimed them. */
  long sentAfterTakeOver(List<Mail> mails) {
    Map<String, List<Mail>> byReminder =
        mails.stream().collect(Collectors.groupingBy(Mail::reminder));
    return postgres.texts(TAKEN_OVER).stream()
        .map(TakenOver::parse)
        .filter(one -> one.cameMoreOftenAmong(byReminder))
        .count();
  }
}
