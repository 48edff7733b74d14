package org.punctual.bench;

import java.time.Duration;
import java.util.Arrays;

/**
 * The result of one measurement.
 *
 * @param micros the latency of each call, in ascending order
 * @param cpu the processor time of the server during the measurement
 */
record Figures(long[] micros, Duration span, Duration cpu) {

  static Figures of(long[] micros, Duration span) {
    long[] sorted = micros.clone();
    Arrays.sort(sorted);
    return new Figures(sorted, span, Duration.ZERO);
  }

  Figures withCpu(Duration used) {
    return new Figures(micros, span, used);
  }

  /** Calls per second. */
  double rate() {
    return micros.length / (span.toNanos() / 1e9);
  }

  /** The latency in milliseconds that a part of the calls did not exceed. */
  double millis(double part) {
    return micros[(int) Math.min(micros.length - 1, micros.length * part)] / 1_000.0;
  }

  /** The server's processor time for one call, in milliseconds. */
  double cpuMillis() {
    return cpu.toNanos() / 1e6 / micros.length;
  }
}
