package org.punctual.it.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.punctual.it.live.Incidents;
import org.punctual.it.live.LiveServer;

/**
 * A server whose settings are refused ends its process. It says why in the places where an operator
 * looks.
 */
@Execution(ExecutionMode.CONCURRENT)
class RefusedStartIT {

  /** {@code EX_CONFIG}. */
  private static final int CONFIGURATION_ERROR = 78;

  @Test
  void wrong_settings_end_the_process_and_are_named_with_the_remedy(@TempDir Path home)
      throws IOException {
    Path file = Files.createFile(home.resolve("file"));
    Map<String, String> wrong =
        Map.of(
            "HTTP_HOST", "192.0.2.7",
            "DATA_DIR", file.toString(),
            "REGISTRATION", "never",
            "BOOTSTRAP_PASSWORD", "correcthorsebatterystaple",
            "TLS_KEYSTORE", home.resolve("nowhere.p12").toString(),
            "TLS_KEYSTORE_PASSWORD", "psst1",
            "SMTP_PASWORD", "psst2");
    try (LiveServer server = LiveServer.launch(home, wrong)) {
      assertThat(server.exitCode()).isEqualTo(CONFIGURATION_ERROR);
      assertThat(server.console())
          .contains("HTTP_HOST is \"192.0.2.7\", which is no address of this machine")
          .contains("DATA_DIR names the folder \"" + file + "\", which is a file. Set it to")
          .contains("BOOTSTRAP_PASSWORD is a well-known password or easy to guess. Set it to")
          .contains("REGISTRATION is \"never\". Set it to one of open, closed, or unset it.")
          .contains("nowhere.p12\", which does not exist. Set it to a PKCS#12 file")
          .contains("SMTP_PASWORD is no setting and changes nothing: is SMTP_PASSWORD meant?")
          .doesNotContain("psst");
      assertThat(server.log()).contains("Punctual does not start: settings are wrong:");
      assertThat(Incidents.of(server)).isEmpty();
    }
  }

  /** The check of the port needs no database. An outage behind the sessions leaves no line. */
  @Test
  void a_port_in_use_ends_the_process_and_is_named_without_a_database(@TempDir Path home)
      throws IOException {
    try (ServerSocket other = new ServerSocket(0, 50, InetAddress.getByName("localhost"))) {
      String port = String.valueOf(other.getLocalPort());
      Map<String, String> settings =
          Map.of(
              "HTTP_PORT", port,
              "DB_URL", "jdbc:postgresql://localhost:1/punctual",
              "SESSIONS", "database");
      try (LiveServer server = LiveServer.launch(home, settings)) {
        assertThat(server.exitCode()).isEqualTo(CONFIGURATION_ERROR);
        assertThat(server.console())
            .contains("HTTP_PORT is " + port + ", and another process listens there at localhost");
        assertThat(server.log()).doesNotContain("Exception is", "Waiting for the database");
      }
    }
  }
}
