package org.punctual.it.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.punctual.it.live.AtOnce;
import org.punctual.it.live.Http;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.RawCall;
import org.punctual.it.live.SharedServer;
import org.punctual.it.live.Shell;

/**
 * Names that a client makes up are not kept: neither in the heap nor as a series of the metrics.
 */
@ExtendWith(SharedServer.class)
class MadeUpRequestsIT {

  private static final int REQUESTS = 2000;
  private static final int CLIENTS = 4;

  /** With the timer of servlet requests, the requests took 47 MB and created 831 series. */
  private static final long TOLERATED_BYTES = 16L << 20;

  /** The kinds of requests. Each has one place for a made-up name. */
  private static final List<String> KINDS =
      List.of(
          "Z%d /login",
          "GET /p%d",
          "GET /login?p%d=1",
          "GET /assets/p%d.css",
          "GET /jakarta.faces.resource/p%d.js.xhtml?ln=primefaces",
          "GET /jakarta.faces.resource/core.js.xhtml?ln=p%d",
          "GET /api/p%d",
          "GET /api/v1/p%d",
          "Z%d /api/v1/appointments",
          "GET /api/problems/p%d",
          "GET /openapi/p%d",
          "GET /openapi?format=p%d",
          "GET /openapi/ui/p%d",
          "Z%d /openapi",
          "GET /health/p%d",
          "GET /health?p%d",
          "Z%d /health/ready",
          "GET /metrics/p%d",
          "GET /metrics?scope=p%d",
          "GET /metrics?name=p%d",
          "Z%d /metrics",
          "GET /ibm/api/p%d");

  /**
   * Series that a server may add at any time, such as for a pool of connections at its first use.
   */
  private static final int FIXED = 20;

  private static final Pattern MADE_UP = Pattern.compile("[pZ]\\d|host\\d");
  private static final Pattern USED = Pattern.compile("used (\\d+)K");

  @Test
  void leave_heap_and_metrics_as_they_were(LiveServer server) throws IOException {
    // Afterwards everything exists that first requests create once.
    ask(server, 0, KINDS.size() * CLIENTS);
    Set<String> series = series(server);
    long heap = usedHeap(server);

    ask(server, REQUESTS, 2 * REQUESTS);

    Set<String> added = series(server);
    added.removeAll(series);
    assertThat(added).hasSizeLessThan(FIXED).noneMatch(MADE_UP.asPredicate());
    assertThat(usedHeap(server) - heap).as("bytes more in the heap").isLessThan(TOLERATED_BYTES);
  }

  private static void ask(LiveServer server, int from, int to) {
    AtOnce.all(
        IntStream.range(0, CLIENTS)
            .<Callable<Boolean>>mapToObj(
                client ->
                    () -> {
                      IntStream.range(from, to)
                          .filter(number -> number % CLIENTS == client)
                          .forEach(number -> ask(server, number));
                      return true;
                    })
            .toList());
  }

  private static void ask(LiveServer server, int number) {
    String[] line = KINDS.get(number / CLIENTS % KINDS.size()).formatted(number).split(" ", 2);
    RawCall.at("host" + number + ".example", server, line[0], line[1]).send();
  }

  /** Names and labels of the series, without the values. */
  private static Set<String> series(LiveServer server) throws IOException {
    return Http.send(HttpRequest.newBuilder(server.at("/metrics")))
        .body()
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.substring(0, line.lastIndexOf(' ')))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The bytes that are still in use after a garbage collection. */
  private static long usedHeap(LiveServer server) throws IOException {
    String jcmd = System.getProperty("java.home") + "/bin/jcmd " + server.java().pid();
    return USED.matcher(Shell.type(jcmd + " GC.run", jcmd + " GC.heap_info"))
        .results()
        .limit(2)
        .mapToLong(found -> Long.parseLong(found.group(1)) << 10)
        .sum();
  }
}
