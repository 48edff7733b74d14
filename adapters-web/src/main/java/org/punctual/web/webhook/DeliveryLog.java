package org.punctual.web.webhook;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.punctual.application.webhook.TryingEndpoints;
import org.punctual.web.account.Me;
import org.punctual.web.frame.PhaseCache;

/** The newest messages to the endpoint whose deliveries are shown, the newest first. */
@Named
@RequestScoped
public class DeliveryLog {

  /** A page that nobody uses for so long updates itself no more. */
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  private final Me me;
  private final TryingEndpoints trying;
  private final Webhooks webhooks;
  private final Clock clock;

  private final PhaseCache<List<MessageLine>> lines = PhaseCache.of(this::find);

  @Inject
  public DeliveryLog(Me me, TryingEndpoints trying, Webhooks webhooks, Clock clock) {
    this.me = me;
    this.trying = trying;
    this.webhooks = webhooks;
    this.clock = clock;
  }

  /** The messages, at most 50. */
  public List<MessageLine> getLines() {
    return lines.get();
  }

  /**
   * The time after which a message may have changed, so that the page has to be updated. It is a
   * second for a message that is being sent.
   *
   * @return whole seconds; 0 when no message changes within an hour
   */
  public int getPause() {
    return getLines().stream()
        .flatMap(line -> line.rest(clock.instant()).stream())
        .min(Duration::compareTo)
        .filter(rest -> rest.compareTo(LONGEST_PAUSE) < 0)
        .map(rest -> 1 + (int) Math.max(0, rest.toSeconds()))
        .orElse(0);
  }

  private List<MessageLine> find() {
    return webhooks.open().map(id -> trying.log(me.id(), id)).stream()
        .flatMap(List::stream)
        .map(MessageLine::new)
        .toList();
  }
}
