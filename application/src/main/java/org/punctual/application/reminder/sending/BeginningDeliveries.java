package org.punctual.application.reminder.sending;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.punctual.application.UnitOfWork;
import org.punctual.application.appointment.DecisionRequest;
import org.punctual.application.appointment.IssuingDecisionLinks;
import org.punctual.application.reminder.Deliveries;
import org.punctual.application.reminder.DeliveryWatcher;
import org.punctual.application.reminder.ReminderContext;
import org.punctual.application.reminder.ReminderMessage;
import org.punctual.application.reminder.Reminders;
import org.punctual.domain.reminder.Channel;
import org.punctual.domain.reminder.Delivery;
import org.punctual.domain.reminder.ReminderId;

/** Marks claimed deliveries as sending right before they are handed over. */
@UnitOfWork
public class BeginningDeliveries {

  private final Reminders reminders;
  private final Deliveries deliveries;
  private final EndingDeliveries ending;
  private final IssuingDecisionLinks links;

  @Inject
  public BeginningDeliveries(
      Reminders reminders,
      Deliveries deliveries,
      DeliveryWatcher watcher,
      IssuingDecisionLinks links) {
    this.reminders = reminders;
    this.deliveries = deliveries;
    this.links = links;
    this.ending = new EndingDeliveries(reminders, deliveries, watcher);
  }

  /** Sets claimed deliveries aside as failed, because too many attempts were abandoned. */
  public void setAside(Collection<Delivery> abandoned, Instant now) {
    ending.end(abandoned.stream().map(delivery -> Ending.abandoned(delivery, now)).toList());
  }

  /**
   * Marks claimed deliveries as sending. A delivery that comes too late is given up. A delivery for
   * an appointment that was canceled or moved is skipped.
   *
   * @return what is to be handed over now
   */
  public List<ReminderMessage> begin(Collection<Delivery> claimed, Instant now) {
    List<ReminderMessage> messages = messagesOf(claimed);
    ending.end(messages.stream().flatMap(message -> endOf(message, now).stream()).toList());
    List<ReminderMessage> timely =
        messages.stream().filter(message -> endOf(message, now).isEmpty()).toList();
    Map<Delivery.Id, Delivery> begun =
        deliveries.begin(timely.stream().map(ReminderMessage::delivery).toList(), now).stream()
            .collect(Collectors.toMap(Delivery::id, Function.identity()));
    return withRequests(
        timely.stream()
            .flatMap(
                message ->
                    Stream.ofNullable(begun.get(message.delivery().id())).map(message::carrying))
            .toList(),
        now);
  }

  private List<ReminderMessage> withRequests(List<ReminderMessage> messages, Instant now) {
    Map<Delivery.Id, DecisionRequest> requests =
        links.issue(
            messages.stream()
                .filter(message -> message.delivery().id().channel() == Channel.MAIL)
                .collect(
                    Collectors.toMap(
                        message -> message.delivery().id(),
                        message -> message.context().appointment())),
            now);
    return messages.stream()
        .map(
            message ->
                Optional.ofNullable(requests.get(message.delivery().id()))
                    .map(message::with)
                    .orElse(message))
        .toList();
  }

  /** The account of a claimed delivery may have been deleted since the claim. */
  private List<ReminderMessage> messagesOf(Collection<Delivery> claimed) {
    Map<ReminderId, ReminderContext> contexts = reminders.contextsFor(claimed);
    return claimed.stream()
        .flatMap(
            delivery ->
                Stream.ofNullable(contexts.get(delivery.id().reminder()))
                    .map(context -> new ReminderMessage(delivery, context)))
        .toList();
  }

  private static Optional<Ending> endOf(ReminderMessage message, Instant now) {
    if (!message.context().wants(message.delivery().id())) {
      return Optional.of(Ending.withdrawn(message.delivery()));
    }
    return message.context().isMissed(now)
        ? Optional.of(Ending.expired(message.delivery()))
        : Optional.empty();
  }
}
