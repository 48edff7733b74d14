package org.punctual.bench;

import java.time.Duration;
import java.util.stream.LongStream;

/** The result of one measurement. */
final class Figures {

  /** The latency of each call in microseconds, in ascending order. */
  private final long[] micros;

  private final Duration span;
  private final Duration cpu;

  private Figures(long[] micros, Duration span, Duration cpu) {
    this.micros = micros;
    this.span = span;
    this.cpu = cpu;
  }

  static Figures of(LongStream micros, Duration span) {
    return new Figures(micros.sorted().toArray(), span, Duration.ZERO);
  }

  /** The same figures with the processor time of the server during the measurement. */
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
