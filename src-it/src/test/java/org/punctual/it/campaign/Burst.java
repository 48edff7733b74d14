package org.punctual.it.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.punctual.it.live.AtOnce;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.MailSink.Mail;
import org.punctual.it.live.Owners;
import org.punctual.it.live.Partner;
import org.punctual.it.live.Partner.Answer;
import org.punctual.it.live.Waiting;
import org.punctual.it.live.WholeMinute;

/** Many reminders that fall due at the same instant. All of their bookings were acknowledged. */
final class Burst {

  /**
   * A tenth of the bookings are rehearsed for a much later day, to estimate how long all of them
   * take.
   */
  private static final int REHEARSED = 10;

  private static final Duration MARGIN = Duration.ofSeconds(15);

  /** Bookings of an owner: one every other hour, at most 40,320 minutes ahead, with a margin. */
  private static final int AN_OWNER = 300;

  /** Long enough for all deliveries that are left. */
  private static final Duration LIMIT = Duration.ofMinutes(4);

  private final ProvingGround ground;
  private final Instant due;
  private final List<Booked> booked;

  /**
   * A booking that was acknowledged.
   *
   * @param partner the partner that may cancel it
   */
  record Booked(String appointment, String reminder, Instant start, Partner partner) {}

  private Burst(ProvingGround ground, Instant due, List<Booked> booked) {
    this.ground = ground;
    this.due = due;
    this.booked = booked;
  }

  /**
   * Books appointments by both servers at the same time. All are acknowledged before their
   * reminders fall due.
   */
  static Burst booked(int size, ProvingGround ground) {
    return booked(dueAfterBooking(size, ground), size, ground);
  }

  /** Books appointments whose reminders fall due at an instant, which must be far enough ahead. */
  static Burst booked(Instant due, int size, ProvingGround ground) {
    ground.mails().forget();
    return new Burst(ground, due, AtOnce.all(calls(size, keysFor(size, ground), ground, due)));
  }

  /** A minute before which the bookings will be complete, as a rehearsal shows. */
  static Instant dueAfterBooking(int size, ProvingGround ground) {
    int rehearsed = size / REHEARSED;
    long began = System.nanoTime();
    List<String> keys = keysFor(size, ground);
    AtOnce.all(calls(rehearsed, keys, ground, WholeMinute.after(Duration.ofDays(60))));
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    return WholeMinute.after(took.multipliedBy(REHEARSED).plus(MARGIN));
  }

  Instant due() {
    return due;
  }

  List<Booked> booked() {
    return booked;
  }

  /** A burst of only some of the bookings. */
  Burst only(List<Booked> some) {
    return new Burst(ground, due, some);
  }

  /** The same bookings, as if their reminders fell due earlier. */
  Burst earlierBy(Duration time) {
    return new Burst(ground, due.minus(time), booked);
  }

  /** The time until the reminders fall due. */
  Duration untilDue() {
    return Duration.between(Instant.now(), due);
  }

  /** Waits until a number of mails have arrived. */
  void awaitMails(int count) {
    ground.mails().await(count, untilDue().plus(LIMIT));
  }

  /** Says whether every reminder has arrived. */
  boolean isOut() {
    Set<String> missing = reminders();
    missing.removeAll(mails().stream().map(Mail::reminder).collect(Collectors.toSet()));
    return missing.isEmpty();
  }

  /** Waits until every reminder has arrived and no delivery is open, and returns the verdict. */
  Verdict verdict() {
    Waiting.tried(LIMIT, this::isOut);
    Aftermath aftermath = new Aftermath(ground.postgres());
    Waiting.until(
        LIMIT, () -> aftermath.open() == 0, () -> aftermath.open() + " are left to be done");
    return Verdict.of(this, mails(), aftermath);
  }

  /** The mails of these reminders. */
  List<Mail> mails() {
    Set<String> reminders = reminders();
    return ground.mails().mails().stream()
        .filter(mail -> reminders.contains(mail.reminder()))
        .toList();
  }

  Set<String> reminders() {
    return booked.stream().map(Booked::reminder).collect(Collectors.toSet());
  }

  private static List<Callable<Booked>> calls(
      int count, List<String> keys, ProvingGround ground, Instant due) {
    return IntStream.range(0, count)
        .<Callable<Booked>>mapToObj(
            number -> () -> book(partner(number, keys, ground), number / keys.size(), due))
        .toList();
  }

  private static List<String> keysFor(int size, ProvingGround ground) {
    return Owners.enlist((size + AN_OWNER - 1) / AN_OWNER, ground.postgres());
  }

  private static Partner partner(int number, List<String> keys, ProvingGround ground) {
    LiveServer server = ground.servers().get(number % ground.servers().size());
    return new Partner(server, keys.get(number % keys.size()));
  }

  private static Booked book(Partner partner, int place, Instant due) {
    int hours = 2 * (place + 1);
    Instant start = due.plus(hours, ChronoUnit.HOURS);
    Answer answer = partner.submit("At once", start, hours * 60);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    String reminder = answer.json().getJsonArray("reminders").getJsonObject(0).getString("id");
    return new Booked(answer.json().getString("id"), reminder, start, partner);
  }
}
