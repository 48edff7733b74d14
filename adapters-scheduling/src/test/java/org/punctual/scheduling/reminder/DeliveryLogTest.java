package org.punctual.scheduling.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.punctual.application.AdjustableClock;
import org.punctual.application.reminder.DeliveryResult;
import org.punctual.domain.reminder.Channel;
import org.punctual.domain.reminder.Delivery;
import org.punctual.domain.reminder.DeliveryState;
import org.punctual.domain.reminder.Progress;
import org.punctual.domain.reminder.ReminderId;

class DeliveryLogTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final UUID REMINDER = UUID.fromString("01990000-0000-7000-8000-000000000001");
  private static final Logger LOG = Logger.getLogger("org.punctual.scheduling.reminder");

  private final AdjustableClock clock = new AdjustableClock(NOON);
  private final DeliveryLog log = new DeliveryLog(clock);
  private final Lines lines = new Lines();

  @BeforeEach
  void listen() {
    LOG.addHandler(lines);
    LOG.setUseParentHandlers(false);
  }

  @AfterEach
  void listen_no_more() {
    LOG.removeHandler(lines);
    LOG.setUseParentHandlers(true);
  }

  @Test
  void a_channel_that_fails_is_logged_once_and_again_when_it_works() {
    log.written(List.of(refused("451 later"), refused("451 later")));
    log.written(List.of(refused("421 closing")));
    log.written(List.of(sent()));
    log.written(List.of(sent()));

    assertThat(lines.all)
        .containsExactly(
            "WARNING Reminders by mail fail, and will be tried again while they are useful: 451"
                + " later",
            "INFO Reminders by mail work again after 3 failed attempts");
  }

  @Test
  void a_channel_that_takes_some_of_a_batch_works() {
    log.written(List.of(refused("451 greylisted"), sent()));

    assertThat(lines.all).isEmpty();
  }

  @Test
  void a_channel_that_alternates_is_logged_once_a_minute() {
    for (int i = 0; i < 100; i++) {
      log.written(List.of(refused("451 later")));
      log.written(List.of(sent()));
    }
    assertThat(lines.all).hasSize(2);

    clock.setTo(NOON.plus(Duration.ofMinutes(1)));
    log.written(List.of(refused("451 later")));
    assertThat(lines.all).hasSize(3);
  }

  @Test
  void one_channel_says_nothing_of_another() {
    log.written(List.of(refused("451 later")));
    log.written(List.of(result(Channel.IN_APP, DeliveryState.SENT, false, "shown")));

    assertThat(lines.all).hasSize(1);
  }

  @Test
  void each_reminder_that_is_given_up_has_a_line() {
    log.written(
        List.of(
            result(Channel.MAIL, DeliveryState.FAILED, false, "550 no such mailbox"),
            result(Channel.WEBHOOK, DeliveryState.FAILED, false, "410 Gone")));

    assertThat(lines.all)
        .containsExactly(
            "WARNING Gave up reminder "
                + REMINDER
                + " (round 2) by mail after 3 attempts: 550 no such mailbox",
            "WARNING Gave up reminder "
                + REMINDER
                + " (round 2) by webhook after 3 attempts: 410 Gone");
  }

  @Test
  void a_line_holds_no_address_and_can_not_be_forged() {
    String reason = "550 <ada@example.com>:\r\nINFO all is well\u2028" + "x".repeat(1_000);

    log.written(List.of(result(Channel.MAIL, DeliveryState.FAILED, false, reason)));

    assertThat(lines.all.get(0))
        .contains("550 (address) INFO all is well xxx")
        .doesNotContain("ada@")
        .hasSizeLessThan(320);
    assertThat(lines.all.get(0).lines()).hasSize(1);
  }

  private static DeliveryResult sent() {
    return result(Channel.MAIL, DeliveryState.SENT, false, "250 ok");
  }

  private static DeliveryResult refused(String reason) {
    return result(Channel.MAIL, DeliveryState.WAITING, true, reason);
  }

  private static DeliveryResult result(
      Channel channel, DeliveryState state, boolean refusedForNow, String reason) {
    Delivery delivery =
        new Delivery(
            new Delivery.Id(new ReminderId(REMINDER), 2, channel),
            new Progress(state, 3, NOON, Optional.empty()),
            1);
    return new DeliveryResult(delivery, refusedForNow, Optional.empty(), reason);
  }

  /** Keeps the logged lines. */
  private static final class Lines extends Handler {

    private final List<String> all = new ArrayList<>();

    @Override
    public void publish(LogRecord entry) {
      String text = new MessageFormat(entry.getMessage()).format(entry.getParameters());
      all.add(entry.getLevel() + " " + text);
    }

    @Override
    public void flush() {
      // Nothing is buffered.
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }
}
