package org.punctual.scheduling.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The database's URL")
class DatabaseUrlTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      textBlock =
          """
          jdbc:postgresql://db.example/punctual > [db.example:5432]
          jdbc:postgresql://db.example:6543/punctual?password=psst > [db.example:6543]
          jdbc:postgresql://10.0.0.1:5432,10.0.0.2/punctual > [10.0.0.1:5432, 10.0.0.2:5432]
          jdbc:postgresql://[2001:db8::7]:5433/punctual > [[2001:db8::7]:5433]
          jdbc:postgresql://us:psst@db.example/punctual > [db.example:5432]
          jdbc:postgresql:punctual > [localhost:5432]
          jdbc:postgresql:///punctual > [localhost:5432]
          jdbc:h2:tcp://localhost:9999/punctual;WRITE_DELAY=0 > [localhost:9999]
          jdbc:h2:file:/var/lib/punctual/data;WRITE_DELAY=0 > []
          """)
  void names_its_servers_and_nothing_else(String url, String servers) {
    assertThat(DatabaseUrl.of(url).servers()).hasToString(servers);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://db.example/punctual",
        "jdbc:postgresql://db.example/punctual?sslmode=prefer",
        "jdbc:postgresql://db.example/punctual?sslmode=disable&ssl=true",
        "jdbc:postgresql://localhost,db.example/punctual",
        "jdbc:postgresql://localhost.example/punctual",
        "jdbc:postgresql://db example/punctual?a"
      })
  void leaves_data_readable_on_the_way(String url) {
    assertThat(DatabaseUrl.of(url).isReadableOnTheWay()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://db.example/punctual?sslmode=require",
        "jdbc:postgresql://db.example/punctual?user=us&sslmode=verify-full&sslrootcert=/a.crt",
        "jdbc:postgresql://db.example/punctual?ssl=true",
        "jdbc:postgresql://localhost:5433/punctual",
        "jdbc:postgresql://127.0.0.1,[::1]/punctual",
        "jdbc:postgresql:punctual",
        "jdbc:h2:file:punctual"
      })
  void leaves_nothing_readable_on_the_way(String url) {
    assertThat(DatabaseUrl.of(url).isReadableOnTheWay()).isFalse();
  }
}
