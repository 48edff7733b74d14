package org.punctual.application.webhook;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.punctual.application.InMemoryPunctual;
import org.punctual.application.operation.GivenSecret;
import org.punctual.application.reminder.sending.ForwardedDeliveries;
import org.punctual.application.sending.Turn;
import org.punctual.application.webhook.sending.EndingMessages;
import org.punctual.application.webhook.sending.MessageQueue;
import org.punctual.application.webhook.sending.Receivers;
import org.punctual.application.webhook.sending.SendingWebhooks;
import org.punctual.application.webhook.sending.SettlingMessages;
import org.punctual.application.webhook.sending.WaitingMessages;
import org.punctual.domain.webhook.Targets;
import org.punctual.domain.webhook.WebhookMessage;

/** The use cases about webhooks, on fakes. */
public final class InMemoryWebhooks {

  public final RecordingPosts posts = new RecordingPosts();
  public final EventBodies bodies = new PlainBodies();

  /** The results of messages, in the order in which they were written. */
  public final List<WebhookMessage> results = new CopyOnWriteArrayList<>();

  private final Clock clock;
  public final InMemoryWebhookMessages messages;
  public final InMemoryEndpoints endpoints;
  public final ForwardingReminders forwarding;
  public final AnnouncingChanges announcing;
  public final ManagingEndpoints managing;
  public final TryingEndpoints trying;
  public final SendingWebhooks sending;
  public final ForgettingMessages forgetting;

  /** The webhooks of an installation. */
  public InMemoryWebhooks(InMemoryPunctual punctual) {
    clock = punctual.clock;
    messages = new InMemoryWebhookMessages(clock);
    endpoints = messages.endpoints();
    var adding = new AddingMessages(messages, bodies, () -> {}, punctual.clock);
    forwarding = new ForwardingReminders(endpoints, adding);
    announcing = new AnnouncingChanges(endpoints, adding);
    var secrets = new DerivedSecrets(new GivenSecret(Optional.empty()), candidate -> candidate);
    var owners = new OwnersEndpoints(endpoints, messages, punctual.accounts, punctual.trail);
    managing = new ManagingEndpoints(owners, secrets, Targets.PUBLIC, punctual.clock);
    trying =
        new TryingEndpoints(
            owners, messages, adding, new LimitingTrials(punctual.tries, punctual.clock));
    var receivers = new Receivers(endpoints, secrets, bodies, punctual.trail);
    var forwarded =
        new ForwardedDeliveries(
            punctual.reminders, punctual.deliveries, punctual.results::addAll, punctual.clock);
    var ending = new EndingMessages(messages, forwarded, receivers, results::addAll);
    sending =
        new SendingWebhooks(
            new MessageQueue(
                messages,
                new WaitingMessages(messages, ending, receivers),
                new SettlingMessages(messages, ending, receivers)),
            posts,
            punctual.outages,
            punctual.clock);
    forgetting = new ForgettingMessages(endpoints, messages, punctual.clock);
  }

  /** Posts what is due, as the runner does. */
  public void sendAll() {
    try (Turn turn = sending.open(InMemoryPunctual.LEASE)) {
      while (turn.sendBatch()) {
        // as long as there is something to do
      }
    }
  }

  /** Claims what is due and marks it as sending, as a server does that dies then. */
  public void dieWhileSending() {
    Instant now = clock.instant();
    messages.begin(messages.claim(InMemoryPunctual.LEASE, now, Integer.MAX_VALUE));
  }
}
