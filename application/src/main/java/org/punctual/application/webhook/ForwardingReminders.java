package org.punctual.application.webhook;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.punctual.application.UnitOfWork;
import org.punctual.application.reminder.Forwarding;
import org.punctual.application.reminder.ForwardingChannel;
import org.punctual.application.reminder.ReminderMessage;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.reminder.Channel;
import org.punctual.domain.webhook.Endpoint;
import org.punctual.domain.webhook.EventType;

/** Lets the owner's endpoints hear of reminders that fell due. */
@UnitOfWork
public class ForwardingReminders implements ForwardingChannel {

  private final Endpoints endpoints;
  private final AddingMessages adding;

  @Inject
  public ForwardingReminders(Endpoints endpoints, AddingMessages adding) {
    this.endpoints = endpoints;
    this.adding = adding;
  }

  @Override
  public Channel channel() {
    return Channel.WEBHOOK;
  }

  @Override
  public Forwarding prepare(Collection<AccountId> owners) {
    return new ToEndpoints(endpoints.taking(EventType.REMINDER_DUE, owners), adding);
  }

  /** Forwards to endpoints. */
  private record ToEndpoints(List<Endpoint> hearing, AddingMessages adding) implements Forwarding {

    @Override
    public boolean isOnFor(AccountId owner) {
      return hearing.stream().anyMatch(endpoint -> endpoint.owner().equals(owner));
    }

    @Override
    public void forward(Collection<ReminderMessage> due) {
      adding.remind(due, hearing);
    }
  }
}
