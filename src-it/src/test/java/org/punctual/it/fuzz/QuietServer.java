package org.punctual.it.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.punctual.it.live.Incidents;
import org.punctual.it.live.LiveServer;

/** A server whose log may not grow by errors or stack traces. */
record QuietServer(LiveServer server, int logged, List<String> incidents) {

  private static final Pattern TROUBLE =
      Pattern.compile("(?m)^\\[\\d.*? E .*$|^\\s+at [\\w.]+\\..*$");

  /** A server with the log that it has now. */
  static QuietServer of(LiveServer server) throws IOException {
    return new QuietServer(server, server.log().length(), Incidents.of(server));
  }

  /** Asserts that there are no new errors, stack traces or incidents. */
  void assertQuiet() throws IOException {
    String log = server.log();
    // A log that became shorter began anew.
    String added = log.substring(log.length() < logged ? 0 : logged);
    assertThat(TROUBLE.matcher(added).results().map(MatchResult::group)).isEmpty();
    assertThat(Incidents.of(server)).isEqualTo(incidents);
  }
}
