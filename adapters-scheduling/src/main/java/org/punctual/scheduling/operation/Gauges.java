package org.punctual.scheduling.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * Publishes gauges at {@code /metrics}. A gauge only reads values in memory, so that no scrape
 * waits for the store. An unknown value is {@code NaN}.
 */
@ApplicationScoped
class Gauges {

  private final MetricRegistry registry;

  @Inject
  Gauges(MetricRegistry registry) {
    this.registry = registry;
  }

  /** Publishes a gauge under its full name, including the unit. */
  void publish(String name, String description, Supplier<Optional<Double>> value, Tag... labels) {
    registry.gauge(
        Metadata.builder().withName(name).withDescription(description).build(),
        () -> value.get().orElse(Double.NaN),
        labels);
  }
}
