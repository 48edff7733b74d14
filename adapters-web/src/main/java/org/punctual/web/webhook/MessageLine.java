package org.punctual.web.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.punctual.application.webhook.TryingEndpoints.LoggedMessage;
import org.punctual.domain.reminder.DeliveryState;
import org.punctual.domain.reminder.Progress;
import org.punctual.domain.webhook.WebhookAttempt;
import org.punctual.domain.webhook.WebhookMessage;

/** A message to an endpoint as the page shows it: its event, its state, and every attempt. */
public record MessageLine(LoggedMessage logged) {

  /** Its id. */
  public String id() {
    return message().id().toString();
  }

  /** The name of the event. */
  public String event() {
    return message().event().type().code();
  }

  /** When the event happened. */
  public Instant occurredAt() {
    return message().event().occurredAt();
  }

  /** The header by which the receiver recognises a repetition. */
  public String webhookId() {
    return message().event().identity();
  }

  /**
   * The state: {@code planned}, {@code waiting}, {@code sending}, {@code delivered}, {@code failed}
   * or {@code skipped}.
   */
  public String state() {
    return switch (progress().state()) {
      case WAITING -> progress().attempts() == 0 ? "planned" : "waiting";
      case SENDING -> "sending";
      case SENT -> "delivered";
      case FAILED -> "failed";
      case SKIPPED -> "skipped";
    };
  }

  /** When a waiting message is posted again. */
  public Instant nextAttemptAt() {
    return progress().nextAttemptAt();
  }

  /**
   * The latest answer in the present round. It is empty before the first answer, and while the
   * message is sent, because the answer of an earlier attempt would look like the present one.
   */
  public String answer() {
    return progress().state() == DeliveryState.SENDING ? "" : latestAnswer();
  }

  private String latestAnswer() {
    return logged.attempts().stream()
        .filter(attempt -> attempt.round() == message().round())
        .reduce((earlier, later) -> later)
        .map(WebhookAttempt::answer)
        .orElse("");
  }

  /** Every attempt that is over, also of earlier rounds, in their order. */
  public List<AttemptLine> attempts() {
    return Stream.concat(logged.attempts().stream().map(AttemptLine::of), abandoned())
        .sorted(Comparator.comparing(AttemptLine::round).thenComparing(AttemptLine::number))
        .toList();
  }

  /** Says whether the message can be replayed, apart from the state of its endpoint. */
  public boolean isSettled() {
    return progress().isSettled();
  }

  /**
   * How long nothing happens to the message, as far as is known. A message that is sent at this
   * moment can change at any time.
   *
   * @return empty when the message is settled; zero or negative when it can change at any time
   */
  Optional<Duration> rest(Instant now) {
    if (isSettled()) {
      return Optional.empty();
    }
    return Optional.of(
        progress().state() == DeliveryState.SENDING
            ? Duration.ZERO
            : Duration.between(now, nextAttemptAt()));
  }

  /** The attempts of the present round whose answers were never written. */
  private Stream<AttemptLine> abandoned() {
    int round = message().round();
    Set<Integer> known =
        logged.attempts().stream()
            .filter(attempt -> attempt.round() == round)
            .map(WebhookAttempt::number)
            .collect(Collectors.toSet());
    return progress().abandoned(known).stream()
        .map(number -> new AttemptLine(round, number, Optional.empty()));
  }

  private WebhookMessage message() {
    return logged.message();
  }

  private Progress progress() {
    return message().progress();
  }
}
