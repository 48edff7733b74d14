package org.punctual.it.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.punctual.it.live.Guide;
import org.punctual.it.live.Http;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.SharedServer;

/** The alert rules, the dashboard and the runbook fit the metrics that a server shows. */
@ExtendWith(SharedServer.class)
class WatchingIT {

  private static final Pattern METRIC = Pattern.compile("\\b(?:punctual|memory|cpu)_\\w+(?=\\{)");
  private static final Pattern ALERT = Pattern.compile("(?m)^ *- alert: (\\w+)$");
  private static final Pattern RUNBOOK =
      Pattern.compile("(?m)^ *runbook: docs/watching\\.md#(\\w+)$");
  private static final Pattern PARAGRAPH = Pattern.compile("(?m)^### (\\w+)$");

  @ParameterizedTest
  @ValueSource(strings = {"docs/operation/alerts.yml", "docs/operation/dashboard.json"})
  void each_metric_that_is_asked_for_is_shown_by_a_server(String file, LiveServer server)
      throws IOException {
    // The series of calls begin with the first call.
    assertThat(Http.statusOf(server.at("/api/v1/me"))).isEqualTo(401);
    String metrics = Http.send(HttpRequest.newBuilder(server.at("/metrics"))).body();
    Set<String> asked = new TreeSet<>(found(METRIC, Guide.read(file).text(), 0));

    assertThat(asked).hasSizeGreaterThan(5);
    assertThat(asked).allSatisfy(metric -> assertThat(metrics).contains("\n" + metric + "{"));
  }

  @Test
  void each_alert_has_a_paragraph_in_the_runbook() {
    String alerts = Guide.read("docs/operation/alerts.yml").text();
    List<String> names = found(ALERT, alerts, 1);

    assertThat(names).hasSizeGreaterThan(5);
    assertThat(found(RUNBOOK, alerts, 1))
        .isEqualTo(names.stream().map(String::toLowerCase).collect(Collectors.toList()));
    assertThat(found(PARAGRAPH, Guide.read("docs/watching.md").text(), 1)).isEqualTo(names);
  }

  private static List<String> found(Pattern pattern, String text, int group) {
    return pattern.matcher(text).results().map(match -> match.group(group)).toList();
  }
}
