package org.punctual.scheduling.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.punctual.domain.webhook.WebhookMessage;
import org.punctual.scheduling.reminder.DeliveryOutcome;

/**
 * Counts messages to endpoints by outcome. No label names an endpoint, because owners can make any
 * number of them over time. All series exist from the start.
 */
@ApplicationScoped
class WebhookMetrics {

  private static final Metadata WEBHOOKS =
      Metadata.builder()
          .withName("punctual_webhooks")
          .withDescription("Attempts to post messages to endpoints, by outcome")
          .build();

  private final Map<DeliveryOutcome, Counter> counters;

  @Inject
  WebhookMetrics(MetricRegistry registry) {
    this.counters =
        Arrays.stream(DeliveryOutcome.values())
            .collect(
                Collectors.toMap(
                    outcome -> outcome,
                    outcome -> registry.counter(WEBHOOKS, new Tag("outcome", outcome.code()))));
  }

  /** Creates this bean, and with it all series, before anything is posted. */
  void onStartup(@Observes Startup event) {
    // The constructor has created the series.
  }

  /** Counts some results. */
  void written(List<WebhookMessage> messages) {
    for (WebhookMessage message : messages) {
      Counter counter = counters.get(DeliveryOutcome.of(message.progress().state()));
      if (counter != null) {
        counter.inc();
      }
    }
  }
}
