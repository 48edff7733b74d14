package org.punctual.scheduling.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.metrics.Tag;
import org.punctual.application.operation.BuildInfo;
import org.punctual.application.operation.SchemaVersion;
import org.punctual.application.usage.RecordingUsage;

/** Shows which build runs, and whether usage records are written as fast as they arise. */
@ApplicationScoped
class ServerGauges {

  private final Gauges gauges;
  private final RecordingUsage usage;
  private final SchemaVersion schema;

  @Inject
  ServerGauges(Gauges gauges, RecordingUsage usage, SchemaVersion schema) {
    this.gauges = gauges;
    this.usage = usage;
    this.schema = schema;
  }

  /**
   * To be called when the store is up to date, because a label shows the version of the store's
   * structure.
   */
  void publish() {
    gauges.publish(
        "punctual_usage_queue",
        "Usage records that this server has not written yet",
        () -> Optional.of((double) usage.waiting()));
    BuildInfo build = BuildInfo.current();
    gauges.publish(
        "punctual_build_info",
        "Always 1; the labels name the build and the version of the database's structure",
        () -> Optional.of(1.0),
        new Tag("version", build.version()),
        new Tag("commit", build.commit()),
        new Tag("schema", schema.version().orElse("unknown")));
  }
}
