package org.punctual.it.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.punctual.it.live.MailSink.Mail;
import org.punctual.it.live.MailTreatment;
import org.punctual.it.live.Waiting;

/** Reminders whose mails fail at the mail server. Some of the mails succeed after a while. */
final class FailingMails {

  /** Twice the slots of both servers, and fewer than may hang on one server. */
  private static final int HANGING = 16;

  private static final int HEALS_AT = 3;

  /** The reminders are due a minute before the start, and count as missed after this time. */
  private static final Duration USEFUL = Duration.ofMinutes(5);

  /** The third waits are random between 36 and 54 seconds. A smaller spread is very unlikely. */
  private static final long LEAST_SPREAD_MILLIS = 5_000;

  private final ProvingGround ground;
  private final Instant due;
  private final Map<MailTreatment, List<SingleAppointmentOwner>> lasting =
      new EnumMap<>(MailTreatment.class);
  private final List<SingleAppointmentOwner> healing;
  private final Map<String, MailTreatment> manners = new HashMap<>();
  private final Map<String, AtomicInteger> tries = new ConcurrentHashMap<>();
  private boolean alwaysReady = true;

  private FailingMails(int ofEach, Instant due, ProvingGround ground) {
    this.ground = ground;
    this.due = due;
    for (MailTreatment manner : MailTreatment.values()) {
      int count = manner == MailTreatment.HANG ? HANGING : ofEach;
      lasting.put(manner, SingleAppointmentOwner.booked(count, ground, due.plusSeconds(60), 1));
    }
    healing = loners(MailTreatment.TAKE);
    lasting.forEach((manner, some) -> some.forEach(one -> manners.put(one.address(), manner)));
  }

  /** Books reminders for each kind of failure. Each reminder has its own owner. */
  static FailingMails booked(int ofEach, Instant due, ProvingGround ground) {
    FailingMails mails = new FailingMails(ofEach, due, ground);
    ground.mails().treat(mails::mannerTo);
    return mails;
  }

  /** Waits until all deliveries have ended. */
  void awaitEnd() {
    Aftermath aftermath = new Aftermath(ground.postgres());
    Duration limit = Duration.between(Instant.now(), due).plus(USEFUL).plusMinutes(1);
    Waiting.tried(
        limit,
        () -> {
          alwaysReady &= ground.isReady();
          return Instant.now().isAfter(due) && aftermath.open() == 0;
        });
  }

  /** Asserts that workers that wait for the mail server take no threads from requests. */
  void assertServersWereAlwaysReady() {
    assertThat(alwaysReady).as("always ready").isTrue();
  }

  /**
   * Asserts that temporary failures are retried to the end, with growing waits that differ from
   * each other.
   */
  void assertTriedAsLongAsUseful(Instant busyUntil) {
    assertThat(temporary()).allSatisfy(loner -> assertTriedAsLongAsUseful(loner, busyUntil));
    assertThat(spreadOf(thirdWaits())).as("spread").isGreaterThan(LEAST_SPREAD_MILLIS);
  }

  /** Asserts that permanent failures fail at the first attempt. */
  void assertGivenUpWhereRefused() {
    assertThat(loners(MailTreatment.REFUSE))
        .allSatisfy(
            loner -> {
              assertThat(tries(loner).answered()).hasSize(1);
              assertThat(loner.statuses()).containsExactly("failed");
            });
  }

  /** Asserts that a mail that the server accepts at last arrives once. */
  void assertArrivedOnceWhereHealed() {
    List<String> arrived = ground.mails().mails().stream().map(Mail::reminder).toList();
    assertThat(healing)
        .allSatisfy(
            loner -> {
              assertThat(arrived).containsOnlyOnce(reminder(loner));
              assertThat(loner.statuses()).containsExactly("sent");
            });
  }

  /** A summary of the attempts and the waits. */
  String summary() {
    List<List<Long>> waits = temporary().map(loner -> tries(loner).waits()).toList();
    String means =
        IntStream.range(0, waits.stream().mapToInt(List::size).max().orElse(0))
            .mapToObj(number -> meanOf(waits, number))
            .collect(Collectors.joining(", "));
    return "%,d temporary ones tried after %s; %,d refused, %,d healed"
        .formatted(waits.size(), means, loners(MailTreatment.REFUSE).size(), healing.size());
  }

  /** Called once for each attempt. */
  private MailTreatment mannerTo(String recipient) {
    int number = tries.computeIfAbsent(recipient, any -> new AtomicInteger()).incrementAndGet();
    boolean heals = healing.stream().anyMatch(loner -> loner.address().equals(recipient));
    if (heals) {
      return number < HEALS_AT ? MailTreatment.DELAY : MailTreatment.TAKE;
    }
    return manners.getOrDefault(recipient, MailTreatment.TAKE);
  }

  private void assertTriedAsLongAsUseful(SingleAppointmentOwner loner, Instant busyUntil) {
    tries(loner).assertGrowingApart(busyUntil);
    tries(loner).assertLastingUntil(due.plus(USEFUL));
    assertThat(loner.statuses()).containsExactly("failed");
  }

  private Stream<SingleAppointmentOwner> temporary() {
    return lasting.entrySet().stream()
        .filter(
            entry -> entry.getKey() != MailTreatment.TAKE && entry.getKey() != MailTreatment.REFUSE)
        .flatMap(entry -> entry.getValue().stream());
  }

  private List<SingleAppointmentOwner> loners(MailTreatment manner) {
    return lasting.getOrDefault(manner, List.of());
  }

  private AnsweredAttempts tries(SingleAppointmentOwner loner) {
    return new AnsweredAttempts(new Aftermath(ground.postgres()).triesByMail(reminder(loner)));
  }

  private static String reminder(SingleAppointmentOwner loner) {
    return loner.reminders().get(0);
  }

  /**
   * The waits before the fourth attempt. Earlier waits depend on the other work, and waits of
   * hanging mails are longer.
   */
  private List<Long> thirdWaits() {
    return Stream.of(MailTreatment.CLOSE, MailTreatment.DELAY, MailTreatment.RESET)
        .flatMap(manner -> loners(manner).stream())
        .map(loner -> tries(loner).waits().get(2))
        .toList();
  }

  private static long spreadOf(List<Long> waits) {
    return Collections.max(waits) - Collections.min(waits);
  }

  private static String meanOf(List<List<Long>> waits, int number) {
    double mean =
        waits.stream()
            .filter(some -> some.size() > number)
            .mapToLong(some -> some.get(number))
            .average()
            .orElse(0);
    return Campaign.seconds(Duration.ofMillis(Math.round(mean)));
  }
}
