package org.punctual.scheduling.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.eclipse.microprofile.metrics.Timer;
import org.punctual.application.reminder.DeliveryResult;
import org.punctual.domain.reminder.Channel;

/**
 * Counts deliveries by channel and outcome, and measures how late they were sent. All series exist
 * from the start, so that the first failure appears as an increase.
 */
@ApplicationScoped
class DeliveryMetrics {

  private static final Metadata DELIVERIES =
      Metadata.builder()
          .withName("punctual_deliveries")
          .withDescription("Attempts to deliver reminders, by channel and outcome")
          .build();

  /** Buckets are in microprofile-config.properties. */
  private static final Metadata LATENESS =
      Metadata.builder()
          .withName("punctual_delivery_lateness")
          .withDescription("From the due time of a reminder to its delivery")
          .build();

  private final Map<Channel, Map<DeliveryOutcome, Counter>> deliveries;
  private final Map<Channel, Timer> lateness;

  @Inject
  DeliveryMetrics(MetricRegistry registry) {
    this.deliveries = ofEach(channel -> countersOf(channel, registry));
    this.lateness = ofEach(channel -> registry.timer(LATENESS, tag(channel)));
  }

  /** Creates this bean, and with it all series, before anything is delivered. */
  void onStartup(@Observes Startup event) {
    // The constructor has created the series.
  }

  /** Counts some results. */
  void written(List<DeliveryResult> results) {
    results.forEach(
        result -> {
          Channel channel = result.delivery().id().channel();
          get(get(deliveries, channel), DeliveryOutcome.of(result.delivery().state())).inc();
          result.lateness().ifPresent(late -> get(lateness, channel).update(notNegative(late)));
        });
  }

  /** The clock follows the database's clock, and may be set back a little. */
  private static Duration notNegative(Duration late) {
    return late.isNegative() ? Duration.ZERO : late;
  }

  private static Map<DeliveryOutcome, Counter> countersOf(
      Channel channel, MetricRegistry registry) {
    Map<DeliveryOutcome, Counter> counters = new EnumMap<>(DeliveryOutcome.class);
    for (DeliveryOutcome outcome : DeliveryOutcome.values()) {
      Tag label = new Tag("outcome", outcome.code());
      counters.put(outcome, registry.counter(DELIVERIES, tag(channel), label));
    }
    return counters;
  }

  private static Tag tag(Channel channel) {
    return new Tag("channel", channel.code());
  }

  private static <T> Map<Channel, T> ofEach(Function<Channel, T> made) {
    return new EnumMap<>(
        Stream.of(Channel.values()).collect(Collectors.toMap(Function.identity(), made)));
  }

  private static <K, V> V get(Map<K, V> map, K key) {
    V value = map.get(key);
    if (value == null) {
      throw new IllegalArgumentException("no series of " + key);
    }
    return value;
  }
}
