package org.punctual.it.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.punctual.it.live.MailSink.Mail;
import org.punctual.it.live.Partner.Answer;

/** Many reminders that fall due at the same instant, of bookings that were all acknowledged. */
final class Burst {

  /** One in so many is booked before, for much later, to learn how long all of them take. */
  private static final int REHEARSED = 10;

  private static final Duration MARGIN = Duration.ofSeconds(15);

  /** Every other hour, at most 40,320 minutes ahead, with a margin. */
  private static final int AN_OWNER = 300;

  /** Long enough for whatever is still to come. */
  private static final Duration LIMIT = Duration.ofMinutes(4);

  private final ProvingGround ground;
  private final Instant due;
  private final List<Booked> booked;

  /**
   * A booking that was acknowledged.
   *
   * @param partner who may cancel it
   */
  record Booked(String appointment, String reminder, Instant start, Partner partner) {}

  private Burst(ProvingGround ground, Instant due, List<Booked> booked) {
    this.ground = ground;
    this.due = due;
    this.booked = booked;
  }

  /** Books them by both servers at the same time; all are acknowledged before they fall due. */
  static Burst booked(int size, ProvingGround ground) {
    return booked(dueAfterBooking(size, ground), size, ground);
  }

  /** Books them for an instant that is far enough ahead. */
  static Burst booked(Instant due, int size, ProvingGround ground) {
    ground.mails().forget();
    return new Burst(ground, due, AtOnce.all(calls(size, keysFor(size, ground), ground, due)));
  }

  /** A minute by which so many are booked, as a rehearsal tells. */
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

  /** Some of them alone. */
  Burst only(List<Booked> some) {
    return new Burst(ground, due, some);
  }

  /** The same, as if they had been booked for that much earlier. */
  Burst earlierBy(Duration time) {
    return new Burst(ground, due.minus(time), booked);
  }

  /** How long it takes until they fall due. */
  Duration untilDue() {
    return Duration.between(Instant.now(), due);
  }

  /** Waits until so many mails came. */
  void awaitMails(int count) {
    ground.mails().await(count, untilDue().plus(LIMIT));
  }

  /** Says whether every one arrived. */
  boolean isOut() {
    Set<String> missing = reminders();
    missing.removeAll(mails().stream().map(Mail::reminder).collect(Collectors.toSet()));
    return missing.isEmpty();
  }

  /** Waits until every one arrived and nothing is left to be done, and judges. */
  Verdict verdict() {
    Waiting.tried(LIMIT, this::isOut);
    Aftermath aftermath = new Aftermath(ground.postgres());
    Waiting.until(
        LIMIT, () -> aftermath.open() == 0, () -> aftermath.open() + " are left to be done");
    return Verdict.of(this, mails(), aftermath);
  }

  /** The mails that remind of these. */
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
