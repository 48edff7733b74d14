package org.punctual.scheduling.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.punctual.application.operation.StoreFailures.Kind;
import org.punctual.scheduling.settings.DatabaseUrl.Server;

@DisplayName("Trouble with the database")
class DatabaseTroubleTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          USER       ; it refuses the sign-in by DB_USER and DB_PASSWORD
          NAME       ; it has no database of the name in DB_URL
          IN_USE     ; another process uses its file
          UNREACHABLE; what the driver says
          OTHER      ; what the driver says
          """)
  void is_explained_by_the_setting_that_repairs_it(Kind kind, String words) {
    Exception driver = new IllegalStateException("what the driver says");
    assertThat(DatabaseTrouble.of(kind, new IllegalStateException("no connection", driver)))
        .isEqualTo(new DatabaseTrouble(kind, words));
  }

  @Test
  void shows_no_url() {
    Exception driver =
        new IllegalStateException("Bad URL: jdbc:postgresql://us:psst@db/p?password=psst");
    assertThat(DatabaseTrouble.of(Kind.OTHER, driver).words()).isEqualTo("Bad URL: DB_URL");
  }

  @Test
  void is_absent_if_one_of_the_servers_listens() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Server listening = new Server("localhost", socket.getLocalPort());
      assertThat(DatabaseProbe.problemOf(List.of(nowhere(), listening))).isEmpty();
    }
  }

  @Test
  void is_absent_if_the_database_is_embedded() {
    assertThat(DatabaseProbe.problemOf(List.of())).isEmpty();
  }

  @Test
  void is_seen_before_the_pool_is_asked() throws IOException {
    assertThat(DatabaseProbe.problemOf(List.of(nowhere()))).contains("Connection refused");
    assertThat(DatabaseProbe.problemOf(List.of(new Server("no.host.invalid", 5432))))
        .contains("no host has this name");
  }

  private static Server nowhere() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return new Server("127.0.0.1", socket.getLocalPort());
    }
  }
}
