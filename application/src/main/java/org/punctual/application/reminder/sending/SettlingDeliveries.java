package org.punctual.application.reminder.sending;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.punctual.application.UnitOfWork;
import org.punctual.application.reminder.Deliveries;
import org.punctual.application.reminder.DeliveryWatcher;
import org.punctual.application.reminder.ReminderContext;
import org.punctual.application.reminder.ReminderMessage;
import org.punctual.application.reminder.Reminders;
import org.punctual.application.sending.Answer;
import org.punctual.application.sending.Settlement;
import org.punctual.application.sending.Settlements;
import org.punctual.domain.reminder.Delivery;
import org.punctual.domain.reminder.Outcome;
import org.punctual.domain.reminder.ReminderId;

/** Writes the results of claimed deliveries. */
@UnitOfWork
public class SettlingDeliveries implements Settlements<Delivery, ReminderMessage> {

  private final Reminders reminders;
  private final Deliveries deliveries;
  private final EndingDeliveries ending;

  @Inject
  public SettlingDeliveries(Reminders reminders, Deliveries deliveries, DeliveryWatcher watcher) {
    this.reminders = reminders;
    this.deliveries = deliveries;
    this.ending = new EndingDeliveries(reminders, deliveries, watcher);
  }

  @Override
  public void settle(Settlement<Delivery, ReminderMessage> settlement) {
    ending.end(endingsOf(settlement));
    deliveries.settle(settlement.unsent());
  }

  @Override
  public void releaseClaims(String holder) {
    deliveries.releaseClaims(holder);
  }

  private List<Ending> endingsOf(Settlement<Delivery, ReminderMessage> settlement) {
    Map<ReminderId, ReminderContext> present = contextsOfFailed(settlement.answers());
    return settlement.answers().stream()
        .map(
            answer ->
                Ending.answered(settled(answer, settlement, present), answer, settlement.at()))
        .toList();
  }

  /** Only what may be tried again depends on the present state of its appointment. */
  private Map<ReminderId, ReminderContext> contextsOfFailed(List<Answer<ReminderMessage>> answers) {
    return reminders.contextsFor(
        answers.stream()
            .filter(answer -> answer.outcome() instanceof Outcome.TemporaryFailure)
            .map(answer -> answer.message().delivery())
            .toList());
  }

  /** A delivery that is no longer wanted is not tried again. */
  private static Delivery settled(
      Answer<ReminderMessage> answer,
      Settlement<Delivery, ReminderMessage> settlement,
      Map<ReminderId, ReminderContext> present) {
    Delivery sent = answer.message().delivery();
    ReminderContext context =
        present.getOrDefault(sent.id().reminder(), answer.message().context());
    double jitter = ThreadLocalRandom.current().nextDouble();
    Delivery settled =
        sent.answered(answer.outcome(), settlement.at(), context.usefulUntil(), jitter);
    return context.wants(sent.id()) ? settled : settled.withdrawn();
  }
}
